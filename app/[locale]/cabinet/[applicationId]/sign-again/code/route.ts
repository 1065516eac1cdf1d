import { signAgainOf } from "#lib/applications/sign-again.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { askForCode } from "#lib/signing/ask-for-code.ts";

export const POST = formHandler("/[locale]/cabinet/[applicationId]/sign-again/code", async (context) => {
  const { locale, params, person } = context;
  const page = `/${locale}/cabinet/${params.applicationId}`;
  const again = await signAgainOf(person, params.applicationId);
  return again?.ways.includes("otp") ? askForCode(context, again.bound, `${page}/sign-again`) : seeOther(page);
});
