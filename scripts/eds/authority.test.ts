import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueKey, openAuthority, revoke, serialOf, type TestAuthority } from "./authority.ts";
import { signCms } from "./cms.ts";
import { crl } from "./crl.ts";
import { derOf, pem } from "./der.ts";
import { ocspAnswer } from "./ocsp.ts";
import { timeStampReply, timeStampToken } from "./time-stamp.ts";

/** OpenSSL is the judge: the portal's own verifier must not be the only one that believes what this module makes. */
const parent = mkdtempSync(join(tmpdir(), "authority-"));
const folder = join(parent, "eds");
const file = (name: string, bytes: Buffer | string): string => {
  const path = join(parent, name);
  writeFileSync(path, bytes);
  return path;
};
const openssl = (...args: string[]): string => execFileSync("openssl", args, { encoding: "utf8", stdio: "pipe" });

let authority: TestAuthority;
beforeAll(async () => {
  [authority as unknown] = await Promise.all([openAuthority(folder), openAuthority(folder), openAuthority(folder)]);
  authority = await openAuthority(folder);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const person = { iin: "040229600001", surname: "ӘЛІМОВА", givenName: "АЙГҮЛ", patronymic: "СЕРІКҚЫЗЫ" };
const content = Buffer.from('{"v":1,"statement":"Өтініш"}');
const roots = () => authority.anchorsFile;

describe("the test authority", () => {
  it("is made once when several processes start at once, and leaves nothing half made", () => {
    expect(readdirSync(parent).filter((name) => name.startsWith("eds"))).toEqual(["eds"]);
  });

  it("issues certificates with the national authority's subject", () => {
    const key = issueKey(authority, { person, organisation: { bin: "050340001234", name: "Әкімдік" }, use: "sign" });
    const text = openssl(
      "x509",
      "-noout",
      "-text",
      "-nameopt",
      "RFC2253,-esc_msb,utf8,sname",
      "-in",
      file("employee.pem", pem("CERTIFICATE", derOf(key.certificate.toSchema()))),
    );
    expect(text).toContain("GN=СЕРІКҚЫЗЫ,OU=BIN050340001234,O=Әкімдік,C=KZ,serialNumber=IIN040229600001,SN=ӘЛІМОВА,CN=ӘЛІМОВА АЙГҮЛ");
    expect(text).toContain("E-mail Protection, 1.2.398.3.3.4.1.2, 1.2.398.3.3.4.1.2.2");
    expect(text).toContain("Digital Signature, Non Repudiation");
  });

  it("makes signatures that OpenSSL verifies, detached and attached, of both kinds of key", () => {
    for (const algorithm of ["rsa", "ec"] as const)
      for (const attached of [false, true]) {
        const key = issueKey(authority, { person, use: "sign", algorithm });
        const cms = file("own.cms", signCms(key, content, { attached, timeStamp: (bytes) => timeStampToken(authority, bytes) }));
        const whole = attached ? [] : ["-content", file("content.bin", content)];
        const out = openssl("cms", "-verify", "-binary", "-inform", "DER", "-in", cms, ...whole, "-CAfile", roots(), "-purpose", "any");
        expect(out).toBe(content.toString());
      }
  });

  it("answers OpenSSL's questions about good and revoked certificates, and lists the revoked ones", async () => {
    const [good, bad] = [issueKey(authority, { person, use: "sign" }), issueKey(authority, { person, use: "sign" })];
    await revoke(authority, bad.certificate);
    const issuer = file("issuing.pem", pem("CERTIFICATE", derOf(authority.issuing.certificate.toSchema())));
    const asked = (name: string, key: typeof good) => {
      const certificate = file(`${name}.pem`, pem("CERTIFICATE", derOf(key.certificate.toSchema())));
      const question = join(parent, `${name}.ocsp-request`);
      openssl("ocsp", "-sha256", "-issuer", issuer, "-cert", certificate, "-reqout", question);
      const answer = file(`${name}.ocsp`, ocspAnswer(authority, execFileSync("cat", [question])));
      return openssl(
        "ocsp",
        "-sha256",
        "-issuer",
        issuer,
        "-cert",
        certificate,
        "-no_nonce",
        "-reqin",
        question,
        "-respin",
        answer,
        "-CAfile",
        roots(),
      );
    };
    expect(asked("good", good)).toContain(": good");
    expect(asked("bad", bad)).toContain(": revoked");
    const list = openssl("crl", "-inform", "DER", "-in", file("list.crl", crl(authority)), "-noout", "-text", "-CAfile", roots());
    expect(list.toLowerCase()).toContain(serialOf(bad.certificate));
    expect(list.toLowerCase()).not.toContain(serialOf(good.certificate));
  });

  it("stamps the time as OpenSSL asks for it", () => {
    const [data, question] = [file("data.bin", content), join(parent, "request.tsq")];
    openssl("ts", "-query", "-data", data, "-sha256", "-cert", "-out", question);
    const reply = file("reply.tsr", timeStampReply(authority, execFileSync("cat", [question])));
    expect(openssl("ts", "-verify", "-queryfile", question, "-in", reply, "-CAfile", roots()).trim()).toBe("Verification: OK");
  });
});
