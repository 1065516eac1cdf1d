import { useTranslations } from "next-intl";
import type { AboutService } from "#components/service/about-service.ts";
import { LawLine } from "#components/service/law-line.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { Steps } from "#components/ui/steps/steps.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { formatTerm } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { ComplaintRule, RefusalGround } from "#lib/services/define.ts";

/** When it may be refused, and what one can do then. */
export const PassportRights = ({ locale, service }: AboutService) => {
  const t = useTranslations("passport");
  const text = serviceText(locale, service.id);
  const answer = ({ to, value, unit }: ComplaintRule): string => {
    if (value === null || unit === null) return to === "court" ? t("complaintCourt") : t("complaintNoTerm");
    const term = formatTerm(value, unit, locale);
    return to === "forwarding" ? t("complaintForward", { term }) : t("complaintAnswer", { term });
  };
  const grounds = (kind: "refusalGrounds" | "acceptanceRefusalGrounds", list: readonly RefusalGround[]) =>
    list.map(({ id, law }) => ({
      key: id,
      text: (
        <>
          {glue(text.get(kind, id), locale)} <LawLine locale={locale} act={service.act} law={law} />
        </>
      ),
    }));
  return (
    <>
      <Section title={t("refusalTitle")} id="refusal">
        <div className="stack">
          <p>{t("refusalLead")}</p>
          <Steps steps={grounds("refusalGrounds", service.refusalGrounds)} />
          {service.hearing.required ? <p>{t("refusalHearing")}</p> : null}
          <p>{t("refusalRehearsal")}</p>
          {service.acceptanceRefusalGrounds.length > 0 ? (
            <>
              <h3>{t("acceptanceTitle")}</h3>
              <Steps steps={grounds("acceptanceRefusalGrounds", service.acceptanceRefusalGrounds)} />
            </>
          ) : null}
        </div>
      </Section>
      <Section title={t("complaintTitle")} id="complaint">
        <div className="stack">
          <SummaryList side rows={service.complaints.map((rule) => ({ term: t(`complaintTo.${rule.to}`), value: answer(rule) }))} />
          <p>{t("complaintHow")}</p>
        </div>
      </Section>
    </>
  );
};
