/**
 * A form posted after its session ended is not lost: its values wait here, encrypted, for half an hour under a one-use cookie, and come
 * back only to the same person (spec/security.md §2). After sign-in the portal posts the form again, to itself, in the person's new
 * session: every form carries its own key, so a form that did get through before is not carried out twice.
 */
import { and, eq, gt, lt } from "drizzle-orm";
import type { RouteId, RouteRule } from "#lib/access/routes.ts";
import { noteRefusal, writeSecurityEvent } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { randomToken, sealJson, sha256, unsealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { parkedPosts } from "#lib/db/schema.ts";
import type { SessionState } from "#lib/identity/sessions.ts";
import type { Locale } from "#lib/services/define.ts";
import { dropCookie, parkedCookie, setCookie } from "./cookies.ts";
import { seeOther } from "./redirect.ts";

export const parkedMinutes = 30;
/** Stands for "whoever signs in in this browser": start buttons of signed-out visitors, which hold nothing personal. */
const anyPerson = "00000000-0000-0000-0000-000000000000";

type Parked = { readonly pairs: readonly (readonly [string, string])[] };
const place = (token: string): string => `parked_posts.sealed.${sha256(token).toString("hex")}`;

type ParkInput = {
  readonly request: Request;
  readonly locale: Locale;
  readonly rule: RouteRule;
  readonly session: SessionState;
  readonly pairs: Parked["pairs"];
  readonly requestId: string;
  readonly route: RouteId;
};

/** @returns the way to the sign-in page, with the cookie of the kept form when there is one. */
export const park = async ({ request, locale, rule, session, pairs, requestId, route }: ParkInput): Promise<Response> => {
  const personId = session.state === "over" ? session.personId : rule.parkForVisitor ? anyPerson : null;
  if (personId === null) return seeOther(`/${locale}/sign-in`);
  const token = randomToken();
  const at = now();
  await db()
    .insert(parkedPosts)
    .values({
      tokenHash: sha256(token),
      personId,
      path: new URL(request.url).pathname,
      sealed: sealJson({ pairs } satisfies Parked, place(token), "parked-post"),
      createdAt: at,
      expiresAt: new Date(at.getTime() + parkedMinutes * 60_000),
    });
  await noteRefusal({ type: "parked-post", outcome: "ok", route, requestId });
  return seeOther(`/${locale}/sign-in`, {
    "Set-Cookie": setCookie(parkedCookie, token, { sameSite: "Strict", maxAgeSeconds: parkedMinutes * 60 }),
  });
};

/** @returns where the kept form of this cookie was going, when it belongs to this person; a form of somebody else is deleted unseen. */
const keptForm = async (token: string | null, personId: string): Promise<{ path: string; pairs: Parked["pairs"] } | null> => {
  if (token === null || token === "") return null;
  const tokenHash = sha256(token);
  const [row] = await db()
    .select()
    .from(parkedPosts)
    .where(and(eq(parkedPosts.tokenHash, tokenHash), gt(parkedPosts.expiresAt, now())));
  if (!row) return null;
  if (row.personId !== anyPerson && row.personId !== personId) {
    await dropKept(token);
    await writeSecurityEvent({ type: "parked-post", outcome: "refused", personId });
    return null;
  }
  return { path: row.path, pairs: unsealJson<Parked>(row.sealed, place(token), "parked-post").pairs };
};

/** Whether something waits for this person under the cookie; changes nothing, so that a page may ask. */
export const isKept = async (token: string | null, personId: string): Promise<boolean> => {
  if (token === null || token === "") return false;
  const [row] = await db()
    .select({ personId: parkedPosts.personId })
    .from(parkedPosts)
    .where(and(eq(parkedPosts.tokenHash, sha256(token)), gt(parkedPosts.expiresAt, now())));
  return row !== undefined && (row.personId === anyPerson || row.personId === personId);
};

const dropKept = async (token: string): Promise<void> => {
  await db()
    .delete(parkedPosts)
    .where(eq(parkedPosts.tokenHash, sha256(token)));
};

/**
 * Posts the kept form again in the new session.
 * @param sessionCookie `Set-Cookie` line of the session that was just opened, or the browser's own `Cookie` line.
 * @returns the address the form's own handler answered with; null when nothing was kept for this person; "failed" when the portal could
 * not reach itself or the form was refused: it stays kept until its time is over.
 */
export const replayKept = async (token: string | null, personId: string, sessionCookie: string): Promise<string | null | "failed"> => {
  const kept = await keptForm(token, personId);
  if (kept === null || token === null) return null;
  const answer = await fetch(`${config.internalOrigin}${kept.path}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Cookie: sessionCookie.split(";")[0] ?? "",
      Origin: config.publicOrigin,
    },
    body: new URLSearchParams(kept.pairs.map(([name, value]) => [name, value])),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null);
  const location = answer?.headers.get("location");
  await answer?.body?.cancel();
  if (answer?.status !== 303 || !location?.startsWith("/")) return "failed";
  await dropKept(token);
  return location;
};

export const dropParkedCookie = (): string => dropCookie(parkedCookie, "Strict");

/** Job: forms whose half hour is over. */
export const deleteExpiredKept = async (): Promise<void> => {
  await db().delete(parkedPosts).where(lt(parkedPosts.expiresAt, now()));
};
