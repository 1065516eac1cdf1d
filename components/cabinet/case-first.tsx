import { useTranslations } from "next-intl";
import { isTakenBack } from "#components/case/state-tag.tsx";
import { Answer } from "#components/ui/answer/answer.tsx";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { Details } from "#components/ui/details/details.tsx";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { isClosed } from "#lib/applications/case-words.ts";
import type { CaseForOwner } from "#lib/applications/views.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";
import { HearingPart } from "./hearing-part.tsx";
import { PaymentPart } from "./payment-part.tsx";
import { ResultRows } from "./result-rows.tsx";

type Props = { locale: Locale; view: CaseForOwner };

const Accepted = ({ locale, view }: Props) => {
  const t = useTranslations("cabinet");
  const dueOn = view.due?.dueOn;
  return (
    <Answer heading={t("case.accepted", { number: view.number })}>
      {dueOn ? <p>{glue(t("case.acceptedText", { day: formatDay(dueOn, locale) }), locale)}</p> : null}
    </Answer>
  );
};

/** A document that is given only at the office, against other papers. */
const Collect = ({ locale, view, text }: Props & { text: string }) => {
  const t = useTranslations("cabinet");
  return (
    <Answer heading={t("todo.collect.title")}>
      <p>{glue(text, locale)}</p>
      {view.office === null ? null : <p>{glue([view.office[locale], view.office.address[locale]].filter(Boolean).join(". "), locale)}</p>}
    </Answer>
  );
};

/** Something signed whose check is not done, or that has to be signed once more. */
const Unproved = ({ locale, view, kind, status }: Props & CaseForOwner["unproved"][number]) => {
  const t = useTranslations("cabinet");
  return (
    <Notice tone={status === "pending" ? "info" : "error"} title={t(`signature.${kind}.${status}`)}>
      <p>{glue(t(`signature.${status}Text`), locale)}</p>
      {status === "pending" ? null : (
        <p>
          <ButtonLink href={`/${locale}/cabinet/${view.id}/sign-again`}>{t("signature.go")}</ButtonLink>
        </p>
      )}
    </Notice>
  );
};

const LateComplaint = ({ locale, view }: Props) => {
  const t = useTranslations("cabinet");
  const offer = view.complaintOffer;
  if (offer === null) return null;
  return (
    <section className="part" id="late">
      <h2>{t("late.title")}</h2>
      <div className="stack">
        <p>{glue(t("late.text"), locale)}</p>
        <Details summary={t("late.read")}>
          <p>{offer.text[locale]}</p>
          <p>{offer.demand[locale]}</p>
        </Details>
        <p>
          <ButtonLink href={`/${locale}/cabinet/${view.id}/complaint`}>{t("late.go")}</ButtonLink>
        </p>
      </div>
    </section>
  );
};

/** Why a document of the person does not hold any more, and what can be done about it. */
const Withdrawn = ({ locale, view }: Props) => {
  const t = useTranslations("cabinet");
  const documents = view.results.filter(({ withdrawn }) => withdrawn !== null);
  if (documents.length === 0) return null;
  return (
    <section className="part" id="withdrawn">
      <h2>{t("withdrawn.title")}</h2>
      <div className="stack mt-3">
        {documents.map(({ id, title, number, withdrawn }) =>
          withdrawn === null ? null : (
            <div key={id} className="stack--s">
              <p>{glue(t("withdrawn.what", { title: title[locale], number, day: formatDay(withdrawn.on, locale) }), locale)}</p>
              <p>
                {t(`withdrawn.grounds.${withdrawn.ground}`)}
                {withdrawn.decision === null
                  ? null
                  : ` ${t("withdrawn.decision", { number: withdrawn.decision.number, day: formatDay(withdrawn.decision.on, locale) })}`}
              </p>
              <p>
                {t("withdrawn.reason")} <span className="typed">{withdrawn.reason}</span>
              </p>
            </div>
          ),
        )}
        <p>{glue(t("withdrawn.next"), locale)}</p>
      </div>
      <div className="actions">
        <ButtonLink href={`/${locale}/cabinet/${view.id}/complaint`} look="second">
          {t("refusedNext.complain")}
        </ButtonLink>
      </div>
    </section>
  );
};

const Outcome = ({ locale, view }: Props) => {
  const t = useTranslations("cabinet");
  const refused = view.state === "refused" || view.state === "acceptance-refused";
  return (
    <section className="part" id="results">
      <h2>{t(refused ? "refusedNext.title" : isTakenBack(view) ? "issued.former" : "issued.title")}</h2>
      {refused ? <p className="mt-3">{glue(t("refusedNext.text"), locale)}</p> : null}
      {view.results.length > 0 ? (
        <div className="mt-4">
          <ResultRows locale={locale} results={view.results} of={view.id} />
        </div>
      ) : null}
      {refused ? (
        <div className="actions">
          <ButtonLink href={`/${locale}/cabinet/${view.id}/complaint`} look="second">
            {t("refusedNext.complain")}
          </ButtonLink>
          <ButtonLink href={`/${locale}/services/${view.serviceId}`} look="quiet">
            {t("refusedNext.again")}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
};

/** What matters first on the page of a case: what was just done, what is late, what waits for the person, what came out. */
export const CaseFirst = ({
  locale,
  view,
  done,
  newKey,
  errors,
}: Props & { done: string | null; newKey: () => string; errors: readonly ErrorSummaryItem[] }) => {
  const t = useTranslations("cabinet");
  const late = view.due?.standing === "late";
  // The new document first, then what became of the former one.
  const replaced = view.results.every(({ standing }) => standing !== "withdrawn");
  return (
    <div className="parts">
      {done === null ? null : (
        <Notice tone="ok" status id="done">
          <p>{done}</p>
        </Notice>
      )}
      {view.unproved.map((one) => (
        <Unproved key={one.kind} locale={locale} view={view} {...one} />
      ))}
      {view.state === "filed" && view.signature.status !== "invalid" && !late ? <Accepted locale={locale} view={view} /> : null}
      {view.collect === null ? null : <Collect locale={locale} view={view} text={view.collect[locale]} />}
      {late && !isClosed(view.state) ? <LateComplaint locale={locale} view={view} /> : null}
      {view.hearing === null ? null : <HearingPart locale={locale} view={view} hearing={view.hearing} />}
      {view.payment === null ? null : <PaymentPart locale={locale} view={view} payment={view.payment} newKey={newKey} errors={errors} />}
      {replaced ? null : <Withdrawn locale={locale} view={view} />}
      {view.results.length > 0 || view.state === "refused" || view.state === "acceptance-refused" ? (
        <Outcome locale={locale} view={view} />
      ) : null}
      {replaced ? <Withdrawn locale={locale} view={view} /> : null}
      {view.state === "closed" || view.state === "withdrawn" ? (
        <Notice>
          <p>{t(`ended.${view.state}`)}</p>
        </Notice>
      ) : null}
    </div>
  );
};
