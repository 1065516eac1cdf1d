import { endSessionsFor } from "#lib/admin/grants.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { proved } from "#lib/http/proved.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";
import { isUuid } from "#lib/is-uuid.ts";

export const POST = formHandler("/[locale]/desk/admin/people/[personId]/sessions", async (context) => {
  const { request, locale, params, person, requestId } = context;
  const path = `/desk/admin/people/${params.personId}`;
  if (!isUuid(params.personId)) return notFound({ locale, requestId });
  const ended = await endSessionsFor(await proved(request, person), params.personId);
  if (ended.ok) return seeOther(`/${locale}${path}?done=sessions#done`);
  await keepUnfinished(person.personId, path, {
    values: {},
    errors: [{ control: ended.error === "proof" ? "code" : "sessions", code: ended.error }],
    refusal: null,
  });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
