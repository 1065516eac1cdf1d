import { formHandler } from "#lib/http/form-handler.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { edsAnswerOf, refusedEds } from "#lib/identity/eds-answers.ts";
import { enterByEds } from "#lib/identity/eds-sign-in.ts";
import { circumstancesOf, stateOf, welcome } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/eds/save", async (visitor) => {
  const { request, locale } = visitor;
  const entered = await enterByEds(edsAnswerOf(visitor), browserOf(request).token, { ...circumstancesOf(visitor), way: "eds" });
  if (!entered.ok) return refusedEds(visitor, `/${locale}/sign-in/eds`, entered.error);
  return welcome(visitor, entered.value, stateOf(request)?.next ?? null);
});
