/** Checks that stand before every handler: mode, origin, session, role of the address. Objects are checked where they are loaded. */
import type { Person } from "#lib/access/roles.ts";
import { type RouteId, type RouteRule, routes } from "#lib/access/routes.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { config } from "#lib/config.ts";
import { holdsRole, type SessionState, sessionOf } from "#lib/identity/sessions.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Locale } from "#lib/services/define.ts";
import { cookieName, sessionCookie } from "./cookies.ts";
import { type RefusalCode, refusal } from "./errors.ts";
import { sameOrigin } from "./origin.ts";
import { seeOther } from "./redirect.ts";
import { addressOf, cookieOf, localeOf, requestIdOf } from "./request-facts.ts";

export type Guarded = {
  readonly rule: RouteRule;
  readonly person: Person | null;
  readonly session: SessionState;
  readonly locale: Locale;
  readonly address: string;
  readonly requestId: string;
  readonly json: boolean;
};

const isInterface = (route: RouteId): boolean => route.startsWith("/api/") || route === "/metrics";

/** The answer to "who may call this address", without the object. Pure but for what the session already told. */
const roleRefusal = (rule: RouteRule, person: Person | null): RefusalCode | null => {
  switch (rule.who) {
    case "anyone":
    case "visitor":
    case "machine":
      return null;
    case "person":
    case "owner":
    case "party":
      return person === null ? "not-signed-in" : null;
    case "staff":
      if (person === null) return "not-signed-in";
      if (person.staffPowers && (rule.roles === undefined || holdsRole(person, rule.roles))) return null;
      return withoutPowers(person);
    case "operator":
      if (person === null) return "not-signed-in";
      return holdsRole(person, ["operator"]) ? null : withoutPowers(person);
  }
};

const withoutPowers = (person: Person): RefusalCode => (person.roles.length > 0 && !person.staffPowers ? "not-raised" : "forbidden");

export const sessionOfRequest = (request: Request, options: { touch?: boolean } = {}): Promise<SessionState> =>
  sessionOf(cookieOf(request, cookieName(sessionCookie)), options);

/**
 * For handlers that read their body themselves (uploads); form and JSON handlers call it too.
 * The refusal is a finished response. A signed-out person on a page's address is sent to the sign-in page (303), on an interface gets 401.
 */
export const guardRequest = async (
  request: Request,
  route: RouteId,
): Promise<Result<Guarded, { response: Response; guarded: Guarded }>> => {
  const rule: RouteRule = routes[route];
  const requestId = requestIdOf(request);
  const locale = localeOf(request);
  const json = isInterface(route);
  const changes = rule.methods.some((method) => method !== "GET");
  const answer = { locale, requestId, json };
  const nobody: Guarded = { rule, person: null, session: { state: "none" }, locale, address: addressOf(request), requestId, json };
  const no = (code: RefusalCode, guarded: Guarded) => refuse({ response: refusal(code, answer), guarded });

  if (rule.demo && !config.demo) return no("not-found", nobody);
  if (changes && rule.who !== "machine" && !sameOrigin(request.headers)) {
    await noteRefusal({ type: "foreign-origin", outcome: "refused", route, requestId });
    return no("cross-site", nobody);
  }
  if (rule.who === "anyone" || rule.who === "machine") return ok(nobody);

  const session = await sessionOfRequest(request, { touch: rule.passive !== true });
  const person = session.state === "live" ? session.person : null;
  const guarded: Guarded = { ...nobody, session, person };
  if (rule.who === "visitor" && person !== null) return refuse({ response: seeOther(`/${locale}/cabinet`), guarded });
  const code = roleRefusal(rule, person);
  if (code === null) return ok(guarded);
  if (code === "forbidden" || code === "not-raised") {
    await noteRefusal({
      type: "access-refused",
      outcome: "refused",
      route,
      requestId,
      personId: person?.personId ?? null,
      session: person?.sessionId ?? null,
    });
  }
  if (code === "not-signed-in" && !json) return refuse({ response: seeOther(`/${locale}/sign-in`), guarded });
  return no(code, guarded);
};
