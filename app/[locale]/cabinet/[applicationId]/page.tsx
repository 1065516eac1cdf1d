import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CasePage } from "#components/cabinet/case-page.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { refusalCodes } from "#lib/applications/case-words.ts";
import { mostReceipts } from "#lib/applications/owner-acts.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { fileFaults, maxPages } from "#lib/uploads/inspect.ts";
import { megabytes, uploadLimits } from "#lib/uploads/limits.ts";

type Props = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("cabinet.print.title")}`, robots: { index: false } };
};

const said = ["follow-up", "withdraw", "answer-hearing", "receipt"] as const;
const signedAgain = "sign-again";

const Case = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const { error, done } = await searchParams;
  const path = `/cabinet/${applicationId}`;
  const person = await requirePerson(locale, `/${locale}${path}`);
  const view = await caseForOwner(person, applicationId);
  if (view === null) notFound();
  const t = await getTranslations({ locale });
  const kept = error === undefined ? null : await unfinishedForm(person.personId, path);
  const refusal = refusalCodes.find((code) => code === kept?.refusal);
  const doneWord = said.find((word) => word === done);
  const limits = { size: megabytes(uploadLimits.fileBytes), pages: maxPages, max: mostReceipts };
  const textOf = (code: string): string => {
    const upload = fileFaults.find((fault) => code === `uploads.${fault}`);
    return upload === undefined ? t(`cabinet.${code}`) : t(`uploads.${upload}`, limits);
  };
  const errors = [
    ...(kept?.errors ?? []).map(({ control, code }) => ({ control, text: textOf(code) })),
    ...(refusal === undefined ? [] : [{ control: "acts", text: t(`case.refusals.${refusal}`) }]),
  ];
  return (
    <PageShell
      locale={locale}
      path={path}
      header="cabinet"
      current="cabinet"
      crumbs={[{ href: `/${locale}/cabinet`, label: t("cabinet.title") }]}
    >
      <ErrorSummary items={errors} title={t("cabinet.error.title")} note="" />
      <CasePage
        locale={locale}
        view={view}
        today={almatyDate(now())}
        newKey={() => crypto.randomUUID()}
        done={done === signedAgain ? t("cabinet.signAgain.done") : doneWord === undefined ? null : t(`cabinet.done.${doneWord}`)}
        errors={errors}
        typed={kept?.values ?? null}
      />
    </PageShell>
  );
};
export default Case;
