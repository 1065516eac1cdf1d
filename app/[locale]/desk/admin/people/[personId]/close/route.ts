import { closeProposal } from "#lib/admin/grants.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { proved } from "#lib/http/proved.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";
import { isUuid } from "#lib/is-uuid.ts";

/** A role that waits for a second operator is confirmed or withdrawn. */
export const POST = formHandler("/[locale]/desk/admin/people/[personId]/close", async (context) => {
  const { request, locale, params, form, person, requestId } = context;
  const path = `/desk/admin/people/${params.personId}`;
  const proposal = form.get("proposal");
  if (!isUuid(params.personId) || !isUuid(proposal)) return notFound({ locale, requestId });
  const outcome = form.get("outcome") === "granted" ? "granted" : "withdrawn";
  const closed = await closeProposal(await proved(request, person), proposal, outcome);
  if (closed.ok) return seeOther(`/${locale}${path}?done=${outcome}#done`);
  if (closed.error === "not-found") return seeOther(`/${locale}${path}`);
  const control = closed.error === "proof" ? "code" : "proposals";
  await keepUnfinished(person.personId, path, { values: {}, errors: [{ control, code: closed.error }], refusal: null });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
