import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { WaysOut } from "#components/wizard/wizard-frame.tsx";
import { loadDraft } from "#lib/applications/drafts.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { requirePerson } from "#lib/identity/current-person.ts";

type Props = { params: Promise<{ locale: string; applicationId: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "wizard" });
  return { title: t("discardPage.title"), robots: { index: false } };
};

const DiscardPage = async ({ params }: Props) => {
  const { locale, applicationId: id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const person = await requirePerson(locale, `/${locale}/apply/${id}/discard`);
  const draft = await loadDraft(person, id);
  if (!draft) notFound();
  const t = await getTranslations({ locale, namespace: "wizard" });
  return (
    <PageShell locale={locale} path={`/apply/${id}/discard`} width="form" header="wizard">
      <h1>{t("discardPage.title")}</h1>
      <p className="lead">{serviceText(locale, draft.service.id).get("title")}</p>
      <p>{t("discardPage.text")}</p>
      <form action={`/${locale}/apply/${id}/discard/save`} method="post">
        <Actions>
          <Button>{t("discardPage.confirm")}</Button>
          <ButtonLink href={`/${locale}/apply/${id}`} look="quiet">
            {t("discardPage.keep")}
          </ButtonLink>
        </Actions>
      </form>
      <WaysOut signOut={{ action: `/${locale}/sign-out`, label: t("signOut") }} />
    </PageShell>
  );
};

export default DiscardPage;
