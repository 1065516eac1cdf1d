/** The seal is turned: from a PKCS #12 with RSA to PEM with EC. Documents of both generations are ours, and a seal that leaked is not. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-turn-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const make = (name: string, key: string): void => {
  const usage = ["-addext", "keyUsage=critical,digitalSignature", "-addext", "basicConstraints=critical,CA:FALSE"];
  const line = `req -x509 -newkey ${key} -nodes -keyout ${name}.key -out ${name}.pem -days 30 -subj /CN=${name}`;
  execFileSync("openssl", [...line.split(" "), ...usage], { cwd: folder, stdio: "ignore" });
};
const file = (name: string): string => join(folder, name);

/** The portal as it starts with these settings. */
const portal = async (settings: Readonly<Record<string, string>>) => {
  vi.unstubAllEnvs();
  vi.resetModules();
  for (const [name, value] of Object.entries({ DATA_DIR: folder, QYZMET_MODE: "production", ...settings })) vi.stubEnv(name, value);
  const [{ sealPdf }, { sealCertificates }, { readSeal }, { newSheet }, { placeSeal }] = await Promise.all([
    import("./seal.ts"),
    import("./seal-keys.ts"),
    import("./read-seal.ts"),
    import("./pdf-page.ts"),
    import("./seal-place.ts"),
  ]);
  return {
    sealed: async (number: string): Promise<Buffer> => {
      const at = new Date("2026-11-20T05:30:00Z");
      const sheet = newSheet({ locale: "ru", title: number, subject: "Услуга", createdAt: at, demo: false });
      sheet.text("H1", number);
      placeSeal(sheet.doc, number, at);
      return sealPdf(await sheet.finish(number));
    },
    read: async (pdf: Buffer) => (await readSeal(pdf, await sealCertificates())).seal,
  };
};

test("a document sealed before is still known as ours, as long as its seal is named; nothing new is sealed with the former key", async () => {
  make("first", "rsa:2048");
  make("second", "ec -pkeyopt ec_paramgen_curve:prime256v1");
  execFileSync("openssl", "pkcs12 -export -inkey first.key -in first.pem -out first.p12 -passout pass:tuned-2026".split(" "), {
    cwd: folder,
  });

  const before = await portal({ SEAL_P12: file("first.p12"), SEAL_PASSWORD: "tuned-2026" });
  const old = await before.sealed("26-1120-7788-0001");
  expect(await before.read(old)).toBe("valid");

  const pem = { SEAL_KEY: file("second.key"), SEAL_CHAIN: file("second.pem") };
  const after = await portal({ ...pem, SEAL_CHAINS_BEFORE: file("first.pem") });
  const fresh = await after.sealed("26-1120-7788-0002");
  expect(await after.read(old)).toBe("valid");
  expect(await after.read(fresh)).toBe("valid");
  expect(await before.read(fresh)).toBe("claimed");
  const changed = Buffer.from(old);
  changed[200] = (changed[200] ?? 0) ^ 1;
  expect(await after.read(changed)).toBe("broken");

  const leaked = await portal(pem);
  expect(await leaked.read(old)).toBe("claimed");
  expect(await leaked.read(fresh)).toBe("valid");
});

test("without a seal, or with half of one, production seals nothing", async () => {
  for (const settings of [{}, { SEAL_KEY: file("second.key") }, { SEAL_P12: file("first.p12"), SEAL_PASSWORD: "wrong" }])
    await expect((await portal(settings)).sealed("26-1120-7788-0003")).rejects.toThrow(/SEAL_/);
});
