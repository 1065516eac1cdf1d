import { decisionForPhone } from "#lib/applications/decision-by-phone.ts";
import { choiceId, deskFormPath } from "#lib/applications/desk-act.ts";
import { decisionOf } from "#lib/applications/laid-decisions.ts";
import { problemOf } from "#lib/applications/ready-decisions.ts";
import { signDecision } from "#lib/applications/sign-decision.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import { forgetUnfinished } from "#lib/http/unfinished-form.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { isUuid } from "#lib/is-uuid.ts";
import { proofInputOf } from "#lib/signing/proof.ts";

export const POST = formHandler(
  "/[locale]/desk/[applicationId]/sign/save",
  async ({ request, locale, params, form, person, address, requestId }) => {
    const decisionId = form.get("decision");
    if (!isUuid(decisionId)) return notFound({ locale, requestId });
    const page = `/${locale}/desk/${params.applicationId}`;
    const laid = await decisionOf(person, decisionId);
    if (form.get("_do") === "qr") {
      if (laid === null || laid.applicationId !== params.applicationId) return notFound({ locale, requestId });
      return signByPhone(request, await decisionForPhone(person, laid, locale));
    }
    const signed = await signDecision(person, {
      decisionId,
      key: form.get("_key"),
      proof: proofInputOf(form, browserOf(request).token, address),
    });
    if (signed.ok) {
      if (laid !== null)
        await forgetUnfinished(
          person.personId,
          deskFormPath(params.applicationId, choiceId(laid, laid.resultId === "" ? null : laid.resultId)),
        );
      return seeOther(`${page}?done=${signed.value.command}#done`);
    }
    if (signed.error.code === "not-found") return notFound({ locale, requestId });
    const outcome = problemOf(signed.error);
    // The signature is taken; the page says what it waits for.
    if (outcome === "eds-waiting") return seeOther(`${page}/sign?decision=${decisionId}#waiting`);
    const problem = outcome === "stale" || outcome === "wrong-state" ? "changed" : outcome;
    return seeOther(`${page}/sign?decision=${decisionId}&problem=${problem}#errors`);
  },
);
