import { complaintPath, keptComplaint } from "#lib/complaints/kept.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { askForCode } from "#lib/signing/ask-for-code.ts";

export const POST = formHandler("/[locale]/cabinet/[applicationId]/complaint/sign/code", async (context) => {
  const { locale, params, person } = context;
  const page = `/${locale}${complaintPath(params.applicationId)}`;
  const kept = await keptComplaint(person, params.applicationId, locale);
  if (kept === null) return seeOther(page);
  return askForCode(
    context,
    { purpose: "sign-complaint", object: params.applicationId, fingerprint: kept.statement.fingerprint },
    `${page}/sign`,
  );
});
