import { notFound, redirect } from "next/navigation";
import { isFiled, loadDraft, wizardStateOf } from "#lib/applications/drafts.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import { runWizard } from "#lib/wizard/run.ts";

/** Address of a draft without a step: goes on where the person stopped. */
const DraftPage = async ({ params }: { params: Promise<{ locale: string; applicationId: string }> }) => {
  const { locale, applicationId: id } = await params;
  if (!isLocale(locale)) notFound();
  const person = await requirePerson(locale, `/${locale}/apply/${id}`);
  const draft = await loadDraft(person, id);
  if (draft) redirect(`/${locale}/apply/${id}/${runWizard(draft.service, wizardStateOf(draft)).firstOpen}`);
  if (await isFiled(person, id)) redirect(`/${locale}/apply/${id}/done`);
  notFound();
};

export default DraftPage;
