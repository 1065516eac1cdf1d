import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { EdsVerdict, EdsWanted } from "#lib/eds/words.ts";
import type { KeyOrder } from "./authority.ts";
import type { CmsOptions } from "./cms.ts";

/** A double of NCANode 3: it speaks its shapes and says what each test wants it to say; about RSA it is never asked here. */
type Asked = { readonly cms: string; readonly data: string; readonly revocationCheck: readonly string[] };
type Said = { readonly status?: number; readonly body: unknown } | "silent";
let ncanode: (asked: Asked) => Said = () => "silent";
const asked: Asked[] = [];
const server = createServer(async (request, response) => {
  if (request.url === "/ocsp") return void respond(async () => authority)(request, response);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  expect(`${request.method} ${request.url}`).toBe("POST /cms/verify");
  const question = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Asked;
  asked.push(question);
  const said = ncanode(question);
  if (said === "silent") return void response.destroy();
  response.writeHead(said.status ?? 200, { "content-type": "application/json" }).end(JSON.stringify(said.body));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const parent = mkdtempSync(join(tmpdir(), "ncanode-"));
vi.stubEnv("DATA_DIR", parent);
const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
vi.stubEnv("NCANODE_URL", at);
vi.stubEnv("EDS_OCSP_URL", `${at}/ocsp`);
vi.stubEnv("EDS_TIMEOUT_MS", "300");

const { issueKey, openAuthority, serialOf } = await import("./authority.ts");
const { signCms } = await import("./cms.ts");
const { respond } = await import("./responder.ts");
const { timeStampToken } = await import("./time-stamp.ts");
const { recheckEds, verifyEds } = await import("#lib/eds/verify.ts");
const authority = await openAuthority(join(parent, "secrets", "eds"));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(parent, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
});

const iin = "040229600001";
const person = { iin, surname: "ӘЛІМОВА", givenName: "АЙГҮЛ", patronymic: "СЕРІКҚЫЗЫ" };
const content = Buffer.from('{"statement":"Өтініш"}');
const wanted: EdsWanted = { use: "sign", content, iin, kind: { of: "person" } };
const daysFromNow = (days: number): Date => new Date(Date.now() + days * 24 * 3_600_000);
const said = (verdict: EdsVerdict): string => (verdict.state === "invalid" ? verdict.fault : verdict.state);

/** A key of the national standard: its name and form are true, its mathematics nobody here can do. */
const publicKey = new pkijs.PublicKeyInfo({
  algorithm: new pkijs.AlgorithmIdentifier({ algorithmId: "1.2.398.3.10.1.1.2.2" }),
  subjectPublicKey: new asn1js.BitString({ valueHex: new Uint8Array(130).fill(7).buffer }),
});
const named = { digest: "1.2.398.3.10.1.3.3", signature: "1.2.398.3.10.1.1.2.3.2" };
const nationalKey = (order: Partial<KeyOrder> = {}) =>
  issueKey(authority, { person, use: "sign", ...order, change: { publicKey, ...order.change } });

type Words = {
  readonly valid?: boolean;
  readonly certificateValid?: boolean;
  readonly ocsp?: object | null;
  readonly crl?: object | null;
  readonly serial?: string;
  readonly said?: string;
};
const good = { revoked: false, revocationTime: null, reason: "OK" };
const tryAgain = { revoked: false, revocationTime: null, reason: "ocsp.pki.gov.kz: Try again" };

/** As CmsVerificationResponse is written out: `valid` is false too when a source of revocation that was asked for gives no answer. */
const saying =
  (
    key: ReturnType<typeof nationalKey>,
    { valid = true, certificateValid = true, ocsp = good, crl = good, serial, said: toldIin = iin }: Words = {},
  ) =>
  ({ revocationCheck }: Asked): Said => {
    const entries = [
      ...(revocationCheck.includes("OCSP") && ocsp ? [{ by: "OCSP", ...ocsp }] : []),
      ...(revocationCheck.includes("CRL") && crl ? [{ by: "CRL", ...crl }] : []),
    ] as { by: string; revoked: boolean; reason: string | null }[];
    const answered =
      entries.length === revocationCheck.length && entries.every((one) => !one.revoked && (one.reason === "OK" || !one.reason));
    const certificate = {
      valid: certificateValid && answered,
      revocations: entries,
      notBefore: key.certificate.notBefore.value.toISOString().replace("Z", "+00:00"),
      notAfter: key.certificate.notAfter.value.toISOString().replace("Z", "+00:00"),
      keyUsage: "SIGN",
      serialNumber: serial ?? serialOf(key.certificate),
      signAlg: "ECGOST3410-2015-512",
      keyUser: ["INDIVIDUAL"],
      subject: { commonName: "ӘЛІМОВА АЙГҮЛ", iin: toldIin, country: "KZ" },
    };
    return { body: { status: 200, message: "OK", valid: valid && certificate.valid, signers: [{ certificates: [certificate] }] } };
  };

const check = async (words: Words = {}, order: Partial<KeyOrder> = {}, options: CmsOptions = {}, want = wanted) => {
  const key = nationalKey(order);
  ncanode = saying(key, words);
  return verifyEds(signCms(key, content, { named, ...options }), want);
};

describe("a key of the national standard, by NCANode", () => {
  it("is valid when NCANode says so, asked with our bytes, and its answer is kept", async () => {
    const verdict = await check();
    expect(verdict).toMatchObject({
      state: "valid",
      proof: { verifier: "ncanode", signer: { iin, algorithm: "GOST 34.10-2015-512" }, revocation: { source: "ncanode" } },
    });
    expect(asked.map(({ data, revocationCheck }) => [Buffer.from(data, "base64").equals(content), revocationCheck])).toEqual([
      [true, ["OCSP"]],
    ]);
    if (verdict.state !== "valid") throw new Error("not valid");
    const before = asked.length;
    ncanode = () => "silent";
    expect(said(await recheckEds(verdict.proof, wanted, { offline: true }))).toBe("valid");
    expect(asked.length).toBe(before);
  });

  it.each([
    ["signature", { valid: false }, {}],
    ["chain", { certificateValid: false }, {}],
    ["revoked", { ocsp: { revoked: true, revocationTime: daysFromNow(-1).toISOString(), reason: "KEY_COMPROMISE" } }, {}],
    ["expired", { certificateValid: false }, { notBefore: daysFromNow(-400), notAfter: daysFromNow(-35) }],
    ["not-yet-valid", { certificateValid: false }, { notBefore: daysFromNow(1) }],
    ["purpose", {}, { use: "sign-in" }],
    ["kind", {}, { organisation: { bin: "050340001234", name: "ЖШС" } }],
    ["other-person", { said: "050607600008" }, { person: { ...person, iin: "050607600008" } }],
  ] as const)("%s", async (fault, words, order) => {
    expect(said(await check(words, order))).toBe(fault);
  });

  it("content: what NCANode's library says of another digest, and content inside that differs", async () => {
    const key = nationalKey();
    ncanode = () => ({
      status: 400,
      body: { status: 400, message: "message-digest attribute value does not match calculated value" },
    });
    expect(said(await verifyEds(signCms(key, content, { named }), wanted))).toBe("content");
    expect(said(await check({}, {}, { attached: true }, { ...wanted, content: Buffer.from("{}") }))).toBe("content");
  });

  it("algorithm: what NCANode cannot work with, and a weak digest beside a national key", async () => {
    const key = nationalKey();
    ncanode = () => ({ status: 400, body: { status: 400, message: "No value present" } });
    expect(said(await verifyEds(signCms(key, content, { named }), wanted))).toBe("algorithm");
    expect(said(await check({}, {}, { named: { ...named, digest: "1.3.14.3.2.26" } }))).toBe("algorithm");
  });

  it("takes the list where OCSP says to try again; where that is silent too, the signature waits and holds later", async () => {
    expect(said(await check({ ocsp: tryAgain }))).toBe("valid");
    expect(asked.map(({ revocationCheck }) => revocationCheck)).toEqual([["OCSP"], ["CRL"]]);
    const waiting = await check({ ocsp: tryAgain, crl: { ...tryAgain, reason: "Unknown status" } });
    expect(waiting.state).toBe("pending");
    if (waiting.state !== "pending") throw new Error("not pending");
    expect(waiting.proof.checks.filter(({ outcome }) => outcome === "waiting").map(({ check }) => check)).toEqual(["revoked"]);
    ncanode = ({ revocationCheck }) =>
      saying({ ...nationalKey() }, { serial: waiting.proof.signer.serialNumber })({ cms: "", data: "", revocationCheck });
    expect(said(await recheckEds(waiting.proof, wanted))).toBe("valid");
  });

  it("revoked after the portal had it: it was good then", async () => {
    const later = { revoked: true, revocationTime: daysFromNow(1).toISOString(), reason: "SUPERSEDED" };
    expect(said(await check({ ocsp: later }))).toBe("valid");
    expect(said(await check({ ocsp: later, valid: false }))).toBe("signature");
  });

  it("believes no answer about another certificate, about two signers, or of another shape", async () => {
    expect((await check({ serial: "0123456789" })).state).toBe("pending");
    expect((await check({ said: "050607600008" })).state).toBe("pending");
    const key = nationalKey();
    const cms = signCms(key, content, { named });
    for (const body of ["<html>", { status: 200, valid: true }, { status: 200, valid: true, signers: [] }]) {
      ncanode = () => ({ body });
      expect((await verifyEds(cms, wanted)).state).toBe("pending");
    }
  });

  it("waits while NCANode is silent, is never called invalid for it, and after some tries is not even asked", async () => {
    const cms = signCms(nationalKey(), content, { named });
    ncanode = () => ({ status: 500, body: { status: 500, message: "CRL service failure" } });
    expect((await verifyEds(cms, wanted)).state).toBe("pending");
    ncanode = () => "silent";
    for (let n = 0; n < 4; n++) expect((await verifyEds(cms, wanted)).state).toBe("pending");
    const before = asked.length;
    expect((await verifyEds(cms, wanted)).state).toBe("pending");
    expect(asked.length).toBe(before);
  });
});

describe("NCANode for everything", async () => {
  vi.resetModules();
  vi.stubEnv("EDS_VERIFIER", "ncanode");
  const { verifyEds: verifyByNcanode } = await import("#lib/eds/verify.ts");
  const expired = { notBefore: daysFromNow(-400), notAfter: daysFromNow(-35) };
  const rsa = (order: Partial<KeyOrder> = {}) => issueKey(authority, { person, use: "sign", ...order });

  it("asks about an RSA key too, and sees wrong content and a wrong signature itself", async () => {
    const key = rsa();
    ncanode = saying(key);
    expect(await verifyByNcanode(signCms(key, content), wanted)).toMatchObject({ state: "valid", proof: { verifier: "ncanode" } });
    expect(asked).toHaveLength(1);
    expect(said(await verifyByNcanode(signCms(key, Buffer.from("{}")), wanted))).toBe("content");
    expect(said(await verifyByNcanode(signCms(key, content, { digest: "sha1" }), wanted))).toBe("algorithm");
    expect(asked).toHaveLength(1);
  });

  it("judges a key that has expired since at the time of a trusted stamp, though NCANode judges by today", async () => {
    const key = rsa(expired);
    ncanode = saying(key, { certificateValid: false });
    const at = daysFromNow(-100);
    const stamped = signCms(key, content, { timeStamp: (signature) => timeStampToken(authority, signature, { at }) });
    expect(await verifyByNcanode(stamped, wanted)).toMatchObject({
      state: "valid",
      proof: { timeStamp: { authority: "Qyzmet demo TSA" } },
    });
    expect(said(await verifyByNcanode(signCms(key, content), wanted))).toBe("expired");
  });
});
