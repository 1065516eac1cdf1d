import { safeReturn } from "#lib/access/routes.ts";
import { tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { answerByPhone, edsAnswerOf, refusedEds } from "#lib/identity/eds-answers.ts";
import { proveByEds } from "#lib/identity/eds-sign-in.ts";
import { prove, provePath } from "#lib/identity/fresh-proof.ts";
import { withParameter } from "#lib/signing/ask-for-code.ts";

export const POST = formHandler("/[locale]/cabinet/profile/prove/save", async (context) => {
  const { request, form, person, locale, address } = context;
  const next = safeReturn(form.get("next"));
  const page = provePath(locale, next);
  const session = await sessionOfRequest(request);
  if (session.state !== "live") return seeOther(page);
  const goOn = () => seeOther(next ?? `/${locale}/cabinet/profile`);
  const act = form.get("_do");
  if (act === "qr") {
    const action = `/${locale}/cabinet/profile/prove/save`;
    return answerByPhone(context, {
      purpose: "prove",
      holder: session,
      person,
      action,
      page,
      values: next === null ? [] : [["next", next]],
    });
  }
  if (act === "eds" || act === "kept") {
    const proved = await proveByEds(session, (await edsAnswerOf(context, "prove")).answer, address);
    return proved.ok ? goOn() : refusedEds(context, page, proved.error);
  }
  const where = { browserToken: browserOf(request).token, locale, address };
  const proved = await prove(person, "prove", session.idHash, form.get("code").slice(0, 40), where);
  if (proved.ok) return goOn();
  if (proved.error.code === "too-many") return tooMany(proved.error.retryAfterSeconds, context);
  return seeOther(`${withParameter(page, "problem", proved.error.code)}#errors`);
});
