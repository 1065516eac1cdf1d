import { formHandler } from "#lib/http/form-handler.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { answerByPhone, edsAnswerOf, refusedEds } from "#lib/identity/eds-answers.ts";
import { enterByEds } from "#lib/identity/eds-sign-in.ts";
import { circumstancesOf, stateOf, welcome } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/eds/save", async (visitor) => {
  const { request, locale, form } = visitor;
  const page = `/${locale}/sign-in/eds`;
  const browserToken = browserOf(request).token;
  if (form.get("_do") === "qr")
    return answerByPhone(visitor, { purpose: "sign-in", holder: { browserToken }, person: null, action: `${page}/save`, page });
  const { answer, way } = await edsAnswerOf(visitor, "sign-in");
  const entered = await enterByEds(answer, browserToken, { ...circumstancesOf(visitor), way });
  if (!entered.ok) return refusedEds(visitor, page, entered.error);
  return welcome(visitor, entered.value, stateOf(request)?.next ?? null);
});
