import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { EdsVerdict, EdsWanted } from "#lib/eds/words.ts";

/** Messages of another tool, and bytes of nobody's: what comes from outside is not always what our own test authority would make. */
const parent = mkdtempSync(join(tmpdir(), "foreign-"));
const server = createServer((request, response) => respond(async () => authority)(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
vi.stubEnv("DATA_DIR", parent);
vi.stubEnv("EDS_OCSP_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}/ocsp`);
const { issueKey, openAuthority } = await import("./authority.ts");
const { signCms } = await import("./cms.ts");
const { derOf, pem } = await import("./der.ts");
const { respond } = await import("./responder.ts");
const { timeStampToken } = await import("./time-stamp.ts");
const { verifyEds } = await import("#lib/eds/verify.ts");
const authority = await openAuthority(join(parent, "secrets", "eds"));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(parent, { recursive: true, force: true });
});

const iin = "040229600001";
const person = { iin, surname: "ӘЛІМОВА", givenName: "АЙГҮЛ" };
const content = Buffer.from('{"statement":"Өтініш"}\r\n');
const wanted: EdsWanted = { use: "sign", content, iin, kind: { of: "person" } };
const said = (verdict: EdsVerdict): string => (verdict.state === "invalid" ? verdict.fault : verdict.state);

const place = (name: string): string => join(parent, name);
const byOpenssl = (algorithm: "rsa" | "ec", ...options: string[]): Buffer => {
  const key = issueKey(authority, { person, use: "sign", algorithm });
  writeFileSync(place("content.bin"), content);
  writeFileSync(place("own.pem"), pem("CERTIFICATE", derOf(key.certificate.toSchema())));
  writeFileSync(place("own.key"), key.privateKey.export({ type: "pkcs8", format: "pem" }));
  const io = [
    "-in",
    place("content.bin"),
    "-outform",
    "DER",
    "-out",
    place("out.cms"),
    "-signer",
    place("own.pem"),
    "-inkey",
    place("own.key"),
  ];
  execFileSync("openssl", ["cms", "-sign", "-binary", ...io, ...options], { stdio: "pipe" });
  return readFileSync(place("out.cms"));
};

describe("signatures made by OpenSSL", () => {
  it.each([
    ["detached", []],
    ["with signing-certificate-v2", ["-cades"]],
    ["attached", ["-nodetach"]],
    ["attached, in BER of unknown length", ["-nodetach", "-stream"]],
    ["the signer named by its key", ["-keyid"]],
    ["SHA-512", ["-md", "sha512"]],
  ])("%s", async (_what, options) => {
    for (const algorithm of ["rsa", "ec"] as const) expect(said(await verifyEds(byOpenssl(algorithm, ...options), wanted))).toBe("valid");
  });

  it("is refused what is too weak, unsigned in its attributes, or of a scheme that no key of the authority uses", async () => {
    expect(said(await verifyEds(byOpenssl("rsa", "-md", "sha1"), wanted))).toBe("algorithm");
    expect(said(await verifyEds(byOpenssl("rsa", "-keyopt", "rsa_padding_mode:pss"), wanted))).toBe("algorithm");
    // Without attributes the digest of attributes could be passed off as content.
    expect(said(await verifyEds(byOpenssl("rsa", "-noattr"), wanted))).toBe("form");
    expect(said(await verifyEds(byOpenssl("rsa", "-nocerts"), wanted))).toBe("form");
  });
});

describe("bytes of nobody's", () => {
  const key = issueKey(authority, { person, use: "sign" });
  const plain = signCms(key, content, { attached: true, timeStamp: (signature) => timeStampToken(authority, signature) });

  it("random bytes are no CMS, and nothing is thrown", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(said(await verifyEds(Buffer.from(bytes), wanted))).toBe("form");
      }),
      { numRuns: 300 },
    );
  });

  it("a CMS that was cut is no CMS", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: plain.length - 1 }), async (length) => {
        expect(said(await verifyEds(plain.subarray(0, length), wanted))).toBe("form");
      }),
      { numRuns: 150 },
    );
  });

  it("a CMS with bits turned gives a verdict, and never one about another person or other content", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: plain.length * 8 - 1 }), { minLength: 1, maxLength: 3 }), async (bits) => {
        const turned = Buffer.from(plain);
        for (const bit of bits) turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const verdict = await verifyEds(turned, wanted);
        if (verdict.state !== "invalid") expect(verdict.proof.signer.iin).toBe(iin);
      }),
      { numRuns: 400 },
    );
  });

  it("nesting without end, huge lengths and strange times are no CMS", async () => {
    const deep = Buffer.alloc(60_000, Buffer.from([0x30, 0x80]));
    const huge = Buffer.from("30847fffffff06092a864886f70d010702", "hex");
    for (const bytes of [deep, huge, Buffer.alloc(0), Buffer.alloc(1_000_000, 0x30)])
      expect(said(await verifyEds(bytes, wanted))).toBe("form");
  });
});
