/** A stored signature, read back: how it was made, and whether it is still what was stored. */
import { sha256Hex, unsealJson } from "#lib/crypto/seal.ts";
import type { signatures } from "#lib/db/schema.ts";
import type { EdsEvidence, EdsProof } from "#lib/eds/words.ts";
import { verifyEdsEvidence } from "./eds-evidence.ts";
import { type OtpEvidence, verifyOtpEvidence } from "./otp-evidence.ts";
import { signatureProofPlace } from "./proof.ts";
import type { SignatureStatus, SignedBy } from "./signature-facts.ts";

type Row = typeof signatures.$inferSelect;

export const proofOfSignature = (row: Pick<Row, "id" | "sealedProof">): EdsProof | null =>
  row.sealedProof === null ? null : unsealJson<EdsProof>(row.sealedProof, signatureProofPlace(row.id));

/** The bytes that were signed, as text. */
export const canonicalOf = (row: Pick<Row, "id" | "sealedSnapshot">): string =>
  unsealJson<string>(row.sealedSnapshot, `signatures.sealed_snapshot.${row.id}`);

export const signedByOf = (row: Row): SignedBy => {
  const proof = proofOfSignature(row);
  return {
    way: row.way === "eds" ? "eds" : "otp",
    status: row.status as SignatureStatus,
    signedAt: proof?.signedAt ?? row.signedAt.toISOString(),
    stamped: proof?.timeStamp != null,
    key: proof && { name: proof.signer.fullName, organisation: proof.signer.organisation, issuer: proof.signer.issuer },
    fingerprint: row.fingerprint,
  };
};

/** Whether the stored bytes are those that were signed, and the record of the proof is the portal's own, unchanged. */
export const isUntouched = (row: Row): boolean => {
  if (sha256Hex(canonicalOf(row)) !== row.fingerprint) return false;
  if (row.way === "otp") return verifyOtpEvidence(row.evidence as OtpEvidence, row.fingerprint);
  const proof = proofOfSignature(row);
  return proof !== null && verifyEdsEvidence(row.evidence as EdsEvidence, row.fingerprint, proof);
};
