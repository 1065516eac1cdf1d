import { findForAdmin } from "#lib/admin/staff.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";

const path = "/desk/admin";

/** The IIN comes by post and never stands in an address; the page it leads to is named by the row. */
export const POST = formHandler("/[locale]/desk/admin/find", async ({ locale, form, person }) => {
  const iin = form.get("iin").replace(/\s/g, "").slice(0, 40);
  const found = /^\d{12}$/.test(iin) ? await findForAdmin(person, iin) : null;
  if (found?.ok) {
    await forgetUnfinished(person.personId, path);
    return seeOther(`/${locale}/desk/admin/people/${found.value}`);
  }
  const code = found === null ? "iin" : found.error;
  await keepUnfinished(person.personId, path, { values: { iin: [iin] }, errors: [{ control: "iin", code }], refusal: null });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
