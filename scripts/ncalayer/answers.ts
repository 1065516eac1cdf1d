/** Answers of the stub: one function a module, from a request as it came to what NCALayer would say. */
import { sign as rawSignature } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestKey } from "../eds/certificate.ts";
import { armoured, signCms } from "../eds/cms.ts";
import { timeStampToken } from "../eds/time-stamp.ts";
import { commonUtils, isCommonUtils } from "./common-utils.ts";
import type { DemoKey } from "./demo-keys.ts";
import type { Scenario } from "./scenarios.ts";
import { failure, readSignRequest, type SignRequest } from "./sign-request.ts";
import type { Stub, Visitor } from "./stub.ts";
import { hexSerialOf, keyInstead, pemOf, type Wallet } from "./wallet.ts";

/** What goes back: an answer, an echo as it is, or nothing and the connection is cut. */
export type Reply = { readonly json: unknown } | { readonly text: string } | "cut";

const cancelled = { status: true, body: {} };
const moduleNotFound = { success: false, errorCode: "MODULE_NOT_FOUND" };

/** What a key makes of one document. */
export const signWith = (
  wallet: Wallet,
  key: TestKey,
  document: Buffer,
  how: Pick<SignRequest, "encapsulate" | "digested" | "timeStamp">,
  scenario: Scenario | null = null,
): Buffer => {
  const content = scenario?.name === "tampered" ? Buffer.concat([document, Buffer.from(" ")]) : document;
  const cms = signCms(key, content, {
    attached: how.encapsulate,
    ...(how.digested ? { messageDigest: content } : {}),
    ...(how.timeStamp ? { timeStamp: (signature: Buffer) => timeStampToken(wallet.authority, signature) } : {}),
    ...(scenario?.name === "broken-signature" ? { privateKey: wallet.authority.issuing.privateKey } : {}),
  });
  return cms;
};

const signedBody = (stub: Stub, request: SignRequest, key: TestKey, scenario: Scenario | null): unknown => {
  if (request.format === "raw") {
    const value = rawSignature("sha256", request.documents[0] ?? Buffer.alloc(0), key.privateKey).toString("base64");
    return { signatures: [value], ...(request.outputCert ? { certificate: pemOf(key) } : {}) };
  }
  const all = request.documents.map((document) => armoured(signWith(stub.wallet, key, document, request, scenario)));
  return request.several || stub.computer.settings.single === "array" ? all : all[0];
};

/** The chosen key's certificate; null when the page does not let it be picked. */
const pick = async ({ wallet }: Stub, key: DemoKey, wanted: SignRequest["signer"], scenario: Scenario | null): Promise<TestKey | null> => {
  const certificate = await wallet.certificateOf(scenario === null ? key : keyInstead(key, scenario), scenario?.name);
  if (wanted.serialNumber !== null && hexSerialOf(certificate) !== wanted.serialNumber) return null;
  const ours = (wanted.chain ?? []).some((pem) => wallet.isAuthority(pem));
  return wanted.chain === null || wanted.chain.length === 0 || ours ? certificate : null;
};

const signDocuments = async (stub: Stub, args: unknown, visitor: Visitor): Promise<Reply> => {
  const request = readSignRequest(args);
  if (request !== "no-keys" && "status" in request) return { json: request };
  if (request === "no-keys") return { json: cancelled };
  const scenario = stub.script.take(request.signer.iin ?? visitor.person ?? stub.computer.person);
  switch (scenario?.name) {
    case "cancel":
      return { json: cancelled };
    case "signing-failure":
      return { json: failure("SIGNING_FAILURE", "kz.gov.pki.kalkan: the key could not be used.") };
    case "module-not-found":
      return { json: moduleNotFound };
    case "drop":
      return "cut";
    case "slow":
      await sleep(scenario.seconds * 1000, undefined, { signal: visitor.gone }).catch(() => undefined);
      break;
  }
  if (request.format === "xml") return { json: failure("SIGNING_FAILURE", "This stub signs no XML.") };
  const key = await stub.computer.choose(request, visitor.person, visitor.gone);
  const certificate = key && (await pick(stub, key, request.signer, scenario));
  if (!certificate) return { json: cancelled };
  return { json: { status: true, body: { result: signedBody(stub, request, certificate, scenario) } } };
};

type Envelope = { readonly module?: unknown; readonly method?: unknown; readonly args?: unknown; readonly uuid?: unknown };

const envelopeOf = (frame: string): Envelope | null => {
  try {
    const parsed: unknown = JSON.parse(frame);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

/** The answer to one text frame. */
export const answerTo = async (stub: Stub, frame: string, visitor: Visitor): Promise<Reply> => {
  if (frame === "--heartbeat--") return { text: frame };
  const envelope = envelopeOf(frame);
  if (envelope === null) return { json: { success: false, errorCode: "WRONG_JSON_WRAPPING" } };
  // KAZTOKEN names itself here; anything else means NCALayer.
  if (envelope.module === "kz.digiflow.mobile.extensions") return { json: {} };
  const scripted = stub.script.nextAnswer();
  if (scripted !== null) return { text: scripted };
  const { module, method, args } = envelope;
  if (module === "kz.gov.pki.knca.basics")
    return method === "sign"
      ? signDocuments(stub, args, visitor)
      : { json: failure("INVOCATION_ERROR", `java.lang.NoSuchMethodException: ${String(method)}`) };
  if (isCommonUtils(module)) {
    const reply = await commonUtils(stub, method, args, visitor);
    return reply === "cut" ? reply : { json: { ...reply, ...(typeof envelope.uuid === "string" ? { uuid: envelope.uuid } : {}) } };
  }
  // The old applet, which is meant when no module is named, was switched off in 2024.
  return { json: moduleNotFound };
};
