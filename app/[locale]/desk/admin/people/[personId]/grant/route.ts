import { grantRole } from "#lib/admin/grants.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { proved } from "#lib/http/proved.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";
import { isUuid } from "#lib/is-uuid.ts";

export const POST = formHandler("/[locale]/desk/admin/people/[personId]/grant", async (context) => {
  const { request, locale, params, form, person, requestId } = context;
  const { personId } = params;
  if (!isUuid(personId)) return notFound({ locale, requestId });
  const path = `/desk/admin/people/${personId}`;
  const role = form.get("role");
  const office = form.get("office");
  const granted = await grantRole(await proved(request, person), personId, role, office);
  if (granted.ok) {
    await forgetUnfinished(person.personId, path);
    return seeOther(`/${locale}${path}?done=${granted.value}#done`);
  }
  if (granted.error === "not-found") return notFound({ locale, requestId });
  const control = granted.error === "office" ? "office" : granted.error === "proof" ? "code" : "role";
  await keepUnfinished(person.personId, path, {
    values: { role: [role], office: [office] },
    errors: [{ control, code: granted.error }],
    refusal: null,
  });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
