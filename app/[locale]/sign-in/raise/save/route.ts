import { safeReturn } from "#lib/access/routes.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { raisePath } from "#lib/identity/current-person.ts";
import { answerByPhone, edsAnswerOf, refusedEds } from "#lib/identity/eds-answers.ts";
import { raiseByEds } from "#lib/identity/eds-sign-in.ts";
import { circumstancesOf, welcome } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/raise/save", async (context) => {
  const { request, locale, form, person } = context;
  const next = safeReturn(form.get("next"));
  const page = raisePath(locale, next);
  const session = await sessionOfRequest(request);
  if (session.state !== "live") return seeOther(page);
  if (form.get("_do") === "qr") {
    const action = `/${locale}/sign-in/raise/save`;
    return answerByPhone(context, {
      purpose: "raise",
      holder: session,
      person,
      action,
      page,
      values: next === null ? [] : [["next", next]],
    });
  }
  const { answer, way } = await edsAnswerOf(context, "raise");
  const raised = await raiseByEds(session, answer, { ...circumstancesOf(context), way });
  return raised.ok ? welcome(context, { person, session: raised.value }, next) : refusedEds(context, page, raised.error);
});
