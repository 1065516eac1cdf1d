import { safeReturn } from "#lib/access/routes.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { onTo } from "#lib/identity/sign-in-answers.ts";

/** Gives the browser its name, to which the challenge is bound, and remembers where the person was going. */
export const POST = formHandler("/[locale]/sign-in/eds/start", async ({ request, form, locale }) =>
  onTo(`/${locale}/sign-in/eds`, { step: "phone", phone: "", next: safeReturn(form.get("next")) }, [browserOf(request).setCookie]),
);
