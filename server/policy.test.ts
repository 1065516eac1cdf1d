import { afterEach, describe, expect, test, vi } from "vitest";

const policiesIn = async (env: Readonly<Record<string, string>>) => {
  vi.resetModules();
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return import("./policy.ts");
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("what a page may connect to", () => {
  test.each([
    ["demo", "connect-src 'self' ws://127.0.0.1:13579 wss://127.0.0.1:13579"],
    ["production", "connect-src 'self' wss://127.0.0.1:13579"],
  ])("in %s a signing page may speak to the signature program, no other page may", async (mode, expected) => {
    const { pagePolicy, plainPolicy, signingPolicy } = await policiesIn({ QYZMET_MODE: mode, NCALAYER_URLS: "" });
    expect(signingPolicy.split("; ")).toContain(expected);
    // Besides that it is the policy of every page.
    expect(signingPolicy.replace(`${expected}; `, "")).toBe(pagePolicy);
    for (const policy of [pagePolicy, plainPolicy]) expect(policy).not.toMatch(/connect-src|wss?:/);
  });

  test("the operator may name another port of this computer", async () => {
    const { signingPolicy } = await policiesIn({ QYZMET_MODE: "production", NCALAYER_URLS: "wss://127.0.0.1:13580" });
    expect(signingPolicy).toContain("connect-src 'self' wss://127.0.0.1:13580;");
  });

  test.each([
    ["production", "ws://127.0.0.1:13579"],
    ["production", "wss://evil.kz"],
    ["demo", "ws://192.168.0.1:13579"],
    ["demo", "wss://127.0.0.1:13579; script-src *"],
  ])("in %s %s is refused by name at the start", async (mode, address) => {
    await expect(policiesIn({ QYZMET_MODE: mode, NCALAYER_URLS: address })).rejects.toThrow("NCALAYER_URLS");
  });
});
