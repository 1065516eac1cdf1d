import { sealJson } from "#lib/crypto/seal.ts";
import { votes } from "#lib/db/schema.ts";
import { ok, refuse } from "#lib/result.ts";
import type { Handler } from "./handler.ts";

export const votePlace = (applicationId: string, memberId: string): string => `votes.sealed_reason.${applicationId}.${memberId}`;

/** One opinion per member, with its reason. Others see it after their own. */
export const vote: Handler = async ({ tx, file, person, values, at, action }) => {
  const { opinion, "opinion-reason": reason = "", "opinion-ground": grounds = "" } = values;
  const written = await tx
    .insert(votes)
    .values({
      applicationId: file.id,
      memberId: person.personId,
      opinion: opinion === "agree" ? "agree" : "refuse",
      sealedReason: sealJson({ reason, grounds: grounds.split(",").filter(Boolean) }, votePlace(file.id, person.personId)),
      at,
    })
    .onConflictDoNothing()
    .returning({ memberId: votes.memberId });
  return written.length === 0 ? refuse({ code: "already-voted" }) : ok({ payload: { fields: values, late: action.late } });
};
