import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CabinetHome } from "#components/cabinet/cabinet-home.tsx";
import { CabinetLinks } from "#components/cabinet/cabinet-links.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { cabinetOf } from "#lib/applications/queries/cabinet-of.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "cabinet" });
  return { title: t("title"), robots: { index: false } };
};

const Cabinet = async ({ params }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/cabinet`);
  const t = await getTranslations({ locale, namespace: "cabinet" });
  return (
    <PageShell locale={locale} path="/cabinet" header="cabinet" current="cabinet">
      <CabinetLinks locale={locale} current="applications" />
      <h1>{t("title")}</h1>
      <p className="lead">{person.fullName}</p>
      <CabinetHome locale={locale} view={await cabinetOf(person)} />
    </PageShell>
  );
};
export default Cabinet;
