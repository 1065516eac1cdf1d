/** Wrappers of interfaces and downloads: the same checks as for forms, answers as JSON (or whatever the handler sends). */
import type { ZodType } from "zod";
import type { Person } from "#lib/access/roles.ts";
import { defaultBodyLimit, type ParamsOf, type RouteId, type RouteRule, routes } from "#lib/access/routes.ts";
import type { Locale } from "#lib/services/define.ts";
import { readBody } from "./body.ts";
import { refusal } from "./errors.ts";
import { logFailure } from "./failure.ts";
import type { PersonOn } from "./form-handler.ts";
import { guardRequest } from "./guard.ts";

export type RequestContext<P = Record<string, string>, Who = Person> = {
  readonly request: Request;
  readonly params: P;
  readonly locale: Locale;
  readonly person: Who;
  readonly address: string;
  readonly requestId: string;
};

/** JSON with charset; personal answers are never stored (pass other headers for public ones). */
export const json = (value: unknown, init: ResponseInit = {}): Response => {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  headers.set("X-Content-Type-Options", "nosniff");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return new Response(JSON.stringify(value), { ...init, headers });
};

const maxDepth = 20;
/** Own key names that mean something to the language are never data of ours. */
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** @returns the name of a forbidden key, "depth", or null when the value is plain data. */
const faultIn = (value: unknown, depth = 0): string | null => {
  if (typeof value !== "object" || value === null) return null;
  if (depth >= maxDepth) return "depth";
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return key;
    const fault = faultIn((value as Record<string, unknown>)[key], depth + 1);
    if (fault !== null) return fault;
  }
  return null;
};

/** GET of an interface or a download. */
export const getHandler =
  <R extends RouteId>(route: R, run: (ctx: RequestContext<ParamsOf<R>, PersonOn<R>>) => Promise<Response>) =>
  async (request: Request, context: { params: Promise<ParamsOf<R>> }): Promise<Response> => {
    try {
      const guard = await guardRequest(request, route);
      if (!guard.ok) return guard.error.response;
      const { locale, person, address, requestId } = guard.value;
      return await run({ request, params: await context.params, locale, person: person as PersonOn<R>, address, requestId });
    } catch (error) {
      return logFailure(request, route, error);
    }
  };

/** POST of an interface: `application/json` only, bounded in bytes and depth, checked by the schema; an unknown key is refused by name. */
export const jsonHandler = <R extends RouteId, T>(
  route: R,
  schema: ZodType<T>,
  run: (ctx: RequestContext<ParamsOf<R>, PersonOn<R>>, body: T) => Promise<Response>,
) =>
  getHandler(route, async (ctx) => {
    const answer = { locale: ctx.locale, requestId: ctx.requestId, json: true };
    if ((ctx.request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() !== "application/json")
      return refusal("media-type", answer);
    const rule: RouteRule = routes[route];
    const body = await readBody(ctx.request, rule.maxBody ?? defaultBodyLimit);
    if (!body.ok) return refusal(body.error === "too-large" ? "too-large" : "bad-request", answer);
    const parsed = parseJson(body.value.toString("utf8"));
    if (parsed === undefined) return refusal("bad-request", answer);
    const fault = faultIn(parsed);
    if (fault !== null) return refusal("bad-request", { ...answer, field: fault });
    const checked = schema.safeParse(parsed);
    if (checked.success) return run(ctx, checked.data);
    const issue = checked.error.issues[0];
    const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const field = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].map(String).join(".").slice(0, 100);
    return refusal("bad-request", { ...answer, field });
  });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
