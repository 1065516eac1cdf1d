/** Proves a stored signature once more, years later, from what is stored alone. */
import type { signatures } from "#lib/db/schema.ts";
import { recheckEds } from "#lib/eds/verify.ts";
import { personById } from "#lib/identity/people.ts";
import { canonicalOf, isUntouched, proofOfSignature } from "./signed-by.ts";

export type StoredFault =
  /** The text, the record of its proof or the proof itself is not what was stored. */
  | "altered"
  /** The signature does not hold over the text by what lies with it. */
  | "unproved";

/**
 * The bytes give the fingerprint and the record is the portal's own; a digital signature is checked over those bytes in every respect, as of
 * the moment it came in, with the certificates, the stamp and the answer about revocation that are kept with it. Nobody outside is asked.
 * @returns null when it holds, also for one that is known to wait or to be invalid and is untouched
 */
export const faultOfStored = async (row: typeof signatures.$inferSelect): Promise<StoredFault | null> => {
  try {
    if (!isUntouched(row)) return "altered";
  } catch {
    // What was sealed does not open at its place: moved, changed, or sealed by somebody else.
    return "altered";
  }
  const proof = proofOfSignature(row);
  if (proof === null || row.status !== "valid") return null;
  const signer = await personById(row.signerId);
  const { bin } = proof.signer;
  const verdict = await recheckEds(
    proof,
    {
      use: "sign",
      content: Buffer.from(canonicalOf(row)),
      iin: signer?.iin ?? null,
      // Which office's number it had to be was checked when the decision was signed; offices change theirs.
      kind: bin === null || row.subjectKind !== "decision" ? { of: "person" } : { of: "official", bin },
    },
    { offline: true },
  );
  return verdict.state === "valid" ? null : "unproved";
};
