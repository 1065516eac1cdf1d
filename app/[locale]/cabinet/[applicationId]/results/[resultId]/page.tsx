import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentText } from "#components/cabinet/document-text.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { requirePerson } from "#lib/identity/current-person.ts";
import { resultToRead } from "#lib/results/downloads.ts";
import { phrase } from "#lib/results/phrases.ts";
import { printName } from "#lib/results/print.ts";
import { signatureRows } from "#lib/results/signature-rows.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale; applicationId: string; resultId: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "cabinet" });
  return { title: t("results.readTitle"), robots: { index: false } };
};

/** A result document as a page: the same words as its PDF, in letters of any size. */
const ReadResult = async ({ params }: Props) => {
  const { locale, applicationId, resultId } = await params;
  const page = `/cabinet/${applicationId}`;
  const path = `${page}/results/${resultId}`;
  const person = await requirePerson(locale, `/${locale}${path}`);
  const content = await resultToRead(person, applicationId, resultId);
  if (content === null) notFound();
  const t = await getTranslations({ locale, namespace: "cabinet" });
  const number = phrase(locale, "number", { number: content.number });
  return (
    <PageShell
      locale={locale}
      path={path}
      header="cabinet"
      current="cabinet"
      person={person.fullName}
      back={{ href: `/${locale}${page}`, label: t("results.toCase") }}
    >
      <p className="small noprint">
        {t("results.readNote")} <a href={`/api/results/${resultId}/${locale}`}>{t(`results.${locale}`)}</a>
        {", "}
        <a href={`/api/results/${resultId}/${printName({ locale, large: true })}`}>{t("results.large")}</a>
      </p>
      <DocumentText content={content} locale={locale} number={number} signature={signatureRows(content, locale)} />
    </PageShell>
  );
};
export default ReadResult;
