/** Security log (spec/security.md §12): who is a person number and a session number, never an IIN, a phone or a name. */
import { now } from "#lib/clock.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { securityLog } from "#lib/db/schema.ts";

export type SecurityEventType =
  | "sign-in"
  | "sign-out"
  | "powers-opened"
  | "session-ended"
  | "code-sent"
  | "code-wrong"
  | "limit-hit"
  | "access-refused"
  | "foreign-origin"
  | "forged-field"
  | "phone-changed"
  | "role-changed"
  | "figure-changed"
  | "offices-changed"
  | "parked-post"
  | "malware"
  | "mass-reading"
  | "bad-signature"
  | "bank-notice"
  | "chain-broken"
  | "failure";

export type SecurityEvent = {
  readonly type: SecurityEventType;
  readonly outcome: "ok" | "refused" | "failed";
  readonly personId?: string | null;
  /** Number of the session for the log ({@link import("#lib/identity/sessions.ts").sessionNumber}), not its id. */
  readonly session?: string | null;
  readonly route?: string;
  readonly requestId?: string;
  /** Codes and counts only; no text typed by a person. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
};

export const writeSecurityEvent = async (event: SecurityEvent, queryable: Queryable = db()): Promise<void> => {
  await queryable.insert(securityLog).values({
    at: now(),
    type: event.type,
    outcome: event.outcome,
    personId: event.personId ?? null,
    session: event.session ?? null,
    route: event.route ?? "",
    requestId: event.requestId ?? "",
    detail: event.detail ?? {},
  });
};

/** For refusals: the answer stays a refusal whether or not the line could be written. */
export const noteRefusal = async (event: SecurityEvent): Promise<void> => {
  await writeSecurityEvent(event).catch(() => undefined);
};
