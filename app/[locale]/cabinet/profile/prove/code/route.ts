import { formHandler } from "#lib/http/form-handler.ts";
import { proofBound, provePath } from "#lib/identity/fresh-proof.ts";
import { askForCode } from "#lib/signing/ask-for-code.ts";

export const POST = formHandler("/[locale]/cabinet/profile/prove/code", async (context) =>
  askForCode(context, proofBound(context.person, "prove"), provePath(context.locale, context.form.get("next"))),
);
