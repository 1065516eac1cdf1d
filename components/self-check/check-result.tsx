import { useTranslations } from "next-intl";
import { CheckPapers } from "#components/self-check/check-papers.tsx";
import { CheckStart } from "#components/self-check/check-start.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Inset, Notice } from "#components/ui/notice/notice.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import type { Figure } from "#lib/figures/figures.ts";
import { formatDay, formatSum } from "#lib/i18n/format.ts";
import type { ServiceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import { checkPages } from "#lib/self-check/pages.ts";
import { askedAgain, carryOver } from "#lib/services/carry-over.ts";
import type { EligibilityCheck, Locale, ServiceDefinition } from "#lib/services/define.ts";
import { type CheckAnswers, channelAnswer, derivedFigures, selfCheck } from "#lib/services/self-check.ts";

type Props = {
  locale: Locale;
  service: ServiceDefinition;
  check: EligibilityCheck;
  answers: CheckAnswers;
  figures: ReadonlyMap<string, Figure>;
  text: ServiceText;
};

/** What the self-check says: outcome in words, ground, papers, what to mind, on which figure it rests; then the way on. */
export const CheckResult = ({ locale, service, check, answers, figures, text }: Props) => {
  const t = useTranslations("check");
  const acts = useTranslations("catalogue.acts");
  const values = new Map([...figures].map(([id, figure]) => [id, figure.value]));
  const result = selfCheck(check, answers, values);
  const carried = carryOver(service, answers, values, null);
  const channel = channelAnswer(check, answers);
  const say = (...path: readonly string[]) => glue(text.get("eligibility", ...path), locale);
  const page = `/${locale}/services/${service.id}/check`;
  const shared = result.documents.filter((document) => !result.categories.some((one) => one.documents.includes(document)));
  const act = t("act", { issuer: acts(service.act.number), number: service.act.number, date: formatDay(service.act.date, locale) });
  const covered = result.outcome !== "not-covered";
  return (
    <>
      <h1>{t("resultTitle")}</h1>
      <p className="lead">{say("outcomes", result.outcome)}</p>
      {result.categories.length === 0 ? null : (
        <Section title={t("groundTitle")} note={act} first>
          <div>
            {result.categories.map((category) => (
              <div key={category.id} className="mb-6">
                <h3>{glue(text.get("categories", category.id, "title"), locale)}</h3>
                <p className="mt-2">
                  <StatusTag tone={category.confidence === "likely" ? "ok" : "info"}>{t(`confidence.${category.confidence}`)}</StatusTag>
                </p>
                <p className="mt-2">{glue(text.optional("categories", category.id, "hint") ?? "", locale)}</p>
                {result.categories.length > 1 ? <CheckPapers documents={category.documents} text={text} /> : null}
              </div>
            ))}
          </div>
        </Section>
      )}
      {result.notices.length + result.advice.length === 0 ? null : (
        <Section title={t("mindTitle")}>
          <div>
            {result.notices.map((id) => (
              <Notice key={id}>{say("notices", id)}</Notice>
            ))}
            {result.advice.map((id) => (
              <Inset key={id}>{say("advice", id)}</Inset>
            ))}
          </div>
        </Section>
      )}
      {result.documents.length === 0 ? null : (
        <Section title={t("papersTitle")} note={channel === undefined ? undefined : say("channels", channel)}>
          <CheckPapers documents={result.categories.length > 1 ? shared : result.documents} text={text} />
        </Section>
      )}
      <Figures locale={locale} check={check} answers={answers} figures={figures} text={text} />
      <div className="mt-8">
        <Notice tone="warn">{say("disclaimer")}</Notice>
      </div>
      {covered && channel === "portal" ? (
        <CheckStart
          action={`/${locale}/services/${service.id}/start`}
          categories={result.categories}
          carried={carried}
          again={askedAgain(service, carried)}
          text={text}
        />
      ) : null}
      <Section title={t("answersTitle")}>
        <SummaryList
          rows={checkPages(check, answers).flatMap((questions, n) =>
            questions.map(({ id, options }) => ({
              key: id,
              term: say("questions", id, "text"),
              value: printed(answers.get(id) ?? "", options, (value) => say("questions", id, "options", value)) || t("noAnswer"),
              change: { href: `${page}?p=${n + 1}#${id}`, what: text.get("eligibility", "questions", id, "text") },
            })),
          )}
        />
      </Section>
      <form action={`${page}/answer`} method="post" className="mt-8">
        <Actions>
          <Button look="second" name="_do" value="restart">
            {t("restart")}
          </Button>
          <p className="text-small text-ink-2">{t("restartNote")}</p>
        </Actions>
      </form>
    </>
  );
};

const printed = (answer: string, options: readonly string[], option: (value: string) => string): string => {
  if (answer === "") return "";
  return options.length > 0 ? option(answer) : answer.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
};

/** The configured figure that the outcome rests on, with the day it is valid from; or that there is none. */
const Figures = ({ locale, check, answers, figures, text }: Omit<Props, "service">) => {
  const t = useTranslations("check");
  const reckoned = derivedFigures(check, answers);
  if ([...reckoned.values()].every((value) => value === null)) return null;
  return (
    <Section title={t("figuresTitle")}>
      <SummaryList
        rows={[
          ...[...reckoned].map(([id, value]) => ({
            key: id,
            term: text.get("eligibility", "derived", id),
            value: value === null ? t("notReckoned") : formatSum(value),
          })),
          ...check.config.map(({ id }) => {
            const figure = figures.get(id);
            return {
              key: id,
              term: text.get("eligibility", "config", id),
              value:
                figure === undefined
                  ? t("figureMissing")
                  : t(figure.demo ? "figureDemo" : "figureFrom", {
                      value: formatSum(figure.value),
                      date: formatDay(figure.validFrom, locale),
                    }),
            };
          }),
        ]}
      />
    </Section>
  );
};
