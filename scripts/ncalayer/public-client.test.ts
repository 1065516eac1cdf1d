/**
 * The public client `ncalayer-js-client`, as it is published, against the stub: what portals of today call. It is loaded as a page loads
 * it, with the browser's WebSocket, which Node has too.
 */
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import * as pkijs from "pkijs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { persona } from "#lib/demo/people.ts";
import { type RunningStub, startStub } from "./start.ts";

type Client = {
  connect: () => Promise<string>;
  getActiveTokens: () => Promise<string[]>;
  getKeyInfo: (storage: string) => Promise<Record<string, string>>;
  createCAdESFromBase64: (storage: string, data: string, keyType?: string, attach?: boolean) => Promise<string>;
  createCAdESFromBase64Hash: (storage: string, hash: string, keyType?: string) => Promise<string>;
  createCMSSignatureFromBase64: (storage: string, data: string, keyType?: string, attach?: boolean) => Promise<string>;
  changeLocale: (locale: string) => Promise<void>;
  basicsSignCMS: (storages: unknown, data: unknown, params: unknown, signer: unknown, locale?: string) => Promise<string | string[]>;
  setLogoForBasicsSign: (logo: string) => Promise<void>;
  isKmd: boolean;
};
type ClientClass = { new (url: string, allowKmdHttpApi?: boolean): Client } & Readonly<Record<string, unknown>>;

const source = readFileSync(createRequire(import.meta.url).resolve("ncalayer-js-client"), "utf8");
const load = (): ClientClass => {
  const module = { exports: {} as { NCALayerClient: ClientClass } };
  const run = runInThisContext(`(function (exports, window) {${source}\n})`) as (exports: object, window: object) => void;
  run(module.exports, globalThis);
  return module.exports.NCALayerClient;
};

const owner = persona("trainee-free").person;
const dataDir = mkdtempSync(join(tmpdir(), "qyzmet-client-"));
let stub: RunningStub;
let NCALayerClient: ClientClass;
let client: Client;
const sockets: WebSocket[] = [];
const given = (name: string): unknown => NCALayerClient[name];

const tell = async (path: string, body: unknown): Promise<void> => {
  const answer = await fetch(stub.url + path, { method: "POST", body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  stub = await startStub({ dataDir, socketPort: 0, httpPort: 0 });
  vi.stubGlobal(
    "WebSocket",
    class extends WebSocket {
      constructor(address: string) {
        super(address);
        sockets.push(this);
      }
    },
  );
  NCALayerClient = load();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await stub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await tell("/person", { iin: owner.iin });
  client = new NCALayerClient(stub.socketUrl, false);
  expect(await client.connect()).toBe("1.4");
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await tell("/reset", {});
});

const base64 = (text: string) => Buffer.from(text).toString("base64");
const signedData = (cms: unknown): pkijs.SignedData => {
  const der = Buffer.from(String(cms).replace(/-----[^-]+-----|\s/g, ""), "base64");
  return new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(Uint8Array.from(der).buffer).content });
};
const holds = (cms: unknown, content: string): Promise<boolean> =>
  signedData(cms)
    .verify({ signer: 0, checkChain: false, data: Uint8Array.from(Buffer.from(content)).buffer })
    .catch(() => false);
const signerOf = (cms: unknown): X509Certificate => {
  const [certificate] = signedData(cms).certificates ?? [];
  return new X509Certificate(Buffer.from((certificate as pkijs.Certificate).toSchema().toBER(false)));
};
const stamped = (cms: unknown): boolean => signedData(cms).signerInfos[0]?.unsignedAttrs !== undefined;

const sign = (data: unknown, params: string, signer = "basicsSignerSignPerson") =>
  client.basicsSignCMS(given("basicsStorageAll"), data, given(params), given(signer), "kk");

describe("the public client", () => {
  it("takes the stub for NCALayer, not for KAZTOKEN", () => {
    expect(client.isKmd).toBe(false);
  });

  it.each(["string", "array"])("signs one document, attached and detached, with a single answer as %s", async (single) => {
    await tell("/settings", { single });
    const detached = await sign(base64("бір"), "basicsCMSParamsDetached");
    expect(detached).toBeTypeOf("string");
    expect([await holds(detached, "бір"), await holds(detached, "екі"), stamped(detached)]).toEqual([true, false, true]);
    expect(signerOf(detached).subject).toContain(`IIN${owner.iin}`);
    expect(stamped(await sign(base64("бір"), "basicsCMSParamsDetachedNoTSP"))).toBe(false);
    const attached = await sign(base64("бір"), "basicsCMSParamsAttached");
    expect(Buffer.from(signedData(attached).encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0)).toString()).toBe("бір");
  });

  it("signs several documents at once, in their order", async () => {
    const signatures = await sign(["a", "b", "c"].map(base64), "basicsCMSParamsDetached");
    expect(Array.isArray(signatures)).toBe(true);
    expect(await Promise.all([...signatures].map((cms, n) => holds(cms, "abc"[n] ?? "")))).toEqual([true, true, true]);
  });

  it("signs a hash, and bytes that are no text", async () => {
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from("бір"))).toString("base64");
    expect(await holds(await sign(hash, "basicsCMSParamsDetachedHash"), "бір")).toBe(true);
    expect(await holds(await sign(Uint8Array.from(Buffer.from("бір")).buffer, "basicsCMSParamsDetached"), "бір")).toBe(true);
  });

  it("gets the kind of key that it asks for, and a cancelled window where there is none", async () => {
    expect(signerOf(await sign(base64("x"), "basicsCMSParamsAttached", "basicsSignerAuthPerson")).keyUsage).toContain("1.3.6.1.5.5.7.3.2");
    expect(signerOf(await sign(base64("x"), "basicsCMSParamsAttached", "basicsSignerTestAny")).subject).toContain(owner.iin);
    await expect(sign(base64("x"), "basicsCMSParamsAttached", "basicsSignerSignHead")).rejects.toMatchObject({ canceledByUser: true });
    await expect(
      client.basicsSignCMS(given("basicsStorageHardware"), base64("x"), given("basicsCMSParamsAttached"), given("basicsSignerSignAny")),
    ).rejects.toMatchObject({ canceledByUser: true });
  });

  it("is told when the person cancels, when the signature fails, when the connection drops", async () => {
    await tell("/scenario", { name: "cancel" });
    await expect(sign(base64("x"), "basicsCMSParamsDetached")).rejects.toMatchObject({ canceledByUser: true });
    await tell("/scenario", { name: "signing-failure" });
    await expect(sign(base64("x"), "basicsCMSParamsDetached")).rejects.toThrow(/SIGNING_FAILURE/);
    await tell("/scenario", { name: "drop" });
    await expect(sign(base64("x"), "basicsCMSParamsDetached")).rejects.toThrow(/NCALayer/);
  });

  it("may show its logo, of a size", async () => {
    await client.setLogoForBasicsSign("A".repeat(50_000));
    expect(await sign(base64("x"), "basicsCMSParamsDetached")).toContain("BEGIN CMS");
    await client.setLogoForBasicsSign("A".repeat(50_001));
    await expect(sign(base64("x"), "basicsCMSParamsDetached")).rejects.toThrow(/GENERAL_ERROR/);
  });
});

describe("the old module", () => {
  it("lists no tokens, tells of a key, changes its language", async () => {
    expect(await client.getActiveTokens()).toEqual([]);
    await client.changeLocale("kz");
    const key = await client.getKeyInfo("PKCS12");
    expect(key.subjectCn).toBe(`${owner.surname} ${owner.givenName}`);
    expect(key.certNotAfter).toMatch(/^\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}:\d{2}$/);
    expect(new X509Certificate(key.pem ?? "").subject).toContain(`IIN${owner.iin}`);
  });

  it("signs with and without a stamp, attached and detached, by either kind of key", async () => {
    const plain = await client.createCAdESFromBase64("PKCS12", base64("бір"));
    expect([await holds(plain, "бір"), stamped(plain)]).toEqual([true, false]);
    expect(signerOf(plain).keyUsage).toContain("1.3.6.1.5.5.7.3.4");
    const attached = await client.createCAdESFromBase64("PKCS12", base64("бір"), "AUTHENTICATION", true);
    expect(signerOf(attached).keyUsage).toContain("1.3.6.1.5.5.7.3.2");
    expect(signedData(attached).encapContentInfo.eContent).toBeDefined();
    expect(stamped(await client.createCMSSignatureFromBase64("PKCS12", base64("бір")))).toBe(true);
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from("бір"))).toString("base64");
    expect(await holds(await client.createCAdESFromBase64Hash("PKCS12", hash), "бір")).toBe(true);
  });

  it("says that the person cancelled, and what was of a wrong type", async () => {
    await tell("/scenario", { name: "cancel" });
    await expect(client.createCAdESFromBase64("PKCS12", base64("x"))).rejects.toThrow(/action\.canceled/);
    await expect(client.createCAdESFromBase64("PKCS12", base64("x"), 7 as never)).rejects.toThrow(
      /argument type mismatch. Method: createCAdESFromBase64/,
    );
  });
});
