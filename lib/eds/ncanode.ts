/**
 * Verification by NCANode. It says "invalid" for a wrong signature, an unknown authority, an expired key and a silent OCSP alike, so its word
 * is taken apart: what the portal can see itself is not asked, and without an answer about revocation the rest is asked again alone.
 */
import { now } from "#lib/clock.ts";
import { checkBuiltIn, type Moment } from "./built-in.ts";
import { anchors } from "./chain.ts";
import { known, mathematicsFault, type SignerParts } from "./cms.ts";
import { type Asked, type Findings, judge } from "./findings.ts";
import { askNcanode, type NcanodeCertificate, type NcanodeReply, readReply } from "./ncanode-client.ts";
import { timeStampOf } from "./time-stamp.ts";
import type { EdsFault } from "./words.ts";

/** Branches of the national standard: keys, digests. */
const nationalKeys = "1.2.398.3.10.1.1.";
const nationalDigests = "1.2.398.3.10.1.3.";

/** Signed by a key and with a digest of the national standard, which the built-in verifier does not know. */
export const isNational = ({ certificate, digestAlgorithm }: SignerParts): boolean =>
  certificate.parsed.subjectPublicKeyInfo.algorithm.algorithmId.startsWith(nationalKeys) && digestAlgorithm.startsWith(nationalDigests);

const withoutZeros = (hex: string): string => hex.toLowerCase().replace(/^0+(?=.)/, "");

/** What is said about this very certificate; undefined when the answer is about another one. */
const ownCertificate = (reply: NcanodeReply, { certificate, signer }: SignerParts): NcanodeCertificate | undefined => {
  const [only, ...others] = reply.signers.length === 1 ? (reply.signers[0]?.certificates ?? []) : [];
  if (!only || others.length > 0 || withoutZeros(only.serialNumber) !== withoutZeros(certificate.serialNumber)) return undefined;
  return only.subject?.iin == null || only.subject.iin === signer.iin ? only : undefined;
};

type Said = { readonly holds: boolean; readonly by: "OCSP" | "CRL" };

/** What a source says about revocation at the moment of signing; null: it could not be asked ("Try again"), which is no "revoked". */
const revocationIn = (certificate: NcanodeCertificate, by: "OCSP" | "CRL", signedAt: Date): Said | null => {
  const entries = (certificate.revocations ?? []).filter((one) => one.by === by);
  const revoked = entries.find((one) => one.revoked);
  if (revoked) return { holds: revoked.revocationTime != null && new Date(revoked.revocationTime) > signedAt, by };
  return entries.some(({ reason }) => !reason || reason === "OK") ? { holds: true, by } : null;
};

type Answer = { readonly reply: NcanodeReply; readonly own: NcanodeCertificate; readonly raw: Buffer };
type Asking = (revocationCheck: readonly ("OCSP" | "CRL")[]) => Promise<Answer | EdsFault | null>;

const asking =
  (cms: Buffer, parts: SignerParts, content: Buffer): Asking =>
  async (revocationCheck) => {
    const answer = await askNcanode(cms, content, revocationCheck);
    // The library's word for content that is not what was signed; all else that it refuses it cannot work with.
    if (answer.state === "refused") return /message-digest/.test(answer.message) ? "content" : "algorithm";
    const own = answer.state === "answered" ? ownCertificate(answer.reply, parts) : undefined;
    return own && answer.state === "answered" ? { ...answer, own } : null;
  };

const isAnswer = (answer: Answer | EdsFault | null): answer is Answer => answer !== null && typeof answer === "object";

/** What NCANode knows and the portal does not: whether the mathematics and the chain hold, and whether the key is revoked. */
type Outside = { readonly fault: EdsFault | null; readonly heard: boolean; readonly revocation: (Said & { readonly raw: Buffer }) | null };

const heardFrom = async (ask: Asking, first: Answer | EdsFault | null, signedAt: Date): Promise<Outside> => {
  if (first === null) return { fault: null, heard: false, revocation: null };
  if (!isAnswer(first)) return { fault: first, heard: true, revocation: null };
  const byOcsp = revocationIn(first.own, "OCSP", signedAt) ?? revocationIn(first.own, "CRL", signedAt);
  const second = byOcsp === null ? await ask(["CRL"]) : null;
  const byList = isAnswer(second) ? revocationIn(second.own, "CRL", signedAt) : null;
  const revocation = byOcsp ? { ...byOcsp, raw: first.raw } : byList && isAnswer(second) ? { ...byList, raw: second.raw } : null;
  if (first.reply.valid || (isAnswer(second) && second.reply.valid)) return { fault: null, heard: true, revocation };
  const alone = await ask([]);
  if (alone === null) return { fault: null, heard: false, revocation };
  if (!isAnswer(alone)) return { fault: alone, heard: true, revocation };
  return { fault: alone.reply.valid ? null : alone.own.valid ? "signature" : "chain", heard: true, revocation };
};

/** The answer that was kept with the signature, when it said that all holds. */
const keptAnswer = (parts: SignerParts, { kept }: Moment): Answer | null => {
  if (kept?.source !== "ncanode") return null;
  const raw = Buffer.from(kept.answer, "base64");
  const reply = readReply(raw);
  const own = reply?.valid ? ownCertificate(reply, parts) : undefined;
  return reply && own ? { reply, own, raw } : null;
};

/** @throws when the portal's own list of authorities cannot be read */
export const checkByNcanode = async (cms: Buffer, parts: SignerParts, content: Buffer, moment: Moment): Promise<Findings> => {
  const { certificate } = parts;
  const stamp = timeStampOf(parts, await anchors(), moment.receivedAt);
  const signedAt = stamp?.at ?? moment.receivedAt;
  const inTime = certificate.notBefore <= signedAt && signedAt <= certificate.notAfter;
  const ended = certificate.notAfter < now();
  const kept = keptAnswer(parts, moment);
  // NCANode judges by today alone: of a key that has expired since, only the built-in verifier can say more.
  if (!kept && known(parts) && inTime && ended) return checkBuiltIn(parts, content, moment);
  const differs = parts.attached !== null && !parts.attached.equals(content);
  const own = known(parts) ? mathematicsFault(parts, content) : !isNational(parts) ? "algorithm" : differs ? "content" : null;
  const ask = asking(cms, parts, content);
  const expired = !kept && ended;
  const silent = own !== null || !inTime || expired || (moment.offline && !kept);
  const outside: Outside = silent
    ? { fault: null, heard: false, revocation: null }
    : await heardFrom(moment.offline ? async () => null : ask, kept ?? (await ask(["OCSP"])), signedAt);
  const fault = own ?? outside.fault;
  const holds = (check: EdsFault): boolean | null => (fault === check ? false : outside.heard ? true : null);
  const asked: Asked = [
    ["algorithm", fault !== "algorithm"],
    ["content", fault === "content" ? false : known(parts) || holds("content")],
    ["signature", fault === "signature" ? false : known(parts) || holds("signature")],
    ["chain", holds("chain")],
    ["expired", signedAt <= certificate.notAfter && !expired],
    ["not-yet-valid", certificate.notBefore <= signedAt],
    ["revoked", outside.revocation?.holds ?? null],
  ];
  return {
    ...judge(asked),
    verifier: "ncanode",
    chain: [],
    signedAt,
    timeStamp: stamp && { token: stamp.token.toString("base64"), at: stamp.at.toISOString(), authority: stamp.authority },
    revocation: outside.revocation && {
      source: "ncanode",
      answer: outside.revocation.raw.toString("base64"),
      producedAt: kept ? (moment.kept?.producedAt ?? "") : now().toISOString(),
    },
  };
};
