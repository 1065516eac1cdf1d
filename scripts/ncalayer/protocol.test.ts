/** The stub as a page meets it: over its WebSocket and its HTTP side. */
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pkijs from "pkijs";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { demoStaff, persona } from "#lib/demo/people.ts";
import { type RunningStub, startStub } from "./start.ts";
import { keyPassword } from "./window.ts";

let stub: RunningStub;
const dataDir = mkdtempSync(join(tmpdir(), "qyzmet-stub-"));
const person = persona("trainee-free").person;
const other = persona("student").person;

beforeAll(async () => {
  stub = await startStub({ dataDir, socketPort: 0, httpPort: 0 });
});
afterAll(async () => {
  await stub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(async () => {
  await post("/reset", {});
});

const post = async (path: string, body: unknown) => {
  const answer = await fetch(stub.url + path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

type Page = {
  readonly greeting: () => Promise<Record<string, unknown>>;
  readonly send: (frame: unknown) => void;
  readonly next: () => Promise<string>;
  readonly ask: (frame: unknown) => Promise<Record<string, never>>;
  readonly closed: Promise<void>;
  readonly close: () => void;
};

const open = async (headers: Record<string, string> = {}): Promise<Page> => {
  const socket = new WebSocket(stub.socketUrl, { headers });
  const frames: string[] = [];
  let wake: () => void = () => {};
  socket.on("message", (data) => {
    frames.push(data.toString());
    wake();
  });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const next = async (): Promise<string> => {
    while (frames.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return frames.shift() ?? "";
  };
  const send = (frame: unknown) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  const first = next();
  return {
    greeting: async () => JSON.parse(await first),
    send,
    next,
    ask: async (frame) => {
      await first;
      send(frame);
      return JSON.parse(await next());
    },
    closed,
    close: () => socket.terminate(),
  };
};

const signOids = ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"];
const request = (change: { args?: object; signingParams?: object; signerParams?: object } = {}) => ({
  module: "kz.gov.pki.knca.basics",
  method: "sign",
  args: {
    allowedStorages: ["PKCS12"],
    format: "cms",
    data: Buffer.from("сөз").toString("base64"),
    signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {}, ...change.signingParams },
    signerParams: { extKeyUsageOids: signOids, iin: person.iin, chain: [], ...change.signerParams },
    locale: "kk",
    ...change.args,
  },
});

const cmsOf = (armoured: string): pkijs.SignedData => {
  expect(armoured).toMatch(/^-----BEGIN CMS-----\n[\s\S]+\n-----END CMS-----\n$/);
  const der = Buffer.from(armoured.replace(/-----[^-]+-----|\s/g, ""), "base64");
  return new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(Uint8Array.from(der).buffer).content });
};

const certificateOf = (armoured: string): X509Certificate => {
  const [certificate] = cmsOf(armoured).certificates ?? [];
  return new X509Certificate(Buffer.from((certificate as pkijs.Certificate).toSchema().toBER(false)));
};

const holds = (armoured: string, content: string): Promise<boolean> =>
  cmsOf(armoured)
    .verify({ signer: 0, data: Uint8Array.from(Buffer.from(content)).buffer, checkChain: false })
    .catch(() => false);

type Signed = { status: boolean; body: { result?: string[] } };
const signed = async (change: Parameters<typeof request>[0] = {}, headers: Record<string, string> = {}): Promise<Signed> => {
  const page = await open(headers);
  const answer = (await page.ask(request(change))) as unknown as Signed;
  page.close();
  return answer;
};
const one = async (...given: Parameters<typeof signed>): Promise<string> => (await signed(...given)).body.result?.[0] ?? "";

describe("the connection", () => {
  it("greets with its version, echoes heartbeats, answers the probe of KAZTOKEN with nothing", async () => {
    const page = await open();
    expect(await page.greeting()).toEqual({ result: { version: "1.4" } });
    page.send("--heartbeat--");
    expect(await page.next()).toBe("--heartbeat--");
    expect(await page.ask({ module: "kz.digiflow.mobile.extensions", method: "getVersion" })).toEqual({});
    page.close();
  });

  it("knows no other module, and no broken request", async () => {
    const page = await open();
    expect(await page.ask({ module: "kz.nobody", method: "x" })).toEqual({ success: false, errorCode: "MODULE_NOT_FOUND" });
    expect(await page.ask({ method: "x" })).toEqual({ success: false, errorCode: "MODULE_NOT_FOUND" });
    expect(await page.ask("{no json")).toMatchObject({ success: false });
    expect(await page.ask({ module: "kz.gov.pki.knca.basics", method: "nothing" })).toMatchObject({ status: false });
    page.close();
  });

  it("answers one request after another, in order", async () => {
    await post("/scenario", { name: "slow", seconds: 0.2, iin: person.iin });
    const page = await open();
    await page.greeting();
    page.send(request());
    page.send(request({ signerParams: { iin: other.iin } }));
    const [first, second] = [JSON.parse(await page.next()), JSON.parse(await page.next())].map(({ body }) => certificateOf(body.result[0]));
    expect([first?.subject, second?.subject]).toEqual([expect.stringContaining(person.iin), expect.stringContaining(other.iin)]);
    page.close();
  });
});

describe("signing", () => {
  it("makes a detached signature with a time stamp over the decoded bytes, by the person's own signing key", async () => {
    const armoured = await one();
    const cms = cmsOf(armoured);
    expect(cms.encapContentInfo.eContent).toBeUndefined();
    expect(await holds(armoured, "сөз")).toBe(true);
    expect(await holds(armoured, "сөз ")).toBe(false);
    expect(cms.signerInfos[0]?.unsignedAttrs?.attributes.map(({ type }) => type)).toEqual(["1.2.840.113549.1.9.16.2.14"]);
    const certificate = certificateOf(armoured);
    expect(certificate.subject).toContain(`serialNumber=IIN${person.iin}`);
    expect(certificate.subject).toContain(`CN=${person.surname} ${person.givenName}`);
    expect(certificate.keyUsage).toEqual(signOids);
  });

  it("takes the flags as text too, as the official sample sends them", async () => {
    const armoured = await one({ signingParams: { decode: "true", encapsulate: "false", digested: "false", tsaProfile: null } });
    expect(await holds(armoured, "сөз")).toBe(true);
    expect(cmsOf(armoured).signerInfos[0]?.unsignedAttrs).toBeUndefined();
  });

  it("signs the base64 text itself where decoding was forgotten, and puts the data inside unless told otherwise", async () => {
    const armoured = await one({ signingParams: { decode: undefined, encapsulate: undefined } });
    expect(Buffer.from(cmsOf(armoured).encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0)).toString()).toBe(
      Buffer.from("сөз").toString("base64"),
    );
  });

  it("signs a digest that the page made", async () => {
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from("сөз"))).toString("base64");
    expect(await holds(await one({ args: { data: digest }, signingParams: { digested: true } }), "сөз")).toBe(true);
  });

  it("answers a list with a list in the same order, and one document as it is set", async () => {
    const data = ["a", "b", "c"].map((text) => Buffer.from(text).toString("base64"));
    const { body } = await signed({ args: { data } });
    expect(await Promise.all((body.result ?? []).map((cms, n) => holds(cms, "abc"[n] ?? "")))).toEqual([true, true, true]);
    await post("/settings", { single: "string" });
    expect((await signed()).body.result).toBeTypeOf("string");
    expect((await signed({ args: { data: data.slice(0, 1) } })).body.result).toHaveLength(1);
  });

  it("gives the bare value of a raw signature, with the certificate where it is asked for", async () => {
    const { body } = await signed({ args: { format: "raw" }, signingParams: { outputCert: true } });
    const result = body.result as unknown as { signatures: string[]; certificate: string };
    expect(Buffer.from(result.signatures[0] ?? "", "base64")).toHaveLength(256);
    expect(new X509Certificate(result.certificate).subject).toContain(person.iin);
  });

  it.each([
    ["signingParams", { signingParams: "x" }, 'org.json.JSONException: JSONObject["signingParams"] is not a JSONObject.'],
    ["signerParams", { signerParams: null }, 'org.json.JSONException: JSONObject["signerParams"] is not a JSONObject.'],
    ["data", { data: 7 }, 'org.json.JSONException: JSONObject["data"] is not a string.'],
    ["format", { format: "pdf" }, 'org.json.JSONException: JSONObject["format"] is not known.'],
  ])("fails as the original where %s is wrong", async (_name, args, details) => {
    expect(await signed({ args })).toMatchObject({ status: false, code: "INVOCATION_ERROR", details });
  });

  it("gives an official the key of the office that the page names", async () => {
    const head = demoStaff.find(({ id }) => id === "education-head");
    const { demoOffices } = await import("#lib/demo/offices.ts");
    const bin = demoOffices.find(({ id }) => id === head?.roles[0]?.officeId)?.bin ?? "";
    const organisation = ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2"];
    const certificate = certificateOf(await one({ signerParams: { iin: head?.person.iin, bin, extKeyUsageOids: organisation } }));
    expect(certificate.subject).toContain(`OU=BIN${bin}`);
    expect(certificate.keyUsage).toEqual([...organisation, "1.2.398.3.3.4.1.2.1"]);
  });

  it.each([
    ["nobody of this number", { iin: "000000000000" }],
    ["a kind of key that the person has not", { extKeyUsageOids: [...signOids, "1.2.398.3.3.4.1.2"] }],
    ["a certificate that is not there", { serialNumber: "0a" }],
    ["an authority that issued none of these keys", { chain: ["-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----"] }],
  ])("can only be closed where the page allows %s", async (_name, signerParams) => {
    expect(await signed({ signerParams })).toEqual({ status: true, body: {} });
  });

  it("can only be closed where no key file is allowed", async () => {
    expect(await signed({ args: { allowedStorages: ["AKKaztokenStore"] } })).toEqual({ status: true, body: {} });
  });

  it("knows who sits at the computer when the page does not say", async () => {
    const signIn = { signerParams: { iin: "", extKeyUsageOids: ["1.3.6.1.5.5.7.3.2"] } };
    await post("/person", { iin: other.iin });
    expect(certificateOf(await one(signIn)).subject).toContain(other.iin);
    // A browser's own word goes before the computer's.
    expect(certificateOf(await one(signIn, { cookie: `x=1; demo-person=${person.iin}` })).subject).toContain(person.iin);
  });
});

describe("scenarios", () => {
  it.each([
    ["cancel", { status: true, body: {} }],
    ["signing-failure", { status: false, code: "SIGNING_FAILURE" }],
    ["module-not-found", { success: false, errorCode: "MODULE_NOT_FOUND" }],
  ])("%s, once", async (name, answer) => {
    await post("/scenario", { name, iin: person.iin });
    expect(await signed({ signerParams: { iin: other.iin } })).toMatchObject({ status: true, body: { result: [expect.any(String)] } });
    expect(await signed()).toMatchObject(answer);
    expect(await signed()).toMatchObject({ status: true, body: { result: [expect.any(String)] } });
  });

  it("lasts until the reset where it is told to", async () => {
    await post("/scenario", { name: "cancel", times: 0 });
    expect([await signed(), await signed()]).toEqual([
      { status: true, body: {} },
      { status: true, body: {} },
    ]);
    await post("/reset", {});
    expect((await signed()).body.result).toHaveLength(1);
  });

  it("answers later", async () => {
    await post("/scenario", { name: "slow", seconds: 0.3 });
    const before = performance.now();
    await signed();
    expect(performance.now() - before).toBeGreaterThan(280);
  });

  it("cuts the connection in the middle", async () => {
    await post("/scenario", { name: "drop" });
    const page = await open();
    await page.greeting();
    page.send(request());
    await page.closed;
  });

  it("greets as an old version", async () => {
    await post("/scenario", { name: "old-version" });
    expect(await (await open()).greeting()).toEqual({ result: { version: "1.2" } });
    expect(await (await open()).greeting()).toEqual({ result: { version: "1.4" } });
  });

  it("takes the next free port where another NCALayer runs, and says so", async () => {
    const taken = Number(new URL(stub.socketUrl).port);
    const second = await startStub({ dataDir, socketPort: taken, httpPort: 0 });
    const [first, other] = [new URL(stub.socketUrl), new URL(second.socketUrl)];
    expect(Number(other.port)).toBeGreaterThan(Number(first.port));
    expect(await (await fetch(`${second.url}/health`)).json()).toEqual({ status: "ok", socket: second.socketUrl });
    await second.stop();
  });

  it("is not there, and comes back", async () => {
    const page = await open();
    await post("/scenario", { name: "no-listener" });
    await page.closed;
    await expect(open()).rejects.toThrow(/ECONNREFUSED/);
    await post("/reset", {});
    expect((await signed()).body.result).toHaveLength(1);
  });

  const certificate = async (name: string, more: object = {}) => {
    await post("/scenario", { name, ...more });
    return certificateOf(await one());
  };

  it("signs with another person's, another purpose's, another holder's key", async () => {
    expect((await certificate("other-person", { otherIin: other.iin })).subject).toContain(`IIN${other.iin}`);
    expect((await certificate("auth-key")).keyUsage).toContain("1.3.6.1.5.5.7.3.2");
    expect((await certificate("legal-entity")).keyUsage).toContain("1.2.398.3.3.4.1.2");
  });

  it("signs with a key that is over, not yet begun, revoked, or of an unknown authority", async () => {
    expect((await certificate("expired")).validToDate.getTime()).toBeLessThan(Date.now());
    expect((await certificate("not-yet-valid")).validFromDate.getTime()).toBeGreaterThan(Date.now());
    const { readFileSync } = await import("node:fs");
    const [, issuing] = readFileSync(stub.anchorsFile, "utf8").match(/-----BEGIN[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    const authority = new X509Certificate(issuing ?? "");
    expect((await certificate("unknown-authority")).verify(authority.publicKey)).toBe(false);
    const revoked = await certificate("revoked");
    expect(revoked.verify(authority.publicKey)).toBe(true);
    const list = pkijs.CertificateRevocationList.fromBER(await (await fetch(`${stub.url}/crl`)).arrayBuffer());
    const serials = (list.revokedCertificates ?? []).map(({ userCertificate }) =>
      Buffer.from(userCertificate.valueBlock.valueHexView).toString("hex").toUpperCase(),
    );
    expect(serials).toContain(revoked.serialNumber);
  });

  it("signs other bytes, or writes a signature that does not hold", async () => {
    await post("/scenario", { name: "tampered" });
    expect(await holds(await one(), "сөз")).toBe(false);
    await post("/scenario", { name: "broken-signature" });
    expect(await holds(await one(), "сөз")).toBe(false);
  });

  it("gives scripted answers as they are, one a request", async () => {
    await post("/", '{"status":true,"body":{"result":"что угодно"}}');
    expect(await signed()).toEqual({ status: true, body: { result: "что угодно" } });
    expect((await signed()).body.result).toHaveLength(1);
  });

  it("refuses an order that it does not know", async () => {
    expect((await post("/scenario", { name: "nothing" })).status).toBe(400);
    expect((await post("/scenario", "{")).status).toBe(400);
  });
});

describe("the window", () => {
  const submit = (act: string, values: Record<string, string>, origin = stub.url) =>
    fetch(`${stub.url}/window/${act}`, { method: "POST", body: new URLSearchParams(values), headers: { origin }, redirect: "manual" });
  const shown = async (locale = "ru") => (await fetch(`${stub.url}/window?locale=${locale}`)).text();
  const asked = async (): Promise<string> => {
    for (;;) {
      const id = /name="question" value="([^"]+)"/.exec(await shown())?.[1];
      if (id !== undefined) return id;
    }
  };
  const signIn = { signerParams: { iin: "", extKeyUsageOids: ["1.3.6.1.5.5.7.3.2"] } };

  it("asks for a key and its password where nobody is named, and lists what fits", async () => {
    const answer = signed(signIn);
    const question = await asked();
    expect(await shown()).not.toContain('name="key"');
    expect((await submit("person", { iin: "000000000000" })).headers.get("location")).toContain("fault=nobody");
    await submit("person", { iin: other.iin });
    const page = await shown();
    expect(page).toMatch(new RegExp(`value="${other.iin}-sign-in">`));
    expect(page).toMatch(new RegExp(`value="${other.iin}-sign" disabled>`));
    const values = { question, act: "sign", key: `${other.iin}-sign-in`, locale: "ru" };
    expect((await submit("answer", { ...values, password: "x" })).headers.get("location")).toBe("/window?locale=ru&fault=wrong");
    expect((await submit("answer", { ...values, key: `${other.iin}-sign`, password: keyPassword })).headers.get("location")).toContain(
      "noKey",
    );
    expect((await submit("answer", { ...values, password: keyPassword })).status).toBe(303);
    expect(certificateOf((await answer).body.result?.[0] ?? "").subject).toContain(other.iin);
    expect(await shown("kk")).toContain("Қазір қол қоюды ешкім сұрап тұрған жоқ");
  });

  it("asks always when it is set so, and cancels", async () => {
    await submit("mode", { mode: "window" });
    const answer = signed();
    await submit("answer", { question: await asked(), act: "cancel" });
    expect(await answer).toEqual({ status: true, body: {} });
    await submit("mode", { mode: "auto" });
    expect((await signed()).body.result).toHaveLength(1);
  });

  it("forgets the question when the page goes", async () => {
    const page = await open();
    await page.greeting();
    page.send(request(signIn));
    await asked();
    page.close();
    await vi.waitFor(async () => expect(await shown()).toContain("никто не просит"));
  });

  it("takes forms of its own page alone", async () => {
    expect((await submit("mode", { mode: "window" }, "https://evil.example")).status).toBe(403);
  });
});

it("takes orders from programs of this machine alone", async () => {
  for (const headers of [{ origin: "https://evil.example" }, { host: "evil.example" }]) {
    const { request: ask } = await import("node:http");
    const status = await new Promise((resolve) => ask(`${stub.url}/`, { headers }, (answer) => resolve(answer.statusCode)).end());
    expect(status).toBe(403);
  }
});

it("signs for pages of the portal and for programs, not for a page that somebody has open beside it", async () => {
  for (const origin of ["https://evil.example", "http://127.0.0.1.evil.example", "null"])
    await expect(open({ origin })).rejects.toThrow("401");
  for (const headers of [{ origin: "http://127.0.0.1:3000" }, { origin: "http://localhost:3000" }, {}]) {
    const page = await open(headers);
    expect(await page.greeting()).toHaveProperty("result.version");
    page.close();
  }
});

describe("services of the authority", () => {
  it("fall silent, ask for patience and come back as told", async () => {
    await post("/faults", { service: "ocsp", fault: "try-later" });
    const answer = await fetch(`${stub.url}/ocsp`, { method: "POST", body: "x" });
    expect(Buffer.from(await answer.arrayBuffer()).toString("hex")).toBe("30030a0103");
    await post("/faults", { service: "crl", fault: "down" });
    await expect(fetch(`${stub.url}/crl`, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    await post("/faults", { service: "crl", fault: null });
    expect((await fetch(`${stub.url}/crl`)).headers.get("content-type")).toBe("application/pkix-crl");
  });

  it("stamp the time of a digest", async () => {
    const imprint = new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" }),
      hashedMessage: new (await import("asn1js")).OctetString({ valueHex: new Uint8Array(32).buffer }),
    });
    const body = new pkijs.TimeStampReq({ version: 1, messageImprint: imprint, certReq: true }).toSchema().toBER();
    const reply = pkijs.TimeStampResp.fromBER(await (await fetch(`${stub.url}/tsp`, { method: "POST", body })).arrayBuffer());
    expect(reply.status.status).toBe(0);
    expect(reply.timeStampToken).toBeDefined();
  });
});
