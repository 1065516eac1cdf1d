/**
 * One-use challenge of a sign-in by digital signature (spec/security.md §1). A page makes it without writing anything: it is sealed for
 * its purpose and for whoever asked, and only its use is recorded. What the key signs is {@link contentOf} it.
 */
import { lt } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { randomToken, sealJson, sha256, unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { usedChallenges } from "#lib/db/schema.ts";
import { ok, type Result, refuse } from "#lib/result.ts";

export const challengeMinutes = 5;

/** `raise`: opens staff powers in a session that was opened by code. `prove`: a fresh proof within a session. */
export type ChallengePurpose = "sign-in" | "raise" | "prove";

/** Who asked: a browser where nobody is signed in, a session otherwise. */
export type ChallengeHolder = { readonly browserToken: string } | { readonly idHash: Buffer };

type Challenge = { readonly nonce: string; readonly madeAt: number };

const placeOf = (purpose: ChallengePurpose, holder: ChallengeHolder): string => {
  const who = "idHash" in holder ? `session.${holder.idHash.toString("hex")}` : `browser.${sha256(holder.browserToken).toString("hex")}`;
  return `eds.challenge.${config.publicOrigin}.${purpose}.${who}`;
};

export const newChallenge = (purpose: ChallengePurpose, holder: ChallengeHolder): string => {
  const challenge: Challenge = { nonce: randomToken(), madeAt: now().getTime() };
  return sealJson(challenge, placeOf(purpose, holder), "challenge").toString("base64url");
};

/** The bytes that the key signs: they name the portal and the purpose, so that they can be taken for nothing else. */
export const contentOf = (purpose: ChallengePurpose, challenge: string): Buffer =>
  Buffer.from(`${config.publicOrigin}\n${purpose}\n${challenge}\n`);

/** `unknown`: not made by this portal for this purpose and holder. */
export type ChallengeRefusal = "unknown" | "over";

/** A challenge of ours that still holds. Whether it was used before is known only to {@link spendChallenge}. */
export type OpenChallenge = { readonly hash: Buffer; readonly content: Buffer };

export const openChallenge = (
  purpose: ChallengePurpose,
  holder: ChallengeHolder,
  challenge: string,
): Result<OpenChallenge, ChallengeRefusal> => {
  const opened = unsealed(purpose, holder, challenge);
  if (opened === null) return refuse("unknown");
  if (now().getTime() - opened.madeAt > challengeMinutes * 60_000) return refuse("over");
  return ok({ hash: sha256(opened.nonce), content: contentOf(purpose, challenge) });
};

const unsealed = (purpose: ChallengePurpose, holder: ChallengeHolder, challenge: string): Challenge | null => {
  if (challenge.length > 400) return null;
  try {
    return unsealJson<Challenge>(Buffer.from(challenge, "base64url"), placeOf(purpose, holder), "challenge");
  } catch {
    return null;
  }
};

/** Inside the transaction that does what the challenge is for. @returns false when it was used before. */
export const spendChallenge = async (tx: Queryable, { hash }: OpenChallenge): Promise<boolean> => {
  const used = await tx
    .insert(usedChallenges)
    .values({ challengeHash: hash, usedAt: now() })
    .onConflictDoNothing()
    .returning({ hash: usedChallenges.challengeHash });
  return used.length > 0;
};

/** Job: a challenge that is over by its age needs no record of its use. */
export const deleteUsedChallenges = async (): Promise<void> => {
  await db()
    .delete(usedChallenges)
    .where(lt(usedChallenges.usedAt, new Date(now().getTime() - 3_600_000)));
};
