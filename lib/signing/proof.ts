/**
 * One way to prove a signature, whichever way the person chose: {@link checkProof} BEFORE the caller's transaction (an attempt counts, a
 * digital signature is kept, whatever comes of it), then {@link spendProof} inside the transaction that does what the proof is for.
 */
import { type Limited, takeTurn } from "#lib/access/limits.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { config } from "#lib/config.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import type { Queryable } from "#lib/db/client.ts";
import type { signatures } from "#lib/db/schema.ts";
import type { EdsEvidence, EdsFault, EdsProof } from "#lib/eds/words.ts";
import type { FormFields } from "#lib/http/form-fields.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { findKept, type KeptEds, receiveEds, type Signing, spendEds } from "./eds-proofs.ts";
import { type CheckedCode, checkCode, spendCode } from "./otp.ts";
import type { OtpEvidence } from "./otp-evidence.ts";
import type { Bound, OtpRefusal } from "./otp-words.ts";

export type { Signing } from "./eds-proofs.ts";
export type { Bound } from "./otp-words.ts";

export type ProofInput =
  | { readonly way: "otp"; readonly code: string; readonly browserToken: string; readonly address: string }
  /** CMS by NCALayer: base64 of DER. */
  | { readonly way: "eds"; readonly cms: string }
  /** A signature that came in by a phone and is kept under this id. */
  | { readonly way: "kept"; readonly proofId: string };

export type ProofRefusal =
  | OtpRefusal
  | { readonly code: "eds"; readonly fault: EdsFault }
  /** The check waits for an outside service, and what is signed cannot take effect before it is done. */
  | { readonly code: "eds-waiting" };

export type CheckedProof = { readonly way: "otp"; readonly checked: CheckedCode } | { readonly way: "eds"; readonly kept: KeptEds };

export type SpentProof = {
  readonly way: "otp" | "eds";
  readonly evidence: OtpEvidence | EdsEvidence;
  readonly proof: EdsProof | null;
  readonly status: "valid" | "pending";
};

const limit = "signatures-hour-person";

/** Each signature that comes in costs work, asks an outside service and is kept for a day at least. */
const turnOf = async (personId: string): Promise<Limited> => {
  const turn = await takeTurn(limit, personId, config.limits.signaturesPerHourPerPerson, 3600);
  if (!turn.allowed) await noteRefusal({ type: "limit-hit", outcome: "refused", personId, detail: { limit } });
  return turn;
};

/** @param bound its fingerprint is the SHA-256 of `signing.content`, which the portal built and stored; @throws when it is not */
export const checkProof = async (bound: Bound, signing: Signing, input: ProofInput): Promise<Result<CheckedProof, ProofRefusal>> => {
  if (input.way === "otp") {
    const { code, browserToken, address } = input;
    const checked = await checkCode({ ...bound, personId: signing.person.personId, code, browserToken, address });
    return checked.ok ? ok({ way: "otp", checked: checked.value }) : checked;
  }
  const turn = input.way === "eds" ? await turnOf(signing.person.personId) : null;
  if (turn?.allowed === false) return refuse({ code: "too-many", retryAfterSeconds: turn.retryAfterSeconds, limit });
  const kept =
    input.way === "eds"
      ? await receiveEds(bound, signing, input.cms, "ncalayer")
      : await findKept(bound, signing.person.personId, input.proofId);
  return kept.ok ? ok({ way: "eds", kept: kept.value }) : refuse({ code: "eds", fault: kept.error });
};

/** @param fingerprint of what the transaction sees now */
export const spendProof = async (tx: Queryable, proof: CheckedProof, fingerprint: string): Promise<Result<SpentProof, ProofRefusal>> => {
  if (proof.way === "otp") {
    const spent = await spendCode(tx, proof.checked, fingerprint);
    return spent.ok ? ok({ way: "otp", evidence: spent.value, proof: null, status: "valid" }) : spent;
  }
  const spent = await spendEds(tx, proof.kept, fingerprint);
  return spent.ok ? ok({ way: "eds", ...spent.value }) : refuse({ code: "eds", fault: spent.error });
};

/** Columns of `signatures` that tell how it was signed. */
export const proofColumns = (
  signatureId: string,
  { way, evidence, proof, status }: SpentProof,
): Pick<typeof signatures.$inferInsert, "way" | "evidence" | "sealedProof" | "status"> => ({
  way,
  evidence,
  status,
  sealedProof: proof === null ? null : sealJson(proof, signatureProofPlace(signatureId)),
});

export const signatureProofPlace = (signatureId: string): string => `signatures.sealed_proof.${signatureId}`;

/** What a signing page is told in its address. */
export type ProofProblem = OtpRefusal["code"] | `eds-${EdsFault}` | "eds-waiting";

export const problemOfProof = (refusal: ProofRefusal): ProofProblem => (refusal.code === "eds" ? `eds-${refusal.fault}` : refusal.code);

/** The proof that a signing page posts: `_do` says which; anything else is a code. */
export const proofInputOf = (form: Pick<FormFields, "get">, browserToken: string, address: string): ProofInput => {
  switch (form.get("_do")) {
    case "eds":
      return { way: "eds", cms: form.get("cms") };
    case "kept":
      return { way: "kept", proofId: form.get("proof") };
    default:
      return { way: "otp", code: form.get("code").slice(0, 40), browserToken, address };
  }
};
