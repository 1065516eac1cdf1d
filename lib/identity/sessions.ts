/**
 * Sessions that can be ended at once. The cookie is next-auth's own kind (an encrypted token), made by our handlers so that it also works
 * without JavaScript; inside lies only a random number, and every request looks its hash up in the database with the person's roles.
 */
import { randomBytes } from "node:crypto";
import { and, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import type { Person, RoleGrant, StaffRole } from "#lib/access/roles.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { keyFor } from "#lib/crypto/keys.ts";
import { sha256 } from "#lib/crypto/seal.ts";
import { db, prepared, type Queryable } from "#lib/db/client.ts";
import { people, roleGrants, sessions } from "#lib/db/schema.ts";
import { sessionCookie, setCookie } from "#lib/http/cookies.ts";
import { openPerson } from "./people.ts";

const minute = 60_000;
const hour = 60 * minute;
/** The token outlives every session a little, so that a form posted after the end can still be kept for its person. */
const tokenLifeSeconds = 48 * 3600;
const purpose = "session";

/** 256 random bits in 64 hex digits. */
const newSessionId = (): string => randomBytes(32).toString("hex");

/** What logs and lists may show of a session. */
export const sessionNumber = (idHash: Buffer): string => idHash.subarray(0, 6).toString("hex");

const secret = (): string => keyFor("session-cookie").toString("base64url");

const mint = async (sessionId: string): Promise<string> =>
  encode({
    token: { sid: sessionId, purpose, iss: config.publicOrigin, aud: config.publicOrigin },
    secret: secret(),
    maxAge: tokenLifeSeconds,
  });

/** One fixed algorithm: a token that names another, or a key of its own, is not even tried. */
const expectedHeader = { alg: "dir", enc: "A256GCM" };
const hasExpectedHeader = (token: string): boolean => {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString("utf8"));
    return JSON.stringify(header) === JSON.stringify(expectedHeader);
  } catch {
    return false;
  }
};

/** Opened tokens: opening one costs as much as the look-up. What a session may do is never remembered, only which one a token names. */
const opened = new Map<string, string>();
const mostOpened = 5000;

/** @returns the session id inside a genuine token of this portal, or null. Says nothing about whether the session still lives. */
export const readToken = async (token: string | null | undefined): Promise<string | null> => {
  if (!token || token.length > 2000) return null;
  const known = opened.get(token);
  if (known !== undefined) return known;
  const id = await openToken(token);
  if (id === null) return null;
  if (opened.size >= mostOpened) opened.clear();
  opened.set(token, id);
  return id;
};

const openToken = async (token: string): Promise<string | null> => {
  if (!hasExpectedHeader(token)) return null;
  try {
    const payload = await decode({ token, secret: secret() });
    if (payload?.purpose !== purpose || payload.iss !== config.publicOrigin || payload.aud !== config.publicOrigin) return null;
    const id = payload.sid;
    return typeof id === "string" && /^[0-9a-f]{64}$/.test(id) ? id : null;
  } catch {
    return null;
  }
};

const hashOf = (sessionId: string): Buffer => sha256(sessionId);

/** How the person proved who he is: a code by SMS, a key through NCALayer, a key in the phone. */
export type SessionWay = "otp" | "eds" | "qr";

export type SessionCircumstances = {
  /** Absent: "otp", the weakest. */
  readonly way?: SessionWay;
  /** Short words of browser and system, never the whole header. */
  readonly device: string;
  /** First half of the address: enough to recognise one's own, not to trace. */
  readonly addressPart: string;
};

export type NewSession = {
  /** `Set-Cookie` line. */
  readonly cookie: string;
  readonly number: string;
  /** Whether the person holds a staff role and staff powers are open in this session. */
  readonly staff: boolean;
  /** How many older sessions ended because there were too many. */
  readonly endedOthers: number;
};

/**
 * Opens a session for somebody who has just proved who he is. Always a new id; the one the browser came with must be ended by the caller
 * ({@link endSession}). When a person has too many, the oldest end.
 */
export const createSession = async (
  personId: string,
  circumstances: SessionCircumstances,
  queryable: Queryable = db(),
): Promise<NewSession> => {
  const at = now();
  const sessionId = newSessionId();
  const grants = await queryable
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)))
    .limit(1);
  const isStaff = grants.length > 0;
  const way = circumstances.way ?? "otp";
  // A key and its password are two factors, a code is one (docs/decisions/018).
  const staffPowers = way !== "otp" || (config.staffSignIn === "otp" && config.demo);
  await queryable.insert(sessions).values({
    idHash: hashOf(sessionId),
    personId,
    createdAt: at,
    lastSeenAt: at,
    provedAt: at,
    expiresAt: new Date(at.getTime() + (isStaff ? config.session.staffMaxHours : config.session.applicantMaxHours) * hour),
    staffPowers,
    way,
    device: circumstances.device,
    addressPart: circumstances.addressPart,
  });
  const open = await queryable
    .select({ idHash: sessions.idHash })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.createdAt))
    .offset(isStaff ? config.session.staffSessions : config.session.applicantSessions);
  if (open.length > 0) {
    await queryable
      .update(sessions)
      .set({ endedAt: at })
      .where(
        inArray(
          sessions.idHash,
          open.map((row) => row.idHash),
        ),
      );
  }
  return {
    cookie: setCookie(sessionCookie, await mint(sessionId), { sameSite: "Lax" }),
    number: sessionNumber(hashOf(sessionId)),
    staff: isStaff && staffPowers,
    endedOthers: open.length,
  };
};

type SessionRow = {
  readonly idHash: Buffer;
  readonly personId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly provedAt: Date;
  readonly endedAt: Date | null;
  readonly staffPowers: boolean;
  readonly sealed: Buffer;
  readonly blockedAt: Date | null;
  readonly grants: readonly RoleGrant[] | null;
};

// Asked on every request of a signed-in person.
const find = prepared((on) =>
  on
    .select({
      idHash: sessions.idHash,
      personId: sessions.personId,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      provedAt: sessions.provedAt,
      endedAt: sessions.endedAt,
      staffPowers: sessions.staffPowers,
      sealed: people.sealed,
      blockedAt: people.blockedAt,
      grants: sql<
        RoleGrant[] | null
      >`(select json_agg(json_build_object('role', g.role, 'officeId', g.office_id) order by g.role, g.office_id)
        from ${roleGrants} g where g.person_id = ${sessions.personId} and g.ended_at is null)`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.idHash, sql.placeholder("idHash")))
    .prepare("find_session"),
);

const findSession = async (sessionId: string): Promise<SessionRow | undefined> => {
  const [row] = await find().execute({ idHash: hashOf(sessionId) });
  return row;
};

const idleMs = (staff: boolean): number => (staff ? config.session.staffIdleMinutes : config.session.applicantIdleMinutes) * minute;
const maxMs = (staff: boolean): number => (staff ? config.session.staffMaxHours : config.session.applicantMaxHours) * hour;

/** First moment at which the session is over: by rest, by age or by its own end. */
const endOf = (row: SessionRow, staff: boolean): number =>
  Math.min(row.lastSeenAt.getTime() + idleMs(staff), row.createdAt.getTime() + maxMs(staff), row.expiresAt.getTime());

export type LiveSession = {
  readonly state: "live";
  readonly person: Person;
  readonly idHash: Buffer;
  readonly provedAt: Date;
  /** When it would end if nothing more is asked. */
  readonly endsAt: Date;
};
/** "over": a real session that ended; its person is known, so a form can be kept for him. */
export type SessionState = LiveSession | { readonly state: "over"; readonly personId: string } | { readonly state: "none" };

/**
 * Looks the session up; nothing is remembered between requests, so an ended session, a blocked person and a role taken away count at once.
 * @param touch false for requests that a page sends by itself: they are not activity.
 */
export const sessionOf = async (token: string | null | undefined, { touch = true }: { touch?: boolean } = {}): Promise<SessionState> => {
  const sessionId = await readToken(token);
  if (sessionId === null) return { state: "none" };
  const row = await findSession(sessionId);
  if (!row) return { state: "none" };
  const at = now().getTime();
  const roles = row.grants ?? [];
  const staff = row.staffPowers && roles.length > 0;
  if (row.blockedAt !== null) return { state: "none" };
  if (row.endedAt !== null || endOf(row, staff) <= at) return { state: "over", personId: row.personId };
  const renewed = touch && at - row.lastSeenAt.getTime() >= minute;
  if (renewed) {
    await db()
      .update(sessions)
      .set({ lastSeenAt: new Date(at) })
      .where(eq(sessions.idHash, row.idHash));
  }
  const data = openPerson(row.personId, row.sealed);
  const endsAt = endOf(renewed ? { ...row, lastSeenAt: new Date(at) } : row, staff);
  return {
    state: "live",
    idHash: row.idHash,
    provedAt: row.provedAt,
    endsAt: new Date(endsAt),
    person: {
      personId: row.personId,
      iin: data.iin,
      fullName: data.fullName,
      phone: data.phone,
      birthDate: data.birthDate,
      sex: data.sex,
      address: data.address,
      roles,
      staffPowers: staff,
      sessionId: sessionNumber(row.idHash),
      locale: data.locale ?? "kk",
    },
  };
};

/** Ends the session of a token. @returns whose it was and its number for the log; null when there was none to end. */
export const endSession = async (
  token: string | null | undefined,
  queryable: Queryable = db(),
): Promise<{ readonly personId: string; readonly number: string } | null> => {
  const sessionId = await readToken(token);
  if (sessionId === null) return null;
  const [row] = await queryable
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(eq(sessions.idHash, hashOf(sessionId)), isNull(sessions.endedAt)))
    .returning({ idHash: sessions.idHash, personId: sessions.personId });
  return row ? { personId: row.personId, number: sessionNumber(row.idHash) } : null;
};

/** Ends every session of a person (blocked, last role taken away), or all but one (change of number). */
export const endSessionsOf = async (personId: string, except: Buffer | null = null, queryable: Queryable = db()): Promise<number> => {
  const mine = and(eq(sessions.personId, personId), isNull(sessions.endedAt));
  const ended = await queryable
    .update(sessions)
    .set({ endedAt: now() })
    .where(except === null ? mine : and(mine, ne(sessions.idHash, except)))
    .returning({ idHash: sessions.idHash });
  return ended.length;
};

/** After a fresh proof (a code just entered): what needs "proof not older than 10 minutes" is open again. */
export const markProved = async (idHash: Buffer, queryable: Queryable = db()): Promise<void> => {
  await queryable.update(sessions).set({ provedAt: now() }).where(eq(sessions.idHash, idHash));
};

export const freshProofMs = 10 * minute;

export type SessionLine = {
  readonly number: string;
  readonly way: string;
  readonly device: string;
  readonly addressPart: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

/** Open sessions of a person, the latest first, for the profile page. */
export const sessionsOf = async (personId: string): Promise<SessionLine[]> => {
  const at = now();
  const rows = await db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(20);
  return rows
    .filter((row) => row.expiresAt > at && row.lastSeenAt.getTime() + idleMs(false) > at.getTime())
    .map((row) => ({
      number: sessionNumber(row.idHash),
      way: row.way,
      device: row.device,
      addressPart: row.addressPart,
      createdAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
    }));
};

/** Ends one of the person's own sessions by the number shown to him. */
export const endSessionByNumber = async (personId: string, number: string): Promise<boolean> => {
  const ended = await db()
    .update(sessions)
    .set({ endedAt: now() })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.endedAt),
        sql`encode(substring(${sessions.idHash} from 1 for 6), 'hex') = ${number}`,
      ),
    )
    .returning({ idHash: sessions.idHash });
  return ended.length > 0;
};

/** Role held anywhere with open powers. */
export const holdsRole = (person: Person, roles: readonly StaffRole[]): boolean =>
  person.staffPowers && person.roles.some((grant) => roles.includes(grant.role));
