/** The seal of documents (PAdES), read by tools that share no code with what writes it. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TestAuthority } from "./authority.ts";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-seal-"));
type Answer = { readonly status: number; readonly body: Buffer } | null;
let [stamps, revocation]: ((question: Buffer) => Answer)[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const answer = (request.url === "/tsp" ? stamps : revocation)?.(Buffer.concat(parts));
    // Silence: the portal gives up by itself.
    if (answer) response.writeHead(answer.status).end(answer.body);
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
vi.stubEnv("DATA_DIR", folder);
vi.stubEnv("SEAL_TSA_URL", `${origin}/tsp`);
vi.stubEnv("SEAL_OCSP_URL", `${origin}/ocsp`);
vi.stubEnv("EDS_TIMEOUT_MS", "250");
vi.stubEnv("LOG_LEVEL", "silent");

const { openAuthority, revoke } = await import("./authority.ts");
const authority: TestAuthority = await openAuthority(join(folder, "secrets", "eds"));
const stranger: TestAuthority = await openAuthority(join(folder, "stranger", "eds"));
const { ocspAnswer, ocspRefusal } = await import("./ocsp.ts");
const { timeStampReply } = await import("./time-stamp.ts");
const { integerOf } = await import("./der.ts");
const { newSheet } = await import("#lib/results/pdf-page.ts");
const { placeSeal } = await import("#lib/results/seal-place.ts");
const { sealCertificates, sealKeys } = await import("#lib/results/seal-keys.ts");
const { sealPdf } = await import("#lib/results/seal.ts");
const { readSeal: readWith } = await import("#lib/results/read-seal.ts");
const { pdfaFaults } = await import("../pdfa/faults.ts");

const ok = (body: Buffer): Answer => ({ status: 200, body });
const honestStamp = (question: Buffer): Answer => ok(timeStampReply(authority, question));
const honestWord = (question: Buffer): Answer => ok(ocspAnswer(authority, question));
const none = (): Answer => ({ status: 500, body: Buffer.alloc(0) });

/** Long enough for a service that failed to be asked again. */
const laterOn = () => vi.setSystemTime(Date.now() + 11_000);
beforeEach(() => {
  [stamps, revocation] = [honestStamp, honestWord];
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  laterOn();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const number = "26-1120-7788-1212";
const document = async (): Promise<Buffer> => {
  const sheet = newSheet({ locale: "kk", title: "Құжат", subject: "Қызмет", createdAt: new Date("2026-11-20T05:30:00Z"), demo: true });
  sheet.text("H1", "Шешім");
  sheet.rows([{ label: "Аты-жөні", value: "Сейтқали Данияр" }]);
  placeSeal(sheet.doc, number, new Date("2026-11-20T05:30:00Z"));
  return sheet.finish(number);
};
const sealed = async (): Promise<Buffer> => sealPdf(await document());

const readSeal = async (pdf: Buffer) => readWith(pdf, await sealCertificates());

const run = (command: string, ...args: string[]): string => {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  return `${status === 0 ? "" : `FAILED ${status} `}${stdout}${stderr}`;
};

type Parts = { readonly cms: Buffer; readonly signed: Buffer; readonly from: number; readonly to: number; readonly end: number };
const partsOf = (pdf: Buffer): Parts => {
  const latin = pdf.toString("latin1");
  const [zero, from, to, rest] = (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(latin) ?? []).slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  expect(zero).toBe(0);
  const place = Buffer.from(latin.slice(from + 1, to - 1), "hex");
  // DER says its own length: 0x30 0x82 and two bytes.
  expect(place.readUInt16BE(0)).toBe(0x3082);
  return {
    cms: place.subarray(0, 4 + place.readUInt16BE(2)),
    signed: Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]),
    from,
    to,
    end: to + rest,
  };
};
/** What OpenSSL prints of the message. */
const printed = (cms: Buffer): string => {
  writeFileSync(join(folder, "seal.der"), cms);
  return run("openssl", ..."cms -cmsout -print -inform DER -in seal.der".split(" "));
};
const attributesOf = (print: string, kind: "signedAttrs" | "unsignedAttrs"): string =>
  new RegExp(`\\n {8}${kind}:\\n([\\s\\S]*?)(?=\\n {8}\\w|$)`).exec(print)?.[1] ?? "";
const namesOf = (attributes: string): string[] => [...attributes.matchAll(/object: ([\w.-]+) \(/g)].map(([, name]) => name ?? "");

describe("the seal alone (B-B)", () => {
  it("has exactly the signed attributes that PAdES asks for, over these bytes and this certificate", async () => {
    [stamps, revocation] = [none, none];
    const pdf = await sealed();
    const { cms, signed, from, to, end } = partsOf(pdf);
    expect(end).toBe(pdf.length);
    expect([pdf[from], pdf[to - 1]]).toEqual([0x3c, 0x3e]);
    const print = printed(cms);
    const attributes = attributesOf(print, "signedAttrs");
    expect(namesOf(attributes).sort()).toEqual(["contentType", "id-smime-aa-signingCertificateV2", "messageDigest"]);
    expect(attributes).toMatch(/contentType[\s\S]*OBJECT:pkcs7-data/);
    const digest = createHash("sha256").update(signed).digest("hex");
    const dump = /messageDigest[\s\S]*?OCTET STRING:\n([\s\S]*?)\n\s*\n/.exec(attributes)?.[1] ?? "";
    expect([...dump.matchAll(/- ((?:[0-9a-f]{2}[ -]?)+)/g)].map(([, hex]) => hex?.replace(/[ -]/g, "")).join("")).toBe(digest);
    const chain = readFileSync(join(folder, "secrets", "seal", "chain.pem"), "utf8");
    const own = new X509Certificate(chain);
    const named = /signingCertificateV2[\s\S]*?\[HEX DUMP\]:([0-9A-F]{64})\b/.exec(attributes)?.[1];
    expect(named).toBe(createHash("sha256").update(own.raw).digest("hex").toUpperCase());
    expect(attributesOf(print, "unsignedAttrs")).not.toContain("object:");
    expect(print).not.toContain("signingTime");
    const latin = pdf.toString("latin1");
    expect(latin.match(/\/SubFilter \/(\S+)/)?.[1]).toBe("ETSI.CAdES.detached");
    expect(latin.match(/\/ByteRange/g)).toHaveLength(1);
    const [, at = ""] = /\/M \(D:(\d{14})Z\)/.exec(latin) ?? [];
    const told = Date.parse(at.replace(/(....)(..)(..)(..)(..)(..)/, "$1-$2-$3T$4:$5:$6Z"));
    expect(Math.abs(told - Date.now())).toBeLessThan(30_000);
  });

  it("stands too where the time-stamping authority refuses, lies or says nothing, and nothing of its answer is taken in", async () => {
    const answers: Readonly<Record<string, (question: Buffer) => Answer>> = {
      "an error": none,
      "not a reply": () => ok(Buffer.from("<html>")),
      "a refusal": () => ok(Buffer.from("30053003020102", "hex")),
      "a stamp over something else": () => ok(timeStampReply(authority, Buffer.from(otherQuestion, "hex"))),
      "another nonce": (question) => ok(timeStampReply(authority, question, { nonce: integerOf(randomBytes(8)) })),
      "an authority that nobody knows": (question) => ok(timeStampReply(stranger, question)),
      "a key that is not for stamps": (question) => ok(timeStampReply(authority, question, { tsa: authority.ocsp })),
      "a time in the future": (question) => ok(timeStampReply(authority, question, { at: new Date(Date.now() + 3_600_000) })),
      silence: () => null,
    };
    let otherQuestion = "";
    stamps = (question) => {
      otherQuestion = question.toString("hex");
      return honestStamp(question);
    };
    await sealed();
    revocation = none;
    for (const [name, answer] of Object.entries(answers)) {
      stamps = answer;
      laterOn();
      const pdf = await sealed();
      expect(attributesOf(printed(partsOf(pdf).cms), "unsignedAttrs"), name).not.toContain("object:");
      expect(await readSeal(pdf), name).toEqual({ seal: "valid", number });
    }
  });
});

describe("the seal with a time (B-T)", () => {
  it("bears a stamp over its signature that OpenSSL verifies", async () => {
    revocation = none;
    const pdf = await sealed();
    const print = printed(partsOf(pdf).cms);
    expect(namesOf(attributesOf(print, "unsignedAttrs"))).toEqual(["id-smime-aa-timeStampToken"]);
    expect(print).not.toContain("signingTime (1.2.840.113549.1.9.5)\n            value.set:\n              UTCTIME");
    const { cms } = partsOf(pdf);
    const { readCms, contentTypes } = await import("#lib/eds/cms.ts");
    const parts = readCms(cms, contentTypes.data, 0);
    if ("fault" in parts) throw new Error(parts.fault);
    writeFileSync(join(folder, "token.der"), parts.timeStamps[0] ?? "");
    writeFileSync(join(folder, "signature.bin"), parts.signature);
    const verify = () =>
      run("openssl", "ts", "-verify", "-token_in", "-in", "token.der", "-data", "signature.bin", "-CAfile", authority.anchorsFile);
    expect(verify()).toContain("Verification: OK");
    writeFileSync(join(folder, "signature.bin"), Buffer.concat([parts.signature, Buffer.of(0)]));
    expect(verify()).toContain("FAILED");
    expect(await readSeal(pdf)).toEqual({ seal: "valid", number });
  });
});

describe("the seal with what is needed later (LTV)", () => {
  it("carries certificates and answers, and foreign tools call the whole of it sealed and valid", async () => {
    const pdf = await sealed();
    writeFileSync(join(folder, "full.pdf"), pdf);
    const said = run("pdfsig", "-nocert", "full.pdf");
    expect(said).toContain("Signature is Valid");
    expect(said).toContain("ETSI.CAdES.detached");
    expect(said).toContain("Total document signed");
    expect(run("qpdf", "--check", "full.pdf")).toContain("No syntax or stream encoding errors");
    expect(pdfaFaults(pdf)).toEqual([]);
    expect(pdf.length).toBeLessThan(150_000);
    const { pdfObjects } = await import("../pdfa/objects.ts");
    const { root, dict, list, bytes } = pdfObjects(pdf);
    const store = dict(root["/DSS"]);
    const certificates = list(store["/Certs"]).map((one) => new X509Certificate(bytes(one) ?? ""));
    const subjects = certificates.map((one) => one.subject.split("\n")[0]);
    expect(subjects).toEqual(["CN=Qyzmet demo seal", "CN=Qyzmet demo EDS authority", "CN=Qyzmet demo EDS root", "CN=Qyzmet demo TSA"]);
    const answers = list(store["/OCSPs"]).map((one) => bytes(one) ?? Buffer.alloc(0));
    expect(answers).toHaveLength(2);
    for (const [n, name] of [
      [0, "Qyzmet demo seal"],
      [1, "Qyzmet demo TSA"],
    ] as const) {
      writeFileSync(join(folder, "answer.der"), answers[n] ?? "");
      const own = certificates.find((one) => one.subject.includes(name));
      writeFileSync(join(folder, "own.pem"), own?.toString() ?? "");
      const word = run(
        "openssl",
        "ocsp",
        "-respin",
        "answer.der",
        "-issuer",
        join(authority.folder, "issuing.pem"),
        "-sha256",
        "-cert",
        "own.pem",
        "-CAfile",
        authority.anchorsFile,
        "-no_nonce",
      );
      expect(word).toContain("Response verify OK");
      expect(word).toContain("own.pem: good");
    }
  });

  it("is covered by the seal: any byte of it changed, or anything added, and the document is not whole", async () => {
    const pdf = await sealed();
    expect(partsOf(pdf).end).toBe(pdf.length);
    expect(await readSeal(pdf)).toEqual({ seal: "valid", number });
    for (let at = pdf.indexOf("/Type /DSS"); at < pdf.length; at += 97) {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await readSeal(changed)).seal, `byte ${at}`).toBe("broken");
    }
    expect((await readSeal(Buffer.concat([pdf, Buffer.from("\n")]))).seal).toBe("broken");
  });

  it("is left out where the responder is silent, busy, a stranger, or speaks of another certificate", async () => {
    const answers: Readonly<Record<string, (question: Buffer) => Answer>> = {
      silence: () => null,
      busy: () => ok(ocspRefusal(3)),
      "another nonce": (question) => ok(ocspAnswer(authority, question, { nonce: randomBytes(16) })),
      stranger: (question) => ok(ocspAnswer(stranger, question)),
      unknown: (question) => ok(ocspAnswer(authority, question, { status: "unknown" })),
      old: (question) => ok(ocspAnswer(authority, question, { thisUpdate: new Date("2021-01-01"), nextUpdate: new Date("2021-01-02") })),
    };
    for (const [name, answer] of Object.entries(answers)) {
      revocation = answer;
      laterOn();
      const pdf = await sealed();
      expect(pdf.includes("/DSS"), name).toBe(false);
      expect((await readSeal(pdf)).seal, name).toBe("valid");
    }
  });

  it("is never made with a seal that was revoked", async () => {
    const { chain } = await sealKeys();
    const file = join(authority.folder, "revoked");
    await revoke(authority, chain[0].parsed);
    await expect(sealed()).rejects.toThrow("revoked");
    rmSync(file, { recursive: true });
    execFileSync("mkdir", [file]);
  });
});
