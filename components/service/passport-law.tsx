import { useTranslations } from "next-intl";
import type { AboutService } from "#components/service/about-service.ts";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { formatDay } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import { printName } from "#lib/results/print.ts";

const hour = (time: string): string => time.replace(/^0/, "");

/** Where the application goes, what is good to know, and the law. */
export const PassportLaw = ({ locale, service }: AboutService) => {
  const t = useTranslations("passport");
  const acts = useTranslations("catalogue");
  const text = serviceText(locale, service.id);
  const { start, end, lunchStart, lunchEnd } = service.workingHours;
  const { act } = service;
  const places = service.channels.filter((channel) => channel !== "portal").map((channel) => t(`channels.${channel}`));
  const conditions = Array.from({ length: service.specialConditions }, (_, index) => text.get("specialConditions", String(index + 1)));
  return (
    <>
      <Section title={t("whereTitle")} id="where">
        <div className="stack">
          <p>{glue(text.get("provider"), locale)}</p>
          <p>
            {lunchStart === null || lunchEnd === null
              ? t("whereHoursPlain", { start: hour(start), end: hour(end) })
              : t("whereHours", { start: hour(start), end: hour(end), lunchStart: hour(lunchStart), lunchEnd: hour(lunchEnd) })}
          </p>
          {places.length > 0 ? <p>{t("whereOther", { places: places.join(", ") })}</p> : null}
          <p>
            <a href={`/api/services/${service.id}/form/${locale}`}>{t("blankForm")}</a>,{" "}
            <a href={`/api/services/${service.id}/form/${printName({ locale, large: true })}`}>{t("blankFormLarge")}</a>
          </p>
          <p>
            <a href={`/${locale}/offices`}>{t("offices")}</a>
          </p>
        </div>
      </Section>
      {conditions.length > 0 || service.applicant.excluded.length > 0 ? (
        <Section title={t("conditionsTitle")} id="conditions">
          <div className="prose">
            <ul>
              {conditions.map((condition) => (
                <li key={condition}>{glue(condition, locale)}</li>
              ))}
            </ul>
            {service.applicant.excluded.length > 0 ? (
              <>
                <h3>{t("excluded")}</h3>
                <ul>
                  {service.applicant.excluded.map(({ id }) => (
                    <li key={id}>{glue(text.get("applicant", "excluded", id), locale)}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </div>
        </Section>
      ) : null}
      <Section title={t("lawTitle")} id="law">
        <div className="stack">
          <p>
            {glue(t("law", { act: acts(`acts.${act.number}`), number: act.number, date: formatDay(act.date, locale) }), locale)}{" "}
            {act.amendsNumber ? `${glue(t("lawAmends", { number: act.amendsNumber }), locale)} ` : ""}
            {act.status === "in-force" ? t("lawInForce") : null}
          </p>
          {act.status === "in-force" ? null : (
            <Notice tone="warn" title={t("lawRepealed", { date: act.repealedOn ? formatDay(act.repealedOn, locale) : "" })}>
              <p>{t("lawRepealedText")}</p>
            </Notice>
          )}
          <p>{t("lawEdition", { date: formatDay(service.edition, locale) })}</p>
        </div>
      </Section>
    </>
  );
};
