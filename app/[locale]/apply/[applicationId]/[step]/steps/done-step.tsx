import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseTimeline } from "#components/case/case-timeline.tsx";
import { signatureRows } from "#components/sign/signature-rows.tsx";
import { Answer } from "#components/ui/answer/answer.tsx";
import { Actions, ButtonLink } from "#components/ui/button/button.tsx";
import { DueCard } from "#components/ui/due-card/due-card.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { WaysOut } from "#components/wizard/wizard-frame.tsx";
import { loadDraft } from "#lib/applications/drafts.ts";
import { receiptOf } from "#lib/applications/receipt.ts";
import { addDays, almatyDate, isWorkingDay, workingDaysBetween } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { formatDateTime } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import { localeOf, type Params } from "../load.ts";

/** Days of the ruler: from the day of acceptance to the due day. */
const daysOf = (from: string, to: string) => {
  const days: { day: string; working: boolean }[] = [];
  for (let day = from; day <= to && days.length < 60; day = addDays(day, 1)) days.push({ day, working: isWorkingDay(day) });
  return days;
};

/** The only page with the word "sent". */
export const DoneStep = async ({ params }: { params: Params }) => {
  const locale = localeOf(params.locale);
  const id = params.applicationId;
  const person = await requirePerson(locale, `/${locale}/apply/${id}/done`);
  const receipt = await receiptOf(person, id);
  if (!receipt) {
    if (await loadDraft(person, id)) redirect(`/${locale}/apply/${id}/check`);
    notFound();
  }
  const t = await getTranslations({ locale, namespace: "wizard" });
  const ui = await getTranslations({ locale, namespace: "ui" });
  const all = await getTranslations({ locale });
  const today = almatyDate(now());
  const left = today <= receipt.dueOn ? ui("left", { days: workingDaysBetween(today, receipt.dueOn) }) : undefined;
  return (
    <PageShell locale={locale} path={`/apply/${id}/done`} width="form" header="wizard">
      <Answer heading={t("done.title")} headingLevel={1}>
        <p>{t("done.number")}</p>
        <div className="num">{receipt.number}</div>
        <p>{glue(t("done.filedAt", { at: formatDateTime(receipt.filedAt, locale) }), locale)}</p>
      </Answer>
      {receipt.signature.status === "pending" ? (
        <div className="mt-8">
          <Notice title={all("cabinet.signature.application.pending")}>
            <p>{glue(all("cabinet.signature.pendingText"), locale)}</p>
          </Notice>
        </div>
      ) : null}
      <div className="mt-8">
        <DueCard
          locale={locale}
          heading={t("done.due")}
          dueOn={receipt.dueOn}
          today={today}
          days={daysOf(receipt.acceptedOn, receipt.dueOn)}
          left={left}
          then={t("done.dueThen")}
        />
      </div>
      <Actions>
        <ButtonLink href={`/api/applications/${id}/form/${locale}`} icon="down" download>
          {t("done.save")}
        </ButtonLink>
        <ButtonLink href={`/${locale}/cabinet/${id}`} look="quiet">
          {t("done.toCabinet")}
        </ButtonLink>
      </Actions>
      <section className="section" aria-labelledby="next">
        <h2 id="next">{t("done.next")}</h2>
        <CaseTimeline entries={receipt.coming} locale={locale} />
      </section>
      <section className="section" aria-labelledby="what">
        <h2 id="what">{t("done.what")}</h2>
        <SummaryList
          rows={[
            { term: t("done.service"), value: serviceText(locale, receipt.service.id).get("title") },
            ...(receipt.office ? [{ term: t("done.office"), value: receipt.office[locale] }] : []),
            ...signatureRows(receipt.signature, locale),
          ]}
        />
      </section>
      <WaysOut signOut={{ action: `/${locale}/sign-out`, label: t("signOut") }} />
    </PageShell>
  );
};
