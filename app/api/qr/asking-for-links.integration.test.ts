/** The door through which anybody, also signed out, has a code for a telephone made: it may not fill the database. */
import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { config } from "#lib/config.ts";
import { sha256Hex } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { signingLinks } from "#lib/db/schema.ts";
import { addressHeader } from "#lib/http/request-facts.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";

type Again = (request: Request, context: { params: Promise<{ locale: string; linkId: string }> }) => Promise<Response>;
const again = (await import("../../[locale]/sign/[linkId]/again/route.ts")).POST as Again;

afterEach(() => vi.restoreAllMocks());

const order = (): LinkOrder => {
  const content = Buffer.from(randomUUID());
  return {
    bound: { purpose: "sign-in", object: "sign-in", fingerprint: sha256Hex(content) },
    use: "sign-in",
    kind: { of: "any" },
    person: null,
    content,
    locale: "ru",
    title: { kk: "Кіру", ru: "Вход" },
    back: { action: "/ru/sign-in/eds/save", page: "/ru/sign-in/eds", values: [] },
  };
};
const request = (address: string, path = "/ru/sign-in/eds/save", headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost${path}`, {
    method: "POST",
    body: "",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: config.publicOrigin,
      [addressHeader]: address,
      ...headers,
    },
  });

test("codes for a telephone are made so many times an hour for one address; others are not held back by it", async () => {
  vi.spyOn(config.limits, "edsPerHourPerAddress", "get" as never).mockReturnValue(2 as never);
  const first = await signByPhone(request("10.0.0.1"), order());
  expect(first.status).toBe(303);
  const path = first.headers.get("location") ?? "";
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect((await signByPhone(request("10.0.0.1"), order())).status).toBe(303);

  const before = await db().$count(signingLinks);
  const refused = await signByPhone(request("10.0.0.1"), order());
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('lang="ru"');
  // A new code in place of an old one is a code too.
  const linkId = path.split("/").at(-1) ?? "";
  const renewed = await again(request("10.0.0.1", `${path}/again`, { cookie }), { params: Promise.resolve({ locale: "ru", linkId }) });
  expect(renewed.status).toBe(429);
  expect(await db().$count(signingLinks)).toBe(before);

  expect((await signByPhone(request("10.0.0.2"), order())).status).toBe(303);
});
