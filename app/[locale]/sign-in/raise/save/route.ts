import { safeReturn } from "#lib/access/routes.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { edsAnswerOf, refusedEds } from "#lib/identity/eds-answers.ts";
import { raiseByEds } from "#lib/identity/eds-sign-in.ts";
import { circumstancesOf, welcome } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/raise/save", async (context) => {
  const { request, locale, form, person } = context;
  const session = await sessionOfRequest(request);
  if (session.state !== "live") return seeOther(`/${locale}/sign-in`);
  const next = safeReturn(form.get("next"));
  const raised = await raiseByEds(session, edsAnswerOf(context), { ...circumstancesOf(context), way: "eds" });
  if (raised.ok) return welcome(context, { person, session: raised.value }, next);
  const page = `/${locale}/sign-in/raise`;
  return refusedEds(context, next === null ? page : `${page}?next=${encodeURIComponent(next)}`, raised.error);
});
