import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { proofBound } from "#lib/identity/fresh-proof.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { askForCode } from "#lib/signing/ask-for-code.ts";

/** Sends the operator the code by which he proves himself. */
export const POST = formHandler("/[locale]/desk/admin/people/[personId]/prove/code", async (context) => {
  const { locale, params, person, requestId } = context;
  if (!isUuid(params.personId)) return notFound({ locale, requestId });
  return askForCode(context, proofBound(person, "change-roles"), `/${locale}/desk/admin/people/${params.personId}`);
});
