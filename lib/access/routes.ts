/**
 * The rule book of addresses (spec/security.md §21.2): every `page.tsx` and `route.ts` under `app/` has one line here, and a test walks
 * the folder both ways. Route groups "(…)" are left out of the key. What a person may do with one object is `rules.ts`, asked in lib.
 */
import type { StaffRole } from "./roles.ts";

/**
 * anyone: no session needed. visitor: made for signed-out people (a signed-in one is sent to the cabinet). person: any signed-in person,
 * as a citizen. owner: signed in, and the object is loaded through its owner (else 404). party: owner, or staff with a step in the case
 * (else 404). staff: any staff role with open powers. operator: that role. machine: no person; the handler checks a signature or a token.
 */
export type Who = "anyone" | "visitor" | "person" | "owner" | "party" | "staff" | "operator" | "machine";
export type Method = "GET" | "POST" | "PUT";

export type RouteRule = {
  readonly kind: "page" | "handler";
  readonly who: Who;
  readonly methods: readonly Method[];
  /** Narrows "staff" to these roles. */
  readonly roles?: readonly StaffRole[];
  /** Exists in demo mode only; 404 in production. */
  readonly demo?: true;
  /** Asked by a script of the page at intervals: does not count as activity of the person. */
  readonly passive?: true;
  /** A signed-out visitor's form is kept until he has signed in (start buttons; nothing personal inside). */
  readonly parkForVisitor?: true;
  /** Answered by server/ before the framework: has no file under `app/`. */
  readonly server?: true;
  /** Largest body in bytes; default {@link defaultBodyLimit}. */
  readonly maxBody?: number;
};

export const defaultBodyLimit = 256 * 1024;

const page = (who: Who, more: Partial<RouteRule> = {}) => ({ kind: "page", who, methods: ["GET"], ...more }) as const satisfies RouteRule;
const get = (who: Who, more: Partial<RouteRule> = {}) => ({ kind: "handler", who, methods: ["GET"], ...more }) as const satisfies RouteRule;
const post = (who: Who, more: Partial<RouteRule> = {}) =>
  ({ kind: "handler", who, methods: ["POST"], ...more }) as const satisfies RouteRule;

const complaintRoles = ["complaints-officer", "quality-body"] as const satisfies readonly StaffRole[];
const reportRoles = ["head", "complaints-officer", "quality-body"] as const satisfies readonly StaffRole[];

export const routes = {
  // Public pages
  "/": page("anyone"),
  "/[locale]": page("anyone"),
  "/[locale]/services": page("anyone"),
  "/[locale]/services/[serviceId]": page("anyone"),
  "/[locale]/services/[serviceId]/check": page("anyone"),
  "/[locale]/services/[serviceId]/check/answer": post("anyone"),
  "/[locale]/services/[serviceId]/start": post("person", { parkForVisitor: true }),
  "/[locale]/offices": page("anyone"),
  "/[locale]/help": page("anyone"),
  "/[locale]/accessibility": page("anyone"),
  "/[locale]/about": page("anyone"),
  "/[locale]/privacy": page("anyone"),
  "/[locale]/open-data": page("anyone"),
  "/[locale]/[...rest]": page("anyone"),
  "/[locale]/vision": page("anyone"),
  "/[locale]/vision/save": post("anyone"),
  "/[locale]/verify": page("anyone"),
  "/[locale]/verify/file": post("anyone", { maxBody: 11 * 1024 * 1024 }),
  // Waits for a telephone; lib/signing/links.ts knows browser and person
  "/[locale]/sign/[linkId]": page("anyone"),
  "/[locale]/sign/[linkId]/state": get("anyone", { passive: true }),
  "/[locale]/sign/[linkId]/again": post("anyone"),
  "/[locale]/demo": page("anyone", { demo: true }),
  "/[locale]/demo/phone": page("anyone", { demo: true }),
  "/[locale]/demo/phone/answer": post("anyone", { demo: true }),
  "/[locale]/demo/gallery": page("anyone", { demo: true }),
  "/[locale]/demo/pay": post("anyone", { demo: true }),
  "/[locale]/demo/outbox": page("anyone", { demo: true }),
  "/[locale]/demo/outbox/show": post("anyone", { demo: true }),

  // Sign-in
  "/[locale]/sign-in": page("visitor"),
  "/[locale]/sign-in/phone": post("visitor"),
  "/[locale]/sign-in/code": page("visitor"),
  "/[locale]/sign-in/code/save": post("visitor"),
  "/[locale]/sign-in/code/again": post("visitor"),
  "/[locale]/sign-in/iin": page("visitor"),
  "/[locale]/sign-in/iin/save": post("visitor"),
  "/[locale]/sign-in/eds": page("visitor"),
  "/[locale]/sign-in/eds/start": post("visitor"),
  "/[locale]/sign-in/eds/save": post("visitor"),
  "/[locale]/sign-in/raise": page("person"),
  "/[locale]/sign-in/raise/save": post("person"),
  "/[locale]/sign-in/lost": page("anyone"),
  "/[locale]/sign-in/not-bound": page("anyone"),
  "/[locale]/sign-in/kept": page("person"),
  "/[locale]/sign-in/kept/send": post("person"),
  "/[locale]/sign-out": post("anyone"),

  // Wizard
  "/[locale]/apply/[applicationId]": page("owner"),
  "/[locale]/apply/[applicationId]/[step]": page("owner"),
  "/[locale]/apply/[applicationId]/[step]/save": post("owner"),
  "/[locale]/apply/[applicationId]/discard": page("owner"),
  "/[locale]/apply/[applicationId]/discard/save": post("owner"),

  // Cabinet
  "/[locale]/cabinet": page("person"),
  "/[locale]/cabinet/messages": page("person"),
  "/[locale]/cabinet/messages/read": post("person"),
  "/[locale]/cabinet/profile": page("person"),
  "/[locale]/cabinet/profile/phone": page("person"),
  "/[locale]/cabinet/profile/phone/send": post("person"),
  "/[locale]/cabinet/profile/phone/save": post("person"),
  "/[locale]/cabinet/profile/prove": page("person"),
  "/[locale]/cabinet/profile/prove/code": post("person"),
  "/[locale]/cabinet/profile/prove/save": post("person"),
  "/[locale]/cabinet/profile/sessions/end": post("person"),
  "/[locale]/cabinet/who-saw": page("person"),
  "/[locale]/cabinet/results": page("person"),
  "/[locale]/cabinet/[applicationId]": page("owner"),
  "/[locale]/cabinet/[applicationId]/command": post("owner"),
  "/[locale]/cabinet/[applicationId]/results/[resultId]": page("owner"),
  "/[locale]/cabinet/[applicationId]/receipt": post("owner", { maxBody: 12 * 1024 * 1024 }),
  "/[locale]/cabinet/[applicationId]/hearing": page("owner"),
  "/[locale]/cabinet/[applicationId]/hearing/save": post("owner"),
  "/[locale]/cabinet/[applicationId]/hearing/sign": page("owner"),
  "/[locale]/cabinet/[applicationId]/hearing/sign/code": post("owner"),
  "/[locale]/cabinet/[applicationId]/hearing/sign/save": post("owner"),
  "/[locale]/cabinet/[applicationId]/sign-again": page("owner"),
  "/[locale]/cabinet/[applicationId]/sign-again/code": post("owner"),
  "/[locale]/cabinet/[applicationId]/sign-again/save": post("owner"),
  "/[locale]/cabinet/[applicationId]/complaint": page("owner"),
  "/[locale]/cabinet/[applicationId]/complaint/save": post("owner"),
  "/[locale]/cabinet/[applicationId]/complaint/sign": page("owner"),
  "/[locale]/cabinet/[applicationId]/complaint/sign/code": post("owner"),
  "/[locale]/cabinet/[applicationId]/complaint/sign/save": post("owner"),
  "/[locale]/cabinet/[applicationId]/complaints/[complaintId]": page("owner"),

  // Desk
  "/[locale]/desk": page("staff"),
  "/[locale]/desk/[applicationId]": page("staff"),
  "/[locale]/desk/[applicationId]/command": post("staff"),
  "/[locale]/desk/[applicationId]/sign": page("staff"),
  "/[locale]/desk/[applicationId]/sign/save": post("staff"),
  "/[locale]/desk/sign": page("staff"),
  "/[locale]/desk/sign/save": post("staff", { maxBody: 1024 * 1024 }),
  "/[locale]/desk/complaints": page("staff", { roles: complaintRoles }),
  "/[locale]/desk/complaints/[complaintId]": page("staff", { roles: complaintRoles }),
  "/[locale]/desk/complaints/[complaintId]/forward": post("staff", { roles: complaintRoles }),
  "/[locale]/desk/complaints/[complaintId]/decide": post("staff", { roles: complaintRoles }),
  "/[locale]/desk/reports": page("staff", { roles: reportRoles }),
  "/[locale]/desk/reports/table": get("staff", { roles: reportRoles }),
  "/[locale]/desk/admin": page("operator"),
  "/[locale]/desk/admin/find": post("operator"),
  "/[locale]/desk/admin/people/[personId]": page("operator"),
  "/[locale]/desk/admin/people/[personId]/grant": post("operator"),
  "/[locale]/desk/admin/people/[personId]/close": post("operator"),
  "/[locale]/desk/admin/people/[personId]/prove": post("operator"),
  "/[locale]/desk/admin/people/[personId]/prove/code": post("operator"),
  "/[locale]/desk/admin/people/[personId]/end": post("operator"),
  "/[locale]/desk/admin/people/[personId]/sessions": post("operator"),
  "/[locale]/desk/admin/offices": page("operator"),
  "/[locale]/desk/admin/offices/table": get("operator"),
  "/[locale]/desk/admin/offices/import": post("operator", { maxBody: 3 * 1024 * 1024 }),
  "/[locale]/desk/admin/offices/imports/[importId]": page("operator"),
  "/[locale]/desk/admin/offices/imports/[importId]/apply": post("operator"),
  "/[locale]/desk/admin/offices/[officeId]": page("operator"),
  "/[locale]/desk/admin/offices/[officeId]/save": post("operator"),
  "/[locale]/desk/admin/figures": page("operator"),
  "/[locale]/desk/admin/figures/save": post("operator"),

  // Interfaces
  "/api/health": get("anyone", { server: true }),
  "/api/open-data/cpsv-ap": get("anyone"),
  "/api/open-data/openapi": get("anyone"),
  "/api/services": get("anyone"),
  "/api/services/[serviceId]": get("anyone"),
  "/api/services/[serviceId]/form/[language]": get("anyone"),
  "/api/services/[serviceId]/terms": get("anyone"),
  "/api/services/[serviceId]/eligibility": post("anyone", { maxBody: 64 * 1024 }),
  "/api/verify/[number]": get("anyone"),
  "/.well-known/jwks.json": get("anyone"),
  "/api/files/[fileId]": get("party"),
  "/api/files/[fileId]/pages/[n]": get("party"),
  "/api/results/[resultId]/[language]": get("party"),
  "/api/results/[resultId]/[language]/archive": get("party"),
  "/api/applications/[applicationId]/form/[language]": get("party"),
  "/api/session": get("person", { passive: true }),
  "/api/session/keep": post("person"),
  "/api/webhooks/bank": post("machine"),
  // A telephone that signs: the address is the key, besides a bearer token
  "/api/qr/[token]": get("machine"),
  "/api/qr/[token]/documents": { kind: "handler", who: "machine", methods: ["GET", "PUT"] },
  "/api/demo/people": get("anyone", { demo: true }),
  "/api/demo/outbox": get("anyone", { demo: true }),
  "/metrics": get("machine", { server: true }),

  // Style sheets that are made at run time
  "/mode.css": get("anyone"),
  "/vision.css": get("anyone"),
  "/read-aloud.js": get("anyone"),

  // For search engines
  "/robots.txt": get("anyone"),
  "/sitemap.xml": get("anyone"),
} as const satisfies Record<string, RouteRule>;

export type RouteId = keyof typeof routes;

/** Names in square brackets of an address are its parameters. */
export type ParamsOf<R extends string> = R extends `${string}[${infer Name}]${infer Rest}`
  ? { [K in Name | keyof ParamsOf<Rest>]: string }
  : Record<never, string>;

const parameter = /\\\[([A-Za-z]+)\\\]/g;
const patternOf = (route: string): RegExp =>
  new RegExp(
    `^${route
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(parameter, (_, name: string) => (name === "locale" ? "(?:kk|ru)" : "[A-Za-z0-9-]{1,64}"))}$`,
  );

const parametersIn = (route: string): number => route.split("[").length;

const segmentsIn = (path: string): number => path.split("/").length;

// "…/desk/complaints" is its own address before it is a value of "…/desk/[applicationId]".
const patterns = Map.groupBy(
  (Object.keys(routes) as RouteId[])
    .sort((a, b) => parametersIn(a) - parametersIn(b))
    .map((route) => ({ route, pattern: patternOf(route) })),
  ({ route }) => segmentsIn(route),
);

/** The line of the table that a path belongs to; undefined for an address the portal does not have. */
export const routeOfPath = (path: string): RouteId | undefined =>
  patterns.get(segmentsIn(path))?.find(({ pattern }) => pattern.test(path))?.route;

const returnPatterns = Object.entries(routes)
  .filter(([, rule]) => rule.kind === "page" && rule.who !== "visitor")
  .map(([route]) => patternOf(route));

/** A return address after sign-in: only the path of a page of this portal, without query or fragment; anything else is dropped. */
export const safeReturn = (path: string | null | undefined): string | null =>
  typeof path === "string" && path.length <= 200 && returnPatterns.some((pattern) => pattern.test(path)) ? path : null;
