import { createDraft, loadDraft, wizardStateOf } from "#lib/applications/drafts.ts";
import { notFound, tooMany } from "#lib/http/errors.ts";
import type { FormFields } from "#lib/http/form-fields.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import type { Answers } from "#lib/services/answers.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import { runWizard } from "#lib/wizard/run.ts";

/** What a self-check may hand on: answers it is declared to carry over, and only values that the question offers. */
const presetOf = (service: ServiceDefinition, form: FormFields): Answers => {
  const carried = new Set((service.eligibilityCheck?.carryOver ?? []).flatMap(({ field }) => (field === null ? [] : [field])));
  const fields = service.fields.filter((field) => carried.has(field.id) && field.options?.includes(form.get(field.id)));
  return new Map(fields.map((field) => [field.id, form.get(field.id)]));
};

export const POST = formHandler("/[locale]/services/[serviceId]/start", async ({ params, locale, form, person, requestId }) => {
  const service = findService(params.serviceId);
  if (!service) return notFound({ locale, requestId });
  const category = service.categories.find((one) => one.id === form.get("category"))?.id ?? null;
  const created = await createDraft(person, service, { locale, category, answers: presetOf(service, form) });
  if (!created.ok) return tooMany(24 * 60 * 60, { locale, requestId });
  const draft = await loadDraft(person, created.value.id);
  if (!draft) return notFound({ locale, requestId });
  const first = runWizard(service, wizardStateOf(draft)).steps.find((step) => step.state !== "skipped")?.id ?? "check";
  return seeOther(`/${locale}/apply/${draft.id}/${first}`);
});
