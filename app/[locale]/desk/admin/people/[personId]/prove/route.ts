import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { sessionOfRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { answerByPhone, edsAnswerOf, refusedEds } from "#lib/identity/eds-answers.ts";
import { proveByEds } from "#lib/identity/eds-sign-in.ts";
import { prove } from "#lib/identity/fresh-proof.ts";
import { isUuid } from "#lib/is-uuid.ts";

export const POST = formHandler("/[locale]/desk/admin/people/[personId]/prove", async (context) => {
  const { request, locale, params, form, person, address, requestId } = context;
  const session = await sessionOfRequest(request);
  if (!isUuid(params.personId) || session.state !== "live") return notFound({ locale, requestId });
  const page = `/${locale}/desk/admin/people/${params.personId}`;
  const act = form.get("_do");
  if (act === "qr") return answerByPhone(context, { purpose: "prove", holder: session, person, action: `${page}/prove`, page });
  if (act === "eds" || act === "kept") {
    const proved = await proveByEds(session, (await edsAnswerOf(context, "prove")).answer, address);
    return proved.ok ? seeOther(`${page}?done=proved#done`) : refusedEds(context, page, proved.error);
  }
  const where = { browserToken: browserOf(request).token, locale, address };
  const done = await prove(person, "change-roles", session.idHash, form.get("code").slice(0, 40), where);
  return seeOther(done.ok ? `${page}?done=proved#done` : `${page}?problem=${done.error.code}#errors`);
});
