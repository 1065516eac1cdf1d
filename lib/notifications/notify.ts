/** Messages to people: written with the change they tell of, in the same transaction; sent afterwards. */
import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { lookupOf, lookupsOf, sealJson, unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { applications, messages } from "#lib/db/schema.ts";
import { personById } from "#lib/identity/people.ts";
import type { Locale } from "#lib/services/define.ts";
import type { NotificationParams, NotificationPurpose } from "./purposes.ts";
import { notificationText } from "./texts.ts";

/** sms: to the confirmed number and shown in the cabinet. cabinet: in the cabinet only. */
export type Channel = "sms" | "cabinet";

type Content = { readonly to: string; readonly text: string };
const place = (id: string): string => `messages.sealed.${id}`;

type NewMessage = {
  readonly channel: Channel;
  readonly to: string;
  readonly personId: string | null;
  readonly applicationId?: string | null;
  readonly purpose: NotificationPurpose;
  readonly language: Locale;
  readonly text: string;
  readonly secret?: boolean;
  /** A second message with the same mark is not written. */
  readonly dedupe?: string;
};

/** The row of a message, as it is inserted. */
export const messageRow = (message: NewMessage, at: Date) => {
  const id = randomUUID();
  return {
    id,
    channel: message.channel,
    toLookup: lookupOf("phone", message.to),
    personId: message.personId,
    applicationId: message.applicationId ?? null,
    purpose: message.purpose,
    language: message.language,
    sealed: sealJson({ to: message.to, text: message.text } satisfies Content, place(id)),
    secret: message.secret ?? false,
    createdAt: at,
    sentAt: message.channel === "cabinet" ? at : null,
    dedupe: message.dedupe ?? null,
  };
};

/** @returns id of the row, or null when a message with this mark exists already. */
export const writeMessage = async (queryable: Queryable, message: NewMessage): Promise<string | null> => {
  const [row] = await queryable
    .insert(messages)
    .values(messageRow(message, now()))
    .onConflictDoNothing({ target: messages.dedupe })
    .returning({ id: messages.id });
  return row?.id ?? null;
};

/**
 * Writes to a person: by SMS when a number is confirmed, always also into the cabinet. Language: that of the application, else the
 * person's own.
 * @param dedupe mark under which the message exists once, e.g. `<applicationId>:<event seq>`.
 */
export const notify = async <P extends NotificationPurpose>(
  queryable: Queryable,
  input: {
    readonly person: { readonly personId: string };
    readonly purpose: P;
    readonly params: NotificationParams<P>;
    readonly applicationId?: string | null;
    readonly dedupe?: string;
    readonly channel?: Channel;
  },
): Promise<void> => {
  const person = await personById(input.person.personId, queryable);
  if (person === null) return;
  const language = (await languageOfCase(queryable, input.applicationId)) ?? person.locale ?? "kk";
  const channel = person.phone === null ? "cabinet" : (input.channel ?? "sms");
  await writeMessage(queryable, {
    channel,
    to: person.phone ?? "",
    personId: person.personId,
    applicationId: input.applicationId ?? null,
    purpose: input.purpose,
    language,
    text: notificationText(language, input.purpose, input.params),
    ...(input.dedupe === undefined ? {} : { dedupe: input.dedupe }),
  });
};

const languageOfCase = async (queryable: Queryable, applicationId: string | null | undefined): Promise<Locale | null> => {
  if (!applicationId) return null;
  const [row] = await queryable.select({ locale: applications.locale }).from(applications).where(eq(applications.id, applicationId));
  return row ? (row.locale === "ru" ? "ru" : "kk") : null;
};

/** What is left of a message whose code is dead: nothing. */
export const emptied = Buffer.alloc(0);

/** A code must not outlive its use: the text is overwritten, the row stays as the record of a message sent. */
export const emptySecret = async (queryable: Queryable, dedupe: string): Promise<void> => {
  await queryable.update(messages).set({ sealed: emptied }).where(eq(messages.dedupe, dedupe));
};

/** Number and text of a stored message; null when it was emptied. */
export const openMessage = (id: string, sealed: Buffer): Content | null =>
  sealed.length === 0 ? null : unsealJson<Content>(sealed, place(id));

export type MessageLine = {
  readonly id: string;
  readonly purpose: string;
  readonly language: Locale;
  /** "" when a one-time code stood there and is dead. */
  readonly text: string;
  readonly at: Date;
  readonly read: boolean;
  readonly applicationId: string | null;
};

const line = (row: typeof messages.$inferSelect): MessageLine => ({
  id: row.id,
  purpose: row.purpose,
  language: row.language === "ru" ? "ru" : "kk",
  text: openMessage(row.id, row.sealed)?.text ?? "",
  at: row.createdAt,
  read: row.readAt !== null,
  applicationId: row.applicationId,
});

/** Demo only: everything sent to a number, the latest first. */
export const outboxOf = async (phone: string): Promise<MessageLine[]> =>
  (
    await db()
      .select()
      .from(messages)
      .where(and(inArray(messages.toLookup, lookupsOf("phone", phone)), eq(messages.channel, "sms")))
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(50)
  ).map(line);

/** Demo only: the latest messages to anybody. */
export const latestOutbox = async (): Promise<MessageLine[]> =>
  (
    await db().select().from(messages).where(eq(messages.channel, "sms")).orderBy(desc(messages.createdAt), desc(messages.id)).limit(20)
  ).map(line);

/** Messages of the cabinet without codes, the latest first, 20 a page. @param before moment of the last line seen. */
export const messagesOf = async (personId: string, before?: Date): Promise<{ lines: MessageLine[]; more: boolean }> => {
  const rows = await db()
    .select()
    .from(messages)
    .where(and(eq(messages.personId, personId), eq(messages.secret, false), ...(before ? [lt(messages.createdAt, before)] : [])))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(21);
  return { lines: rows.slice(0, 20).map(line), more: rows.length > 20 };
};

export const unreadCount = async (personId: string): Promise<number> => {
  const [row] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(messages)
    .where(and(eq(messages.personId, personId), eq(messages.secret, false), isNull(messages.readAt)));
  return row?.count ?? 0;
};

export const markAllRead = async (personId: string): Promise<void> => {
  await db()
    .update(messages)
    .set({ readAt: now() })
    .where(and(eq(messages.personId, personId), isNull(messages.readAt)));
};

/** Messages about one case, without codes, the latest first. */
export const messagesOfCase = async (personId: string, applicationId: string): Promise<MessageLine[]> =>
  (
    await db()
      .select()
      .from(messages)
      .where(and(eq(messages.personId, personId), eq(messages.applicationId, applicationId), eq(messages.secret, false)))
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(50)
  ).map(line);
