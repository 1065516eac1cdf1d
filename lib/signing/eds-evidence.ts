import { isMacOf, macOf, sha256Hex } from "#lib/crypto/seal.ts";
import type { EdsChannel, EdsEvidence, EdsProof } from "#lib/eds/words.ts";
import type { Bound } from "./otp-words.ts";

const partsOf = (evidence: Omit<EdsEvidence, "mac">): readonly string[] => [
  "eds-evidence",
  evidence.channel,
  evidence.verifier,
  evidence.purpose,
  evidence.object,
  evidence.fingerprint,
  evidence.cmsSha256,
  evidence.certificateSha256,
  evidence.receivedAt,
  evidence.signedAt,
  ...evidence.checks.map(({ check, outcome }) => `${check}:${outcome}`),
];

/** What stands in clear beside a signature: which bytes, which certificate, what was checked; the rest lies sealed in its proof. */
export const edsEvidenceOf = ({ purpose, object, fingerprint }: Bound, channel: EdsChannel, proof: EdsProof): EdsEvidence => {
  const evidence: Omit<EdsEvidence, "mac"> = {
    way: "eds",
    channel,
    verifier: proof.verifier,
    purpose,
    object,
    fingerprint,
    cmsSha256: sha256Hex(Buffer.from(proof.cms, "base64")),
    certificateSha256: sha256Hex(Buffer.from(proof.certificate, "base64")),
    receivedAt: proof.receivedAt,
    signedAt: proof.signedAt,
    checks: proof.checks,
  };
  return { ...evidence, mac: macOf("audit", ...partsOf(evidence)).toString("base64url") };
};

/** Whether a stored record is one that this portal wrote, unchanged, about these bytes and this proof. */
export const verifyEdsEvidence = (evidence: EdsEvidence, fingerprint: string, proof: EdsProof): boolean =>
  evidence.fingerprint === fingerprint &&
  evidence.cmsSha256 === sha256Hex(Buffer.from(proof.cms, "base64")) &&
  evidence.certificateSha256 === sha256Hex(Buffer.from(proof.certificate, "base64")) &&
  isMacOf(Buffer.from(evidence.mac, "base64url"), "audit", ...partsOf(evidence));
