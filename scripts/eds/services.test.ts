import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { EdsProof, EdsVerdict, EdsWanted } from "#lib/eds/words.ts";
import type { KeyOrder } from "./authority.ts";
import type { CmsOptions } from "./cms.ts";
import type { OcspOptions } from "./ocsp.ts";

/** What is asked of others: time stamps, OCSP, lists; what is believed of it, and what happens while nobody answers. */
const asked: string[] = [];
let handler: RequestListener;
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  handler(request, response);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const parent = mkdtempSync(join(tmpdir(), "services-"));
vi.stubEnv("DATA_DIR", parent);
vi.stubEnv("EDS_OCSP_URL", `${at}/ocsp`);
vi.stubEnv("EDS_CRL_URL", `${at}/crl`);
vi.stubEnv("EDS_TIMEOUT_MS", "250");

const { issueKey, openAuthority, revoke } = await import("./authority.ts");
const { extension } = await import("./certificate.ts");
const { signCms } = await import("./cms.ts");
const { crl } = await import("./crl.ts");
const { octets } = await import("./der.ts");
const { ocspAnswer, ocspRefusal } = await import("./ocsp.ts");
const { honestServices, respond } = await import("./responder.ts");
const { timeStampToken } = await import("./time-stamp.ts");
const authority = await openAuthority(join(parent, "secrets", "eds"));
const stranger = await openAuthority(join(parent, "stranger", "eds"));

let services = honestServices();
let verifier: typeof import("#lib/eds/verify.ts");
beforeEach(async () => {
  services = honestServices();
  handler = (request, response) => respond(async () => authority, services)(request, response);
  asked.length = 0;
  // Breakers and lists of one test are not those of the next.
  vi.resetModules();
  verifier = await import("#lib/eds/verify.ts");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(parent, { recursive: true, force: true });
});

const iin = "040229600001";
const person = { iin, surname: "ӘЛІМОВА", givenName: "АЙГҮЛ", patronymic: "СЕРІКҚЫЗЫ" };
const content = Buffer.from('{"statement":"Өтініш"}');
const wanted: EdsWanted = { use: "sign", content, iin, kind: { of: "person" } };
const key = (order: Partial<KeyOrder> = {}) => issueKey(authority, { person, use: "sign", ...order });
const daysFromNow = (days: number): Date => new Date(Date.now() + days * 24 * 3_600_000);
const said = (verdict: EdsVerdict): string => (verdict.state === "invalid" ? verdict.fault : verdict.state);
const check = (own = key(), options: CmsOptions = {}) => verifier.verifyEds(signCms(own, content, options), wanted);
const proofOf = (verdict: EdsVerdict): EdsProof => {
  if (!verdict.proof) throw new Error("nothing is kept");
  return verdict.proof;
};
const expired = { notBefore: daysFromNow(-400), notAfter: daysFromNow(-35) };
const stampedAt = (days: number, by: Parameters<typeof timeStampToken>[2] = {}): CmsOptions => ({
  timeStamp: (signature) => timeStampToken(authority, signature, { at: daysFromNow(days), ...by }),
});

describe("time stamps", () => {
  it("a key that has expired since is judged at the time of the stamp", async () => {
    const verdict = await check(key(expired), stampedAt(-100));
    expect(said(verdict)).toBe("valid");
    expect(proofOf(verdict).signedAt.slice(0, 10)).toBe(daysFromNow(-100).toISOString().slice(0, 10));
    expect(said(await check(key(expired), stampedAt(-10)))).toBe("expired");
    expect(said(await check(key(expired), stampedAt(-500)))).toBe("not-yet-valid");
  });

  it("a stamp proves nothing when it is a stranger's, over another signature, of the future, broken, or by who may not stamp", async () => {
    const foreign = issueKey(authority, { person, use: "sign" });
    const stamps: Record<string, (signature: Buffer) => Buffer> = {
      "a stranger's": (signature) => timeStampToken(stranger, signature, { at: daysFromNow(-100) }),
      "over another signature": () => timeStampToken(authority, Buffer.from("another"), { at: daysFromNow(-100) }),
      "of the future": (signature) => timeStampToken(authority, signature, { at: daysFromNow(1) }),
      "by a person": (signature) => timeStampToken(authority, signature, { at: daysFromNow(-100), tsa: foreign }),
      broken: (signature) => {
        const token = timeStampToken(authority, signature, { at: daysFromNow(-100) });
        token[token.length - 5] = (token.at(-5) ?? 0) ^ 1;
        return token;
      },
    };
    for (const [name, timeStamp] of Object.entries(stamps)) {
      expect(`${name}: ${said(await check(key(expired), { timeStamp }))}`).toBe(`${name}: expired`);
      // It is no fault of a signature that holds without it.
      const now = await check(key(), { timeStamp });
      expect(`${name}: ${said(now)}`).toBe(`${name}: valid`);
      expect(proofOf(now).timeStamp).toBeNull();
    }
  });

  it("a key revoked after the stamp was good then; one revoked before it was not", async () => {
    const own = key();
    await revoke(authority, own.certificate, daysFromNow(-5));
    expect(said(await check(own, stampedAt(-10)))).toBe("valid");
    expect(said(await check(own, stampedAt(-1)))).toBe("revoked");
  });
});

describe("OCSP", () => {
  const answering = (options: OcspOptions) => {
    services.ocsp = (from, question) => ocspAnswer(from, question, options);
  };

  it("is asked once, with a nonce of its own each time", async () => {
    const questions: string[] = [];
    services.ocsp = (from, question) => {
      questions.push(question.toString("hex"));
      return ocspAnswer(from, question);
    };
    const own = key();
    expect([said(await check(own)), said(await check(own))]).toEqual(["valid", "valid"]);
    expect(new Set(questions).size).toBe(2);
    expect(asked).toEqual(["POST /ocsp", "POST /ocsp"]);
  });

  it("may be answered by the authority itself", async () => {
    answering({ responder: authority.issuing });
    expect(said(await check())).toBe("valid");
  });

  it("an answer that may not be believed is no answer, neither good nor revoked: the signature waits", async () => {
    const own = key();
    let old: Buffer | undefined;
    services.ocsp = (from, question) => {
      old = ocspAnswer(from, question);
      return old;
    };
    await check(own);
    const tricks: Record<string, (question: Buffer) => Buffer> = {
      "another certificate": (question) => ocspAnswer(authority, question, { certId: otherId(question) }),
      "a replayed answer": () => old ?? Buffer.alloc(0),
      "no nonce": (question) => ocspAnswer(authority, question, { nonce: null }),
      "another nonce": (question) => ocspAnswer(authority, question, { nonce: Buffer.alloc(16, 1) }),
      "signed by a stranger": (question) => ocspAnswer(authority, question, { responder: stranger.ocsp }),
      "revoked, says a stranger": (question) => ocspAnswer(authority, question, { responder: stranger.ocsp, status: "revoked" }),
      "signed by a person": (question) => ocspAnswer(authority, question, { responder: key() }),
      "too old": (question) => ocspAnswer(authority, question, { thisUpdate: daysFromNow(-3), nextUpdate: daysFromNow(-2) }),
      "old and without end": (question) => ocspAnswer(authority, question, { thisUpdate: daysFromNow(-3), nextUpdate: null }),
      "of tomorrow": (question) => ocspAnswer(authority, question, { thisUpdate: daysFromNow(1), nextUpdate: daysFromNow(2) }),
      "not an answer": () => Buffer.from("<html>"),
    };
    services.crl = () => 404;
    for (const [name, trick] of Object.entries(tricks)) {
      vi.resetModules();
      verifier = await import("#lib/eds/verify.ts");
      services.ocsp = (_, question) => trick(question);
      expect(`${name}: ${said(await check(own))}`).toBe(`${name}: pending`);
    }
  });

  it("asks only the configured addresses, never those written into a certificate", async () => {
    const asks = vi.spyOn(globalThis, "fetch");
    const addresses = { crl: `${at}/planted.crl`, ocsp: "http://169.254.169.254/latest/meta-data/" };
    expect(said(await check(key({ change: { addresses } })))).toBe("valid");
    services.ocsp = () => null;
    expect(said(await check(key({ change: { addresses } })))).toBe("valid");
    expect(new Set(asks.mock.calls.map(([url]) => String(url)))).toEqual(new Set([`${at}/ocsp`, `${at}/crl`]));
    asks.mockRestore();
  });
});

const otherId = (question: Buffer) => {
  const { tbsRequest } = pkijs.OCSPRequest.fromBER(Uint8Array.from(question).buffer);
  const id = tbsRequest.requestList[0]?.reqCert;
  if (!id) throw new Error("nothing is asked");
  return new pkijs.CertID({ ...id, serialNumber: new asn1js.Integer({ value: 7 }) });
};

describe("the revocation list, where OCSP gives no answer", () => {
  beforeEach(() => {
    services.ocsp = () => ocspRefusal(3);
  });

  it("says good and revoked, and is fetched once for many", async () => {
    const bad = key();
    await revoke(authority, bad.certificate, daysFromNow(-1));
    const verdict = await check();
    expect(verdict).toMatchObject({ state: "valid", proof: { revocation: { source: "crl" } } });
    expect(said(await check(bad))).toBe("revoked");
    expect(asked.filter((line) => line === "GET /crl")).toHaveLength(1);
  });

  it("takes over when the responder does not know the certificate", async () => {
    services.ocsp = (from, question) => ocspAnswer(from, question, { status: "unknown" });
    expect(await check()).toMatchObject({ state: "valid", proof: { revocation: { source: "crl" } } });
  });

  it("is not believed when it is old, a stranger's, part of one, or none", async () => {
    const delta = extension("2.5.29.27", true, new asn1js.Integer({ value: 1 }));
    const lists: Record<string, () => Buffer | number> = {
      old: () => crl(authority, { thisUpdate: daysFromNow(-3), nextUpdate: daysFromNow(-2) }),
      "a stranger's": () => crl(authority, { issuer: stranger.issuing }),
      "part of one": () => crl(authority, { further: [delta] }),
      none: () => Buffer.from("<html>"),
      missing: () => 404,
    };
    for (const [name, list] of Object.entries(lists)) {
      vi.resetModules();
      verifier = await import("#lib/eds/verify.ts");
      services.crl = list;
      expect(`${name}: ${said(await check())}`).toBe(`${name}: pending`);
    }
  });

  it("a long one is kept once beside the proofs, and found there again", async () => {
    services.crl = (from) => crl(from, { further: [extension("1.2.3.4", false, octets(Buffer.alloc(200_000)))] });
    const [one, other] = [await check(), await check()];
    expect(proofOf(one).revocation?.answer).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(proofOf(other).revocation?.answer).toBe(proofOf(one).revocation?.answer);
    expect(readdirSync(join(parent, "eds", "lists"))).toHaveLength(1);
    expect(said(await verifier.recheckEds(proofOf(one), wanted, { offline: true }))).toBe("valid");
  });
});

describe("an outage", () => {
  const outages: Record<string, () => void> = {
    "no connection": () => {
      services.ocsp = services.crl = () => null;
    },
    "try later": () => {
      services.ocsp = () => ocspRefusal(3);
      services.crl = () => 503;
    },
    "a server in trouble": () => {
      services.ocsp = services.crl = () => 500;
    },
    silence: () => {
      handler = () => undefined;
    },
  };

  it.each(Object.keys(outages))(
    "%s: the signature waits and is never called invalid; later it holds from the moment it came",
    async (name) => {
      outages[name]?.();
      const own = key();
      const verdict = await check(own);
      expect(verdict.state).toBe("pending");
      const proof = proofOf(verdict);
      expect(proof.checks.filter(({ outcome }) => outcome === "waiting").map((one) => one.check)).toEqual(["revoked"]);
      expect(proof.revocation).toBeNull();
      services = honestServices();
      handler = (request, response) => respond(async () => authority, services)(request, response);
      vi.resetModules();
      verifier = await import("#lib/eds/verify.ts");
      const later = await verifier.recheckEds(proof, wanted);
      expect(later).toMatchObject({ state: "valid", proof: { receivedAt: proof.receivedAt, revocation: { source: "ocsp" } } });
    },
  );

  it("a fault that is seen without asking anybody is told at once", async () => {
    outages["no connection"]?.();
    expect(said(await check(key({ person: { ...person, iin: "050607600008" } })))).toBe("other-person");
    expect(said(await check(key({ use: "sign-in" })))).toBe("purpose");
  });

  it("a silent responder is left alone after some tries", async () => {
    services.ocsp = services.crl = () => null;
    for (let n = 0; n < 4; n++) await check();
    const before = asked.length;
    expect((await check()).state).toBe("pending");
    expect(asked.length).toBe(before);
  });
});

describe("a kept signature, checked again", () => {
  it("needs nobody: its own answer and stamp are used, though the key has expired and was revoked since", async () => {
    const own = key({ notBefore: daysFromNow(-30), notAfter: daysFromNow(1) });
    const proof = proofOf(await check(own, stampedAt(0)));
    await revoke(authority, own.certificate, daysFromNow(2));
    asked.length = 0;
    const { atMoment } = await import("#lib/clock.ts");
    const years = daysFromNow(3000);
    expect(said(await atMoment(years, () => verifier.recheckEds(proof, wanted, { offline: true })))).toBe("valid");
    expect(said(await atMoment(years, () => verifier.recheckEds(proof, wanted)))).toBe("valid");
    expect(asked).toEqual([]);
  });

  it("is not taken at its word: signature, content and answer are all looked at again", async () => {
    const proof = proofOf(await check());
    const other = proofOf(await check());
    const offline = (changed: Partial<EdsProof>, want = wanted) => verifier.recheckEds({ ...proof, ...changed }, want, { offline: true });
    expect(said(await offline({}))).toBe("valid");
    expect(said(await offline({}, { ...wanted, content: Buffer.from("{}") }))).toBe("content");
    expect(said(await offline({ cms: Buffer.from("nothing").toString("base64") }))).toBe("form");
    // An answer about another certificate, or none: nobody may be asked, so it waits.
    expect(said(await offline({ revocation: other.revocation }))).toBe("pending");
    expect(said(await offline({ revocation: null }))).toBe("pending");
    // What the record says of the signer and of its checks is read from the certificate anew.
    const told = await offline({ signer: { ...proof.signer, iin: "050607600008" }, checks: [] });
    expect(told).toMatchObject({ state: "valid", proof: { signer: { iin } } });
  });
});
