import { signAgain, signAgainByPhone, signAgainOf } from "#lib/applications/sign-again.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { problemOfProof, proofInputOf } from "#lib/signing/proof.ts";

export const POST = formHandler(
  "/[locale]/cabinet/[applicationId]/sign-again/save",
  async ({ request, locale, params, form, person, address }) => {
    const page = `/${locale}/cabinet/${params.applicationId}`;
    if (form.get("_do") === "qr") {
      const again = await signAgainOf(person, params.applicationId);
      return again === null ? seeOther(page) : signByPhone(request, signAgainByPhone(person, params.applicationId, again, locale));
    }
    const signed = await signAgain(person, params.applicationId, proofInputOf(form, browserOf(request).token, address));
    if (signed.ok) return seeOther(`${page}?done=sign-again#done`);
    if (signed.error === "nothing") return seeOther(page);
    return seeOther(`${page}/sign-again?problem=${problemOfProof(signed.error)}#errors`);
  },
);
