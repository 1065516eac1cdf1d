import { decisionOf, purposeOf } from "#lib/applications/laid-decisions.ts";
import { signDecision } from "#lib/applications/sign-decision.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import { forgetUnfinished } from "#lib/http/unfinished-form.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { problemOfProof, proofInputOf } from "#lib/signing/proof.ts";

export const POST = formHandler(
  "/[locale]/cabinet/[applicationId]/hearing/sign/save",
  async ({ request, locale, params, form, person, address, requestId }) => {
    const decisionId = form.get("answer");
    const path = `/${locale}/cabinet/${params.applicationId}`;
    if (form.get("_do") === "qr") {
      const laid = await decisionOf(person, decisionId);
      if (laid === null || laid.applicationId !== params.applicationId) return notFound({ locale, requestId });
      return signByPhone(request, {
        bound: { purpose: purposeOf(laid.command), object: laid.decisionId, fingerprint: laid.fingerprint },
        use: "sign",
        kind: { of: "person" },
        person: { personId: person.personId, iin: person.iin },
        content: Buffer.from(laid.canonical),
        locale,
        title: laid.title,
        back: {
          action: `${path}/hearing/sign/save`,
          page: `${path}/hearing/sign?answer=${laid.decisionId}`,
          values: [
            ["answer", laid.decisionId],
            ["_key", form.get("_key")],
          ],
        },
      });
    }
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
