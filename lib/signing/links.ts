/**
 * Signing by a phone: the portal makes an address that is good for one thing, a few minutes and one use; the phone fetches what is to be
 * signed there and brings the signature back, while a page of the browser that asked waits. The address is the key: nobody sees it but
 * that browser and the phone that reads it.
 */
import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, lt } from "drizzle-orm";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { randomToken, sameBytes, sealJson, sha256, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { edsProofs, signingLinks } from "#lib/db/schema.ts";
import type { EdsFault } from "#lib/eds/words.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Locale } from "#lib/services/define.ts";
import { receiveChallengeAnswer, receiveEds } from "./eds-proofs.ts";
import { binMeta, type LinkDescription, type LinkDocuments, type LinkOrder, type LinkState, signedDocuments } from "./link-words.ts";

type Row = typeof signingLinks.$inferSelect;

/** What lies sealed in the row. */
type Kept = Omit<LinkOrder, "bound" | "content"> & { readonly content: string; readonly token: string; readonly bearer: string };

const place = (id: string): string => `signing_links.sealed_order.${id}`;
const keptOf = (row: Row): Kept => unsealJson<Kept>(row.sealedOrder, place(row.id));
const open: readonly LinkState[] = ["created", "progress"];
const isOpen = (row: Row): boolean => open.some((state) => state === row.state) && row.expiresAt > now();

/** Whether this portal may be signed at by a phone: in production its addresses are registered with the operator of the application. */
export const qrOffered = (): boolean => config.demo || config.qr.bin !== "";

/** Makes a link. @returns path of the page that shows the code and waits */
export const openSigningLink = async (order: LinkOrder, browserToken: string): Promise<string> => {
  const { bound, content, ...rest } = order;
  const id = randomUUID();
  const [token, bearer, at] = [newToken(), randomToken(), now()];
  const kept: Kept = { ...rest, content: content.toString("base64"), token, bearer };
  await db()
    .insert(signingLinks)
    .values({
      id,
      tokenHash: sha256(token),
      bearerHash: sha256(bearer),
      purpose: bound.purpose,
      object: bound.object,
      fingerprint: bound.fingerprint,
      personId: order.person?.personId ?? null,
      browserHash: sha256(browserToken),
      sealedOrder: sealJson(kept, place(id)),
      createdAt: at,
      expiresAt: new Date(at.getTime() + config.qr.seconds * 1000),
    });
  return `/${order.locale}/sign/${id}`;
};

/** Who looks at the page: the browser, and whoever is signed in there. */
export type LinkHolder = { readonly browserToken: string; readonly personId: string | null };

const rowOfPage = async (linkId: string, { browserToken, personId }: LinkHolder): Promise<Row | null> => {
  if (!isUuid(linkId) || browserToken === "") return null;
  const [row] = await db().select().from(signingLinks).where(eq(signingLinks.id, linkId));
  if (row === undefined || !sameBytes(row.browserHash, sha256(browserToken))) return null;
  // A link for signing in belongs to the browser alone.
  return row.personId === null || row.personId === personId ? row : null;
};

export type LinkView = Pick<LinkOrder, "title" | "back" | "kind" | "use"> & {
  readonly state: LinkState | "expired";
  readonly fault: EdsFault | null;
  /** Address of the first call of the phone. */
  readonly description: string;
  readonly expiresAt: Date;
  /** Set as soon as the state is `processed`. */
  readonly proofId: string | null;
};

/** The link as its page shows it; null for another browser or person. */
export const linkOfPage = async (linkId: string, holder: LinkHolder): Promise<LinkView | null> => {
  const row = await rowOfPage(linkId, holder);
  if (row === null) return null;
  const { title, back, kind, use, token } = keptOf(row);
  const over = !isOpen(row) && open.some((state) => state === row.state);
  return {
    ...{ title, back, kind, use },
    state: over ? "expired" : (row.state as LinkState),
    fault: row.fault as EdsFault | null,
    description: addressOf(token),
    expiresAt: row.expiresAt,
    proofId: row.proofId,
  };
};

/** A new code for the same thing; the former is over. @returns path of its page, null for another browser or person */
export const renewLink = async (linkId: string, holder: LinkHolder): Promise<string | null> => {
  const row = await rowOfPage(linkId, holder);
  if (row === null || row.state === "processed") return null;
  await db()
    .update(signingLinks)
    .set({ expiresAt: now() })
    .where(and(eq(signingLinks.id, row.id), gt(signingLinks.expiresAt, now())));
  const { token: _token, bearer: _bearer, content, ...rest } = keptOf(row);
  const bound = { purpose: row.purpose as LinkOrder["bound"]["purpose"], object: row.object, fingerprint: row.fingerprint };
  return openSigningLink({ ...rest, bound, content: Buffer.from(content, "base64") }, holder.browserToken);
};

/** 256 bits in the letters that an address may have. */
const newToken = (): string => Buffer.from(randomToken(), "base64url").toString("hex");
const addressOf = (token: string): string => `${config.publicOrigin}/api/qr/${token}`;

const rowOfToken = async (token: string): Promise<Row | null> => {
  if (!/^[0-9a-f]{64}$/.test(token)) return null;
  const [row] = await db()
    .select()
    .from(signingLinks)
    .where(eq(signingLinks.tokenHash, sha256(token)));
  return row !== undefined && isOpen(row) ? row : null;
};

const word = (locale: Locale, group: string, name: string): string => {
  const area = pageMessages(locale).phone as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return area[group]?.[name] ?? "";
};

/** First call of the phone; null: unknown, over or used. */
export const describeLink = async (token: string): Promise<LinkDescription | null> => {
  const row = await rowOfToken(token);
  if (row === null) return null;
  const { locale, title, use, bearer } = keptOf(row);
  const portal = (language: Locale) => word(language, "api", "portal");
  return {
    // Who is shown a stranger's code must see that it signs in somewhere.
    description:
      use === "sign-in"
        ? `${word(locale, "api", "signIn")} ${new URL(config.publicOrigin).host}`
        : `${word(locale, "api", "sign")} ${title[locale]}`,
    expiry_date: row.expiresAt.toISOString(),
    organisation: { nameRu: portal("ru"), nameKz: portal("kk"), nameEn: portal("kk"), bin: config.qr.bin },
    document: { uri: `${addressOf(token)}/documents`, auth_type: "Bearer", auth_token: bearer },
  };
};

export type LinkRefusal =
  /** Unknown, over or used. */
  | "not-found"
  /** No token came along, or another than the link's. */
  | "no-token"
  | "wrong-token";

/** @param authorization header of that name */
const rowForPhone = async (token: string, authorization: string | null): Promise<Result<Row, LinkRefusal>> => {
  const row = await rowOfToken(token);
  if (row === null) return refuse("not-found");
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (bearer === undefined) return refuse("no-token");
  if (sameBytes(row.bearerHash, sha256(bearer))) return ok(row);
  await noteRefusal({
    type: "bad-signature",
    outcome: "refused",
    personId: row.personId,
    detail: { purpose: row.purpose, fault: "bearer" },
  });
  return refuse("wrong-token");
};

const documentsIn = (row: Row, { title, use, content, kind }: Kept): LinkDocuments => ({
  signMethod: use === "sign-in" ? "CMS_WITH_DATA" : "CMS_SIGN_ONLY",
  documentsToSign: [
    {
      id: row.id,
      nameRu: title.ru,
      nameKz: title.kk,
      nameEn: title.kk,
      meta: [
        { name: "SHA-256", value: row.fingerprint },
        // Which of his keys an official needs.
        ...(kind.of === "official" ? [{ name: binMeta, value: kind.bin }] : []),
      ],
      document: { file: { mime: use === "sign-in" ? "text/plain" : "application/json", data: content } },
    },
  ],
});

/** Second call of the phone: what it shows and signs. */
export const documentsOf = async (token: string, authorization: string | null): Promise<Result<LinkDocuments, LinkRefusal>> => {
  const row = await rowForPhone(token, authorization);
  if (!row.ok) return row;
  await db()
    .update(signingLinks)
    .set({ state: "progress" })
    .where(and(eq(signingLinks.id, row.value.id), eq(signingLinks.state, "created")));
  return ok(documentsIn(row.value, keptOf(row.value)));
};

const received = async (row: Row, cms: string): Promise<Result<{ readonly proofId: string }, EdsFault>> => {
  const { person, kind, content: kept } = keptOf(row);
  const bound = { purpose: row.purpose as LinkOrder["bound"]["purpose"], object: row.object, fingerprint: row.fingerprint };
  const content = Buffer.from(kept, "base64");
  if (person !== null && keptOf(row).use === "sign") return receiveEds(bound, { person, content, kind }, cms, "qr");
  return receiveChallengeAnswer(bound, content, person?.iin ?? null, cms);
};

/** Third call of the phone: the signature. Whatever comes of it, the link is used. */
export const takeSigned = async (
  token: string,
  authorization: string | null,
  body: unknown,
): Promise<Result<void, LinkRefusal | "bad-request" | { readonly fault: EdsFault }>> => {
  const row = await rowForPhone(token, authorization);
  if (!row.ok) return row;
  const sent = signedDocuments.safeParse(body).data?.documentsToSign[0];
  if (sent === undefined || sent.id !== row.value.id) return refuse("bad-request");
  const proof = await received(row.value, sent.document.file.data.replace(/-----[^-]+-----/g, ""));
  const end = proof.ok ? { state: "processed", proofId: proof.value.proofId } : { state: "rejected", fault: proof.error };
  // Of two that come at once one ends the link.
  const ended = await db()
    .update(signingLinks)
    .set(end)
    .where(and(eq(signingLinks.id, row.value.id), inArray(signingLinks.state, [...open])))
    .returning({ id: signingLinks.id });
  if (ended.length === 0) return refuse("not-found");
  return proof.ok ? ok(undefined) : refuse({ fault: proof.error });
};

/** Job: what nobody waits for any more goes, with the answers to challenges that came by it. */
export const deleteOldLinks = async (): Promise<void> => {
  const dayAgo = new Date(now().getTime() - 24 * 3_600_000);
  await db().delete(signingLinks).where(lt(signingLinks.expiresAt, dayAgo));
  await db()
    .delete(edsProofs)
    .where(and(eq(edsProofs.purpose, "sign-in"), lt(edsProofs.createdAt, dayAgo)));
};
