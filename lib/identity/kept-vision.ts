/** Display settings that a person asked to keep in the profile. They may tell of weak sight, so they lie sealed. */
import { eq } from "drizzle-orm";
import { sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { people } from "#lib/db/schema.ts";
import { type Vision, visionFromCookie, visionToCookie } from "#lib/vision/vision.ts";

type Settings = { readonly vision: string };

const place = (personId: string): string => `people.sealed_settings.${personId}`;

/** Null forgets what was kept. */
export const keepVision = async (personId: string, vision: Vision | null): Promise<void> => {
  const settings: Settings | null = vision === null ? null : { vision: visionToCookie(vision) };
  await db()
    .update(people)
    .set({ sealedSettings: settings === null ? null : sealJson(settings, place(personId)) })
    .where(eq(people.id, personId));
};

/** Null when the person keeps nothing in the profile. */
export const keptVision = async (personId: string): Promise<Vision | null> => {
  const [row] = await db().select({ sealed: people.sealedSettings }).from(people).where(eq(people.id, personId));
  return row?.sealed ? visionFromCookie(unsealJson<Settings>(row.sealed, place(personId)).vision) : null;
};
