import { endingActs } from "#lib/applications/owner-acts.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { runCommand } from "#lib/applications/run-command.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";

/** Acts of the owner that need no signature: they end the case, so each asks for a tick. */
export const POST = formHandler("/[locale]/cabinet/[applicationId]/command", async ({ locale, params, form, person, requestId }) => {
  const path = `/cabinet/${params.applicationId}`;
  const command = endingActs.find((name) => name === form.get("_command"));
  if (command === undefined) return notFound({ locale, requestId });
  const keep = async (errors: readonly { control: string; code: string }[], refusal: string | null): Promise<Response> => {
    await keepUnfinished(person.personId, path, { values: valuesOf(form), errors, refusal });
    return seeOther(`/${locale}${path}?error=1#errors`);
  };
  if (form.get(`confirm-${command}`) !== "yes") return keep([{ control: `confirm-${command}`, code: `act.${command}.missing` }], null);
  const changed = await runCommand(person, {
    applicationId: params.applicationId,
    command,
    version: Number(form.get("_version")),
    key: form.get("_key"),
    form,
  });
  if (changed.ok) {
    await forgetUnfinished(person.personId, path);
    return seeOther(`/${locale}${path}?done=${command}#done`);
  }
  // Staff of the case have no part in the owner's acts: for them this address leads nowhere.
  const own = changed.error.code !== "not-found" && (await caseForOwner(person, params.applicationId)) !== null;
  return own ? keep([], changed.error.code) : notFound({ locale, requestId });
});
