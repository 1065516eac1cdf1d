import { forwardComplaint } from "#lib/complaints/decide.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";

export const POST = formHandler("/[locale]/desk/complaints/[complaintId]/forward", async ({ locale, params, form, person, requestId }) => {
  const path = `/desk/complaints/${params.complaintId}`;
  const forwarded = await forwardComplaint(person, params.complaintId, Number(form.get("_version")));
  // It has left this office, so its page is no longer ours.
  if (forwarded.ok) return seeOther(`/${locale}/desk/complaints?done=forwarded`);
  if (forwarded.error === "not-found") return notFound({ locale, requestId });
  await keepUnfinished(person.personId, path, { values: {}, errors: [{ control: "decide", code: forwarded.error }], refusal: null });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
