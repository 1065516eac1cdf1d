import { createDraft, loadDraft, wizardStateOf } from "#lib/applications/drafts.ts";
import { notFound, tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { presetAnswers } from "#lib/services/carry-over.ts";
import { findService } from "#lib/services/registry.ts";
import { runWizard } from "#lib/wizard/run.ts";

export const POST = formHandler("/[locale]/services/[serviceId]/start", async ({ params, locale, form, person, requestId }) => {
  const service = findService(params.serviceId);
  if (!service) return notFound({ locale, requestId });
  const category = service.categories.find((one) => one.id === form.get("category"))?.id ?? null;
  const created = await createDraft(person, service, { locale, category, answers: presetAnswers(service, (name) => form.get(name)) });
  if (!created.ok) return tooMany(24 * 60 * 60, { locale, requestId });
  const draft = await loadDraft(person, created.value.id);
  if (!draft) return notFound({ locale, requestId });
  const first = runWizard(service, wizardStateOf(draft)).steps.find((step) => step.state !== "skipped")?.id ?? "check";
  return seeOther(`/${locale}/apply/${draft.id}/${first}`);
});
