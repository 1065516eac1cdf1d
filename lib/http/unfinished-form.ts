/**
 * What a person typed into a form that could not be carried out: kept encrypted for half an hour, so that the page can be shown again
 * (POST → 303 → GET) with every value in its place and nothing personal in an address or a cookie. One per person and address.
 */
import { and, eq, gt } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { sealJson, sha256, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { parkedPosts } from "#lib/db/schema.ts";
import { parkedMinutes } from "./parked.ts";

/** A sentence for one control: `control` is its name, `code` a key of the page's messages. */
export type FormError = {
  readonly control: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

export type UnfinishedForm = {
  /** Values by control name, a name sent several times in order. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FormError[];
  /** Why the whole form was refused, as a code of the page; null when only fields are wrong. */
  readonly refusal: string | null;
};

// No cookie opens this row: the hash of a cookie's token never has this form.
const hashOf = (personId: string, path: string): Buffer => sha256(`unfinished-form:${personId}:${path}`);
const place = (hash: Buffer): string => `parked_posts.sealed.${hash.toString("hex")}`;

/** @param path address of the page that shows the form; a later form of the same address replaces the earlier one. */
export const keepUnfinished = async (personId: string, path: string, form: UnfinishedForm): Promise<void> => {
  const at = now();
  const tokenHash = hashOf(personId, path);
  const row = {
    sealed: sealJson(form, place(tokenHash), "parked-post"),
    createdAt: at,
    expiresAt: new Date(at.getTime() + parkedMinutes * 60_000),
  };
  await db()
    .insert(parkedPosts)
    .values({ tokenHash, personId, path, ...row })
    .onConflictDoUpdate({ target: parkedPosts.tokenHash, set: row });
};

export const unfinishedForm = async (personId: string, path: string): Promise<UnfinishedForm | null> => {
  const tokenHash = hashOf(personId, path);
  const [row] = await db()
    .select({ sealed: parkedPosts.sealed })
    .from(parkedPosts)
    .where(and(eq(parkedPosts.tokenHash, tokenHash), eq(parkedPosts.personId, personId), gt(parkedPosts.expiresAt, now())));
  return row ? unsealJson<UnfinishedForm>(row.sealed, place(tokenHash), "parked-post") : null;
};

export const forgetUnfinished = async (personId: string, path: string): Promise<void> => {
  await db()
    .delete(parkedPosts)
    .where(eq(parkedPosts.tokenHash, hashOf(personId, path)));
};
