/**
 * Two tabs, one draft: what a form from a stale page says is kept aside, sealed, for half an hour, until the person has chosen between both
 * values. The address holds only a random token, which is worthless without the owner's session.
 */
import { and, eq, gt } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { randomToken, sealJson, sha256, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { parkedPosts } from "#lib/db/schema.ts";
import { type Answers, type AnswersJson, answersFromJson, answersToJson } from "#lib/services/answers.ts";
import type { Draft } from "./drafts.ts";

const keptMinutes = 30;

/** What the stale form wanted to save. */
export type Mine = { readonly answers: Answers; readonly category: string | null };

const pathOf = (draft: Draft, stepId: string) => `conflict:${draft.id}/${stepId}`;
const place = (token: string) => `parked_posts.conflict.${sha256(token).toString("hex")}`;

export const keepConflict = async (draft: Draft, stepId: string, mine: Mine): Promise<string> => {
  const token = randomToken();
  const at = now();
  await db()
    .insert(parkedPosts)
    .values({
      tokenHash: sha256(token),
      personId: draft.ownerId,
      path: pathOf(draft, stepId),
      sealed: sealJson({ answers: answersToJson(mine.answers), category: mine.category }, place(token), "parked-post"),
      createdAt: at,
      expiresAt: new Date(at.getTime() + keptMinutes * 60_000),
    });
  return token;
};

const isToken = (value: string): boolean => /^[\w-]{43}$/.test(value);

export const conflictOf = async (draft: Draft, stepId: string, token: string): Promise<Mine | null> => {
  if (!isToken(token)) return null;
  const [row] = await db()
    .select()
    .from(parkedPosts)
    .where(
      and(
        eq(parkedPosts.tokenHash, sha256(token)),
        eq(parkedPosts.personId, draft.ownerId),
        eq(parkedPosts.path, pathOf(draft, stepId)),
        gt(parkedPosts.expiresAt, now()),
      ),
    );
  if (!row) return null;
  const { answers, category } = unsealJson<{ answers: AnswersJson; category: string | null }>(row.sealed, place(token), "parked-post");
  return { answers: answersFromJson(answers), category };
};

export const dropConflict = async (token: string): Promise<void> => {
  if (!isToken(token)) return;
  await db()
    .delete(parkedPosts)
    .where(eq(parkedPosts.tokenHash, sha256(token)));
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Questions of the step to which both tabs give different answers; `category` for the choice of the category. */
export const differencesOf = (draft: Draft, stepId: string, mine: Mine): readonly string[] => {
  const theirs = answersToJson(draft.answers);
  const ours = answersToJson(mine.answers);
  const fields = draft.service.fields.filter((field) => field.step === stepId && field.group === undefined).map((field) => field.id);
  return [
    ...(stepId === "category" && mine.category !== draft.category ? ["category"] : []),
    ...fields.filter((id) => !same(theirs[id], ours[id])),
  ];
};

/** Both drafts put together: of each differing question the answer that was chosen. @returns null while a choice is missing. */
export const mergeChosen = (draft: Draft, stepId: string, mine: Mine, choose: (id: string) => string): Mine | null => {
  const answers = new Map(draft.answers);
  let category = draft.category;
  for (const id of differencesOf(draft, stepId, mine)) {
    const choice = choose(id);
    if (choice !== "mine" && choice !== "theirs") return null;
    if (choice === "theirs") continue;
    const value = mine.answers.get(id);
    if (id === "category") category = mine.category;
    else if (value === undefined) answers.delete(id);
    else answers.set(id, value);
  }
  return { answers, category };
};
