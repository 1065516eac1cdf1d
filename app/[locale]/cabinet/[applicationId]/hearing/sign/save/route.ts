import { signDecision } from "#lib/applications/sign-decision.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished } from "#lib/http/unfinished-form.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { problemOfProof, proofInputOf } from "#lib/signing/proof.ts";

export const POST = formHandler(
  "/[locale]/cabinet/[applicationId]/hearing/sign/save",
  async ({ request, locale, params, form, person, address, requestId }) => {
    const decisionId = form.get("answer");
    const path = `/${locale}/cabinet/${params.applicationId}`;
    const signed = await signDecision(person, {
      decisionId,
      key: form.get("_key"),
      proof: proofInputOf(form, browserOf(request).token, address),
    });
    if (signed.ok) {
      await forgetUnfinished(person.personId, `/cabinet/${params.applicationId}/hearing`);
      return seeOther(`${path}?done=answer-hearing#done`);
    }
    if (signed.error.code === "not-found" || !/^[0-9a-f-]{36}$/.test(decisionId)) return notFound({ locale, requestId });
    const problem = signed.error.code === "code" && signed.error.proof ? problemOfProof(signed.error.proof) : "stale";
    return seeOther(`${path}/hearing/sign?answer=${decisionId}&problem=${problem}#errors`);
  },
);
