/** The old module `kz.gov.pki.knca.commonUtils`: what public clients of today still call of it. */
import { X509Certificate } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestKey } from "../eds/certificate.ts";
import { signCms } from "../eds/cms.ts";
import { derOf } from "../eds/der.ts";
import { timeStampToken } from "../eds/time-stamp.ts";
import type { SignRequest } from "./sign-request.ts";
import type { Stub, Visitor } from "./stub.ts";
import { keyInstead, pemOf } from "./wallet.ts";

type Answer = { readonly code: "200"; readonly responseObject?: unknown } | { readonly code: "500"; readonly message?: string };

export const isCommonUtils = (module: unknown): boolean => module === "kz.gov.pki.knca.commonUtils";

const fault = (message: string): Answer => ({ code: "500", message });
const cancelled = fault("action.canceled");

const purposes: Readonly<Record<string, readonly string[]>> = {
  SIGNATURE: ["1.3.6.1.5.5.7.3.4"],
  AUTHENTICATION: ["1.3.6.1.5.5.7.3.2"],
};

type Chosen = { readonly key: TestKey; readonly tamper: boolean } | Answer | "cut";

const chooseKey = async (stub: Stub, keyType: string, visitor: Visitor): Promise<Chosen> => {
  const scenario = stub.script.take(visitor.person ?? stub.computer.person);
  if (scenario?.name === "cancel") return cancelled;
  if (scenario?.name === "signing-failure") return { code: "500" };
  if (scenario?.name === "module-not-found") return fault("MODULE_NOT_FOUND");
  if (scenario?.name === "drop") return "cut";
  if (scenario?.name === "slow") await sleep(scenario.seconds * 1000, undefined, { signal: visitor.gone }).catch(() => undefined);
  const signer: SignRequest["signer"] = {
    extKeyUsageOids: purposes[keyType] ?? [],
    iin: null,
    bin: null,
    serialNumber: null,
    chain: null,
  };
  const key = await stub.computer.choose({ signer, documents: [], locale: "kk" }, visitor.person, visitor.gone);
  if (key === null) return cancelled;
  const certificate = await stub.wallet.certificateOf(scenario === null ? key : keyInstead(key, scenario), scenario?.name);
  return { key: certificate, tamper: scenario?.name === "tampered" };
};

const keyInfo = (key: TestKey): Record<string, string> => {
  const certificate = new X509Certificate(derOf(key.certificate.toSchema()));
  const almaty = (date: Date) => {
    const [day, time] = new Intl.DateTimeFormat("ru-KZ", { dateStyle: "short", timeStyle: "medium", timeZone: "Asia/Almaty" })
      .format(date)
      .split(", ");
    return `${day} ${time}`;
  };
  const commonName = (name: string) => /^CN=(.*)$/m.exec(name)?.[1] ?? "";
  return {
    alias: certificate.serialNumber.toLowerCase(),
    keyId: certificate.fingerprint256.replaceAll(":", "").toLowerCase().slice(0, 40),
    algorithm: key.privateKey.asymmetricKeyType === "rsa" ? "RSA" : "EC",
    subjectCn: commonName(certificate.subject),
    subjectDn: certificate.subject.replaceAll("\n", ","),
    issuerCn: commonName(certificate.issuer),
    issuerDn: certificate.issuer.replaceAll("\n", ","),
    serialNumber: certificate.serialNumber.toLowerCase(),
    certNotAfter: almaty(certificate.validToDate),
    certNotBefore: almaty(certificate.validFromDate),
    authorityKeyIdentifier: "",
    pem: pemOf(key),
  };
};

const mismatch = (method: string): Answer => fault(`argument type mismatch. Method: ${method}`);

type Method = "createCAdESFromBase64" | "createCAdESFromBase64Hash" | "createCMSSignatureFromBase64";

const sign = async (stub: Stub, method: Method, args: readonly unknown[], visitor: Visitor): Promise<Answer | "cut"> => {
  const [storage, keyType, data, attach = false] = args;
  if (typeof storage !== "string" || typeof keyType !== "string" || typeof data !== "string" || typeof attach !== "boolean")
    return mismatch(method);
  const chosen = await chooseKey(stub, keyType, visitor);
  if (chosen === "cut" || "code" in chosen) return chosen;
  const content = Buffer.concat([Buffer.from(data, "base64"), ...(chosen.tamper ? [Buffer.from(" ")] : [])]);
  const cms = signCms(chosen.key, content, {
    attached: attach,
    ...(method === "createCAdESFromBase64Hash" ? { messageDigest: content } : {}),
    ...(method === "createCMSSignatureFromBase64"
      ? { timeStamp: (signature: Buffer) => timeStampToken(stub.wallet.authority, signature) }
      : {}),
  });
  return { code: "200", responseObject: cms.toString("base64") };
};

/** @returns the answer, without the `uuid` that the caller echoes; `cut`: the connection drops. */
export const commonUtils = async (stub: Stub, method: unknown, args: unknown, visitor: Visitor): Promise<Answer | "cut"> => {
  const given: readonly unknown[] = Array.isArray(args) ? args : [];
  switch (method) {
    case "getActiveTokens":
      // Key files are never listed, and this computer has no token plugged in.
      return { code: "200", responseObject: [] };
    case "changeLocale":
      return { code: "200" };
    case "getKeyInfo": {
      if (typeof given[0] !== "string") return mismatch(method);
      const chosen = await chooseKey(stub, "", visitor);
      return chosen === "cut" || "code" in chosen ? chosen : { code: "200", responseObject: keyInfo(chosen.key) };
    }
    case "createCAdESFromBase64":
    case "createCAdESFromBase64Hash":
    case "createCMSSignatureFromBase64":
      return sign(stub, method, given, visitor);
    default:
      return fault(`no such method: ${String(method)}`);
  }
};
