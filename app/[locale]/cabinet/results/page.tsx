import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResultRows } from "#components/cabinet/result-rows.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { resultsOfOwner } from "#lib/applications/queries/cabinet-of.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "cabinet" });
  return { title: t("results.title"), robots: { index: false } };
};

const Results = async ({ params }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/cabinet/results`);
  const t = await getTranslations({ locale, namespace: "cabinet" });
  const results = await resultsOfOwner(person);
  return (
    <PageShell
      locale={locale}
      path="/cabinet/results"
      header="cabinet"
      current="cabinet"
      crumbs={[{ href: `/${locale}/cabinet`, label: t("title") }]}
    >
      <h1>{t("results.title")}</h1>
      <Section title={t("results.all")} note={results.length > 0 ? t("results.hint") : undefined} first>
        {results.length === 0 ? <p className="muted">{t("results.none")}</p> : <ResultRows locale={locale} results={results} />}
        <p className="after-rows">
          <a href={`/${locale}/verify`}>{t("results.verify")}</a>
        </p>
      </Section>
    </PageShell>
  );
};
export default Results;
