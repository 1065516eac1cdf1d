import { type AnswerRefusal, decideComplaint } from "#lib/complaints/decide.ts";
import { notFound } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";

const faults: Partial<Record<AnswerRefusal, { readonly control: string; readonly code: string }>> = {
  outcome: { control: "outcome", code: "outcomeRequired" },
  reasoning: { control: "reasoning", code: "reasoningRequired" },
  signature: { control: "outcome", code: "unsigned" },
  "reasoning-long": { control: "reasoning", code: "reasoningLong" },
};

export const POST = formHandler("/[locale]/desk/complaints/[complaintId]/decide", async ({ locale, params, form, person, requestId }) => {
  const path = `/desk/complaints/${params.complaintId}`;
  const answer = { outcome: form.get("outcome"), reasoning: form.get("reasoning") };
  const decided = await decideComplaint(person, params.complaintId, Number(form.get("_version")), answer);
  if (decided.ok) {
    await forgetUnfinished(person.personId, path);
    return seeOther(`/${locale}${path}?done=decided#done`);
  }
  if (decided.error === "not-found") return notFound({ locale, requestId });
  await keepUnfinished(person.personId, path, {
    values: valuesOf(form),
    errors: [faults[decided.error] ?? { control: "decide", code: decided.error }],
    refusal: null,
  });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
