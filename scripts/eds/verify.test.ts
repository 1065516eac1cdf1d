import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { EdsFault, EdsVerdict, EdsWanted } from "#lib/eds/words.ts";
import type { KeyOrder, TestAuthority } from "./authority.ts";
import type { CmsOptions } from "./cms.ts";

/** The zoo: for each fault a certificate or a message made for it. */
const parent = mkdtempSync(join(tmpdir(), "zoo-"));
const folder = join(parent, "secrets", "eds");
const asked: string[] = [];
let handler: Parameters<typeof createServer>[1];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.headers.host}${request.url}`);
  handler?.(request as never, response as never);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
vi.stubEnv("DATA_DIR", parent);
vi.stubEnv("EDS_OCSP_URL", `http://${at}/ocsp`);
vi.stubEnv("EDS_CRL_URL", `http://${at}/crl`);
vi.stubEnv("EDS_TIMEOUT_MS", "300");
vi.stubEnv("EDS_TEST_IINS", "123456789011");

const { issueKey, newKey, openAuthority, revoke, userKinds } = await import("./authority.ts");
const { extension } = await import("./certificate.ts");
const { signCms } = await import("./cms.ts");
const { hashOf, integerOf } = await import("./der.ts");
const { timeStampToken } = await import("./time-stamp.ts");
const { honestServices, respond } = await import("./responder.ts");
const { verifyEds } = await import("#lib/eds/verify.ts");

const authority: TestAuthority = await openAuthority(folder);
const stranger: TestAuthority = await openAuthority(join(parent, "stranger", "eds"));
let services = honestServices();
beforeEach(() => {
  services = honestServices();
  handler = (request, response) => respond(async () => authority, services)(request, response);
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(parent, { recursive: true, force: true });
});

const iin = "040229600001";
const bin = "050340001234";
const person = { iin, surname: "ӘЛІМОВА", givenName: "АЙГҮЛ", patronymic: "СЕРІКҚЫЗЫ" };
const organisation = { bin, name: 'ЖШС "Сәуле, ООО"' };
const content = Buffer.from('{"statement":"Өтініш / Заявление"}');
const wanted: EdsWanted = { use: "sign", content, iin, kind: { of: "person" } };
const official: EdsWanted = { ...wanted, kind: { of: "official", bin } };

const key = (order: Partial<KeyOrder> = {}, from = authority) => issueKey(from, { person, use: "sign", ...order });
const stamp = (signature: Buffer) => timeStampToken(authority, signature);
const check = (order: Partial<KeyOrder> = {}, options: CmsOptions = {}, want = wanted) =>
  verifyEds(signCms(key(order), content, options), want);
const said = (verdict: EdsVerdict): string => (verdict.state === "invalid" ? verdict.fault : verdict.state);
const day = 24 * 3_600_000;
const daysFromNow = (days: number): Date => new Date(Date.now() + days * day);

describe("a signature that holds", () => {
  it("is valid with RSA and ECDSA, detached and attached, with and without a time stamp", async () => {
    for (const algorithm of ["rsa", "ec"] as const)
      for (const options of [{}, { attached: true }, { timeStamp: stamp }, { attached: true, timeStamp: stamp, digest: "sha512" as const }])
        expect(said(await check({ algorithm }, options))).toBe("valid");
  });

  it("is kept with everything that a later check needs", async () => {
    const verdict = await check({}, { timeStamp: stamp });
    expect(verdict).toMatchObject({
      state: "valid",
      proof: {
        verifier: "built-in",
        signer: {
          fullName: "ӘЛІМОВА АЙГҮЛ СЕРІКҚЫЗЫ",
          iin,
          bin: null,
          organisation: null,
          algorithm: "RSA-2048",
          issuer: "Qyzmet demo EDS authority",
        },
        timeStamp: { authority: "Qyzmet demo TSA" },
        revocation: { source: "ocsp" },
      },
    });
    if (verdict.state !== "valid") throw new Error("not valid");
    expect(verdict.proof.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(
      "form signers algorithm content signature chain expired not-yet-valid revoked purpose kind other-person other-organisation"
        .split(" ")
        .map((name) => `${name} ok`),
    );
    expect(verdict.proof.chain).toHaveLength(2);
    expect(asked).toEqual([`POST ${at}/ocsp`]);
  });
});

describe("each fault, by a certificate or a message made for it", () => {
  const expired = { notBefore: daysFromNow(-400), notAfter: daysFromNow(-35) };
  const zoo: readonly (readonly [EdsFault, string, () => Promise<EdsVerdict> | EdsVerdict])[] = [
    ["form", "no CMS at all", () => verifyEds(Buffer.from("application"), wanted)],
    ["form", "a CMS with a tail", () => verifyEds(Buffer.concat([signCms(key(), content), Buffer.of(0)]), wanted)],
    ["form", "no certificate in the message", () => check({}, { withoutCertificate: true })],
    ["form", "no digest of the content among what is signed", () => check({}, { attributes: (usual) => usual.slice(0, 1) })],
    ["form", "an attribute that stands twice", () => check({}, { attributes: (usual) => [...usual, ...usual.slice(1, 2)] })],
    [
      "form",
      "two certificates that answer to one name",
      () => {
        const own = key({ change: { serial: Buffer.from("0123456789abcdef", "hex") } });
        const twin = key({ person: { ...person, iin: "050607600008" }, change: { serial: Buffer.from("0123456789abcdef", "hex") } });
        return verifyEds(signCms(own, content, { chain: [twin.certificate] }), wanted);
      },
    ],
    ["form", "another kind of content", () => check({}, { contentType: "1.2.840.113549.1.9.16.1.4" })],
    ["form", "larger than any signature", () => check({}, { chain: Array.from({ length: 400 }, () => authority.root.certificate) })],
    ["signers", "two signers", () => check({}, { alsoBy: [key()] })],
    ["algorithm", "SHA-1 in the signature", () => check({}, { digest: "sha1" })],
    ["algorithm", "an RSA key of 1024 bits", async () => check({ privateKey: await newKey("rsa", 1024) })],
    ["content", "other bytes than the portal's", () => check({}, {}, { ...wanted, content: Buffer.from("{}") })],
    [
      "content",
      "content inside that differs from the portal's",
      () => check({}, { attached: true }, { ...wanted, content: Buffer.from("{}") }),
    ],
    [
      "content",
      "content inside that differs, with the digest of the portal's",
      () => verifyEds(signCms(key(), Buffer.from("{}"), { attached: true, messageDigest: hashOf("sha256", content) }), wanted),
    ],
    ["signature", "made with another key than the certificate's", async () => check({}, { privateKey: await newKey("rsa") })],
    [
      "signature",
      "a certificate that is not the one named in what was signed",
      () => check({}, { signingCertificateHash: Buffer.alloc(32) }),
    ],
    ["chain", "a chain of one's own with the right names", () => check({ issuer: stranger.issuing })],
    [
      "chain",
      "the same, with its authorities in the message",
      () => check({ issuer: stranger.issuing }, { chain: [stranger.issuing.certificate, stranger.root.certificate] }),
    ],
    ["chain", "issued by a person", () => check({ issuer: key() }, { chain: [key().certificate] })],
    ["chain", "a certificate signed with SHA-1", () => check({ digest: "sha1" })],
    [
      "chain",
      "a critical extension that nobody knows",
      () => check({ change: { further: [extension("1.2.3.4", true, integerOf(Buffer.of(1)))] } }),
    ],
    ["expired", "an expired key", () => check(expired)],
    ["not-yet-valid", "a key of tomorrow", () => check({ notBefore: daysFromNow(1) })],
    [
      "revoked",
      "a revoked key",
      async () => {
        const own = key();
        await revoke(authority, own.certificate, daysFromNow(-1));
        return verifyEds(signCms(own, content), wanted);
      },
    ],
    ["purpose", "an authentication key where one signs", () => check({ use: "sign-in" })],
    ["purpose", "a signing key where one signs in", () => check({}, {}, { ...wanted, use: "sign-in" })],
    ["purpose", "a key for encipherment only", () => check({ change: { usage: ["keyEncipherment"] } })],
    ["purpose", "a key that is not for signing documents", () => check({ change: { usage: ["digitalSignature"] } })],
    [
      "kind",
      "a key of both kinds on a citizen's form",
      () => check({ change: { extended: { purposes: ["1.3.6.1.5.5.7.3.4", userKinds.person, userKinds.employee] } } }),
    ],
    ["kind", "a legal entity's key on a citizen's form", () => check({ organisation })],
    ["kind", "a personal key where an official signs", () => check({}, {}, official)],
    [
      "kind",
      "a key of an organisation without a person",
      () => check({ organisation, change: { subject: [["2.5.4.5", `BIN${bin}`]] } }, {}, official),
    ],
    ["kind", "a key of no kind", () => check({ change: { extended: { purposes: ["1.3.6.1.5.5.7.3.4"] } } })],
    ["other-person", "another person's key", () => check({ person: { ...person, iin: "050607600008" } })],
    [
      "other-person",
      "a number that no control digit closes",
      () => check({ person: { ...person, iin: "040229600002" } }, {}, { ...wanted, iin: null }),
    ],
    [
      "kind",
      "two numbers in one name",
      () =>
        check({
          change: {
            subject: [
              ["2.5.4.5", `IIN${iin}`],
              ["2.5.4.5", "IIN050607600008"],
            ],
          },
        }),
    ],
    [
      "other-organisation",
      "another organisation's official",
      () => check({ organisation: { ...organisation, bin: "990140000011" } }, {}, official),
    ],
    [
      "other-organisation",
      "an official's key without its number",
      () => check({ organisation, change: { subject: [["2.5.4.5", `IIN${iin}`]] } }, {}, official),
    ],
  ];
  it.each(zoo)("%s: %s", async (fault, _what, make) => {
    const verdict = await make();
    expect(said(verdict)).toBe(fault);
    const last = verdict.state === "invalid" ? verdict.proof?.checks.at(-1) : undefined;
    if (last) expect(last).toEqual({ check: fault, outcome: "fault" });
  });

  it("an official's key holds for its own organisation, and either kind for signing in", async () => {
    expect(said(await check({ organisation }, {}, official))).toBe("valid");
    const any: EdsWanted = { use: "sign-in", content, iin: null, kind: { of: "any" } };
    expect(said(await check({ use: "sign-in" }, { attached: true }, any))).toBe("valid");
    expect(said(await check({ use: "sign-in", organisation }, {}, any))).toBe("valid");
  });

  it("takes the number of the national authority's test keys only where the setting names it", async () => {
    const test = { person: { ...person, iin: "123456789011" } };
    expect(said(await check(test, {}, { ...wanted, iin: null }))).toBe("valid");
    expect(said(await check(test))).toBe("other-person");
  });
});
