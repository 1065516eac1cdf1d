/**
 * The one wrapper of every form post: mode, origin, session, role, content type, size, repeated names, kept forms, failures. A handler
 * holds only what it does with the fields.
 */
import type { Person } from "#lib/access/roles.ts";
import { defaultBodyLimit, type ParamsOf, type RouteId, type routes } from "#lib/access/routes.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { logFailure } from "#lib/http/failure.ts";
import type { Locale } from "#lib/services/define.ts";
import { readBody } from "./body.ts";
import { refusal } from "./errors.ts";
import { type FormFields, formFields, maxFields, RepeatedFieldError } from "./form-fields.ts";
import { guardRequest } from "./guard.ts";
import { park } from "./parked.ts";

/** On addresses that anyone may call the person is not looked up. */
export type PersonOn<R extends RouteId> = (typeof routes)[R]["who"] extends "anyone" | "visitor" | "machine" ? null : Person;

export type FormContext<P = Record<string, string>, Who = Person> = {
  readonly request: Request;
  readonly params: P;
  readonly locale: Locale;
  readonly form: FormFields;
  /** Signed in, and of the role the route names. */
  readonly person: Who;
  readonly address: string;
  readonly requestId: string;
};

const formType = "application/x-www-form-urlencoded";

/** @param route line of `lib/access/routes.ts`; parameters and kind of person follow from it. */
export const formHandler =
  <R extends RouteId>(route: R, run: (ctx: FormContext<ParamsOf<R>, PersonOn<R>>) => Promise<Response>) =>
  async (request: Request, context: { params: Promise<ParamsOf<R>> }): Promise<Response> => {
    const guard = await guardRequest(request, route).catch((error: unknown) => error);
    if (!isGuardResult(guard)) return logFailure(request, route, guard);
    const { locale, requestId, rule, session, person, address } = guard.ok ? guard.value : guard.error.guarded;
    const answer = { locale, requestId };
    // A refusal other than "signed out" needs nothing of the body.
    const mayPark = !guard.ok && guard.error.response.headers.get("location") === `/${locale}/sign-in`;
    if (!guard.ok && !mayPark) return guard.error.response;

    if (!isForm(request)) return refusal("media-type", answer);
    try {
      const body = await readBody(request, rule.maxBody ?? defaultBodyLimit);
      if (!body.ok) return refusal(body.error === "too-large" ? "too-large" : "bad-request", answer);
      const pairs = [...new URLSearchParams(body.value.toString("utf8"))];
      if (pairs.length > maxFields) return refusal("too-large", answer);
      if (!guard.ok) return await park({ request, locale, rule, session, pairs, requestId, route });
      const params = await context.params;
      // The rule of the route has made sure that a person is there where the type says so.
      return await run({ request, params, locale, form: formFields(pairs), person: person as PersonOn<R>, address, requestId });
    } catch (error) {
      if (error instanceof RepeatedFieldError) {
        await noteRefusal({ type: "forged-field", outcome: "refused", route, requestId, personId: person?.personId ?? null });
        return refusal("bad-request", answer);
      }
      return logFailure(request, route, error, requestId);
    }
  };

/** A button alone may come without a body, and then names no type. */
const isForm = (request: Request): boolean => {
  const type = request.headers.get("content-type");
  return type === null ? request.body === null : type.split(";")[0]?.trim().toLowerCase() === formType;
};

type GuardResult = Awaited<ReturnType<typeof guardRequest>>;
const isGuardResult = (value: unknown): value is GuardResult => typeof value === "object" && value !== null && "ok" in value;
