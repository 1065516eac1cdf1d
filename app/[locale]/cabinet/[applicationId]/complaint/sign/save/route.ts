import { fileComplaint } from "#lib/complaints/file.ts";
import { complaintForPhone, complaintPath, keptComplaint } from "#lib/complaints/kept.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import { forgetUnfinished } from "#lib/http/unfinished-form.ts";
import { browserOf } from "#lib/identity/browser.ts";
import { problemOfProof, proofInputOf } from "#lib/signing/proof.ts";

export const POST = formHandler(
  "/[locale]/cabinet/[applicationId]/complaint/sign/save",
  async ({ request, locale, params, form, person, address }) => {
    const { applicationId } = params;
    const path = complaintPath(applicationId);
    const kept = await keptComplaint(person, applicationId, locale);
    if (kept === null) return seeOther(`/${locale}/cabinet/${applicationId}#complaints`);
    if (form.get("_do") === "qr") return signByPhone(request, complaintForPhone(person, applicationId, kept, locale));
    const filed = await fileComplaint(person, {
      applicationId,
      key: form.get("_key"),
      complaint: kept.input,
      locale,
      proof: proofInputOf(form, browserOf(request).token, address),
    });
    if (filed.ok) {
      await forgetUnfinished(person.personId, path);
      return seeOther(`/${locale}/cabinet/${applicationId}/complaints/${filed.value.id}?filed=1#done`);
    }
    if (filed.error.code !== "code") return seeOther(`/${locale}${path}`);
    return seeOther(`/${locale}${path}/sign?problem=${problemOfProof(filed.error.proof)}#errors`);
  },
);
