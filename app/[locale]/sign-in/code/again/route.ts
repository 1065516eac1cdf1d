import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { sendAndGoOn, stateOf } from "#lib/identity/sign-in-answers.ts";

export const POST = formHandler("/[locale]/sign-in/code/again", async (visitor) => {
  const state = stateOf(visitor.request);
  if (state === null || state.step !== "code") return seeOther(`/${visitor.locale}/sign-in`);
  return sendAndGoOn(visitor, state, `/${visitor.locale}/sign-in/code`);
});
