import { endRole } from "#lib/admin/grants.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { proved } from "#lib/http/proved.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";
import { isUuid } from "#lib/is-uuid.ts";

export const POST = formHandler("/[locale]/desk/admin/people/[personId]/end", async (context) => {
  const { request, locale, params, form, person, requestId } = context;
  const path = `/desk/admin/people/${params.personId}`;
  const grant = form.get("grant");
  if (!isUuid(params.personId) || !isUuid(grant)) return notFound({ locale, requestId });
  const ended = await endRole(await proved(request, person), grant);
  if (ended.ok) return seeOther(`/${locale}${path}?done=ended#done`);
  if (ended.error === "not-found") return seeOther(`/${locale}${path}`);
  await keepUnfinished(person.personId, path, {
    values: {},
    errors: [{ control: ended.error === "proof" ? "code" : "roles", code: ended.error }],
    refusal: null,
  });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
