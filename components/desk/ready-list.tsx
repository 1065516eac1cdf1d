import { useTranslations } from "next-intl";
import { serviceName } from "#components/case/words.ts";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Checkboxes } from "#components/ui/choices/choices.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import type { ReadyDecision, Told } from "#lib/applications/ready-decisions.ts";
import { formatShortDateTime } from "#lib/i18n/format.ts";
import type { Locale, Text } from "#lib/services/define.ts";

const useAbout = (locale: Locale) => {
  const t = useTranslations("desk.ready");
  return ({ number, initials, serviceId, laidOutAt }: ReadyDecision): string =>
    t("about", { number, initials, service: serviceName(locale, serviceId), time: formatShortDateTime(new Date(laidOutAt), locale) });
};

/** Decisions of one office: those that may be signed are chosen and then read; of those that wait for a check it is said. */
export const ReadyList = ({
  locale,
  n,
  office,
  bin,
  rows,
  error,
}: {
  locale: Locale;
  /** Number of the office on the page: its controls are its own. */
  n: number;
  office: Text;
  bin: string;
  rows: readonly ReadyDecision[];
  error: string | undefined;
}) => {
  const t = useTranslations("desk.ready");
  const tCase = useTranslations("case");
  const about = useAbout(locale);
  const open = rows.filter(({ waiting }) => !waiting);
  const waiting = rows.filter((row) => row.waiting);
  return (
    <section className="section">
      <h2>{office[locale]}</h2>
      {bin === "" ? (
        <Notice tone="warn">
          <p>{tCase("refusals.office-without-bin")}</p>
        </Notice>
      ) : null}
      {bin === "" || open.length === 0 ? null : (
        <form action={`/${locale}/desk/sign`} method="get" className="stack mt-3">
          <input type="hidden" name="chosen" value={n} />
          <Checkboxes
            name={`decision.${n}`}
            label={t("choose")}
            lined
            error={error}
            choices={open.map((row) => ({
              value: row.decisionId,
              label: <span lang={row.language}>{row.title[row.language]}</span>,
              hint: about(row),
            }))}
          />
          <Actions>
            <Button>{t("read")}</Button>
          </Actions>
        </form>
      )}
      {waiting.length === 0 ? null : (
        <div className="mt-4">
          <Notice title={t("waiting")}>
            <p>{t("waitingText")}</p>
            <ul>
              {waiting.map((row) => (
                <li key={row.decisionId}>
                  <a href={`/${locale}/desk/${row.applicationId}/sign?decision=${row.decisionId}`}>{about(row)}</a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </section>
  );
};

/** What became of each decision that was sent. */
export const ToldList = ({ locale, told, words }: { locale: Locale; told: readonly Told[]; words: (outcome: string) => string }) => {
  const t = useTranslations("desk.ready");
  const all = told.every(({ outcome }) => outcome === "done");
  return (
    <Notice tone={all ? "ok" : "warn"} id="done" status title={t(all ? "allDone" : "someDone", { count: told.length })}>
      <ul className="told">
        {told.map(({ decisionId, applicationId, number, serviceId, outcome }) => (
          <li key={decisionId}>
            <a href={`/${locale}/desk/${applicationId}`}>{t("case", { number })}</a>, {serviceName(locale, serviceId)}: {words(outcome)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
