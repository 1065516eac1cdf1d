import { applyTable } from "#lib/admin/office-import.ts";
import { forbidden, notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";

export const POST = formHandler("/[locale]/desk/admin/offices/imports/[importId]/apply", async ({ locale, params, person, requestId }) => {
  const written = await applyTable(person, params.importId);
  const page = `/${locale}/desk/admin/offices/imports/${params.importId}`;
  if (written.ok) return seeOther(`${page}?done=1#done`);
  if (written.error === "forbidden") return forbidden({ locale, requestId });
  return written.error === "not-found" ? notFound({ locale, requestId }) : seeOther(page);
});
