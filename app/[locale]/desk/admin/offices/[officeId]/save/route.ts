import { type OfficeRecord, officeColumns } from "#lib/admin/office-record.ts";
import { saveOffice } from "#lib/admin/offices.ts";
import { forbidden, notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { readDay } from "#lib/http/read-day.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";

/** Writes one office; `new` stands for one that the register does not hold yet. */
export const POST = formHandler("/[locale]/desk/admin/offices/[officeId]/save", async ({ locale, params, form, person, requestId }) => {
  const { officeId } = params;
  const isNew = officeId === "new";
  const written = Object.fromEntries(officeColumns.map((column) => [column, form.get(column).trim()]));
  const dated = ["as_of-day", "as_of-month", "as_of-year"].some((name) => form.get(name) !== "");
  const record = { ...written, id: isNew ? form.get("id").trim() : officeId, as_of: dated ? readDay(form, "as_of") : "" } as OfficeRecord;
  // A day that is none must not pass for one that was left out.
  const saved = await saveOffice(person, dated && record.as_of === "" ? { ...record, as_of: "?" } : record, isNew);
  const page = "/desk/admin/offices";
  if (saved.ok) {
    await forgetUnfinished(person.personId, `${page}/${officeId}`);
    return seeOther(`/${locale}${page}/${record.id}?done=1#done`);
  }
  if (saved.error === "forbidden") return forbidden({ locale, requestId });
  if (saved.error === "not-found") return notFound({ locale, requestId });
  await keepUnfinished(person.personId, `${page}/${officeId}`, {
    values: valuesOf(form),
    errors: saved.error.map(({ column, code }) => ({ control: column === "as_of" ? "as_of-day" : column, code })),
    refusal: null,
  });
  return seeOther(`/${locale}${page}/${officeId}?error=1#errors`);
});
