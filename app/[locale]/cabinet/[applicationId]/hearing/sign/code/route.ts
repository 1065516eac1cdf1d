import { decisionOf, purposeOf } from "#lib/applications/laid-decisions.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { askForCode } from "#lib/signing/ask-for-code.ts";

export const POST = formHandler("/[locale]/cabinet/[applicationId]/hearing/sign/code", async (context) => {
  const { locale, params, form, person, requestId } = context;
  const laid = await decisionOf(person, form.get("answer"));
  if (laid === null || laid.applicationId !== params.applicationId) return notFound({ locale, requestId });
  const { decisionId: object, fingerprint } = laid;
  const page = `/${locale}/cabinet/${params.applicationId}/hearing/sign?answer=${object}`;
  return askForCode(context, { purpose: purposeOf(laid.command), object, fingerprint }, page);
});
