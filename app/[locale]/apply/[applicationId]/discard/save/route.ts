import { discardDraft } from "#lib/applications/drafts.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";

export const POST = formHandler("/[locale]/apply/[applicationId]/discard/save", async ({ params, locale, person }) => {
  await discardDraft(person, params.applicationId);
  return seeOther(`/${locale}/cabinet`);
});
