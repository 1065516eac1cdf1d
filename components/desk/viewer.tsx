import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon/icon.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { type Tab, Tabs } from "#components/ui/tabs/tabs.tsx";
import type { CaseForStaff } from "#lib/applications/desk-views.ts";
import type { AnswerLine, FileView, RegisterView } from "#lib/applications/views.ts";
import { formatDateTime } from "#lib/i18n/format.ts";
import type { Locale, Text } from "#lib/services/define.ts";

/** What the viewer shows: the application, the register answers, or one page of a file. */
export type Shown =
  | { readonly what: "application" }
  | { readonly what: "registers" }
  | { readonly what: "file"; readonly file: FileView; readonly page: number; readonly large: boolean };

/** Reads `doc`, `page` and `zoom` of the address; what is unknown shows the application. */
export const shownOf = (
  view: CaseForStaff,
  query: { doc?: string | undefined; page?: string | undefined; zoom?: string | undefined },
): Shown => {
  if (query.doc === "registers") return { what: "registers" };
  const file = view.files.find((candidate) => candidate.id === query.doc);
  if (file === undefined) return { what: "application" };
  const asked = /^\d{1,3}$/.test(query.page ?? "") ? Number(query.page) : 1;
  return { what: "file", file, page: Math.min(Math.max(asked, 1), file.pages), large: query.zoom === "large" };
};

/** The part of the address that keeps what the viewer shows. */
export const shownQuery = (shown: Shown): string => {
  if (shown.what === "application") return "";
  if (shown.what === "registers") return "&doc=registers";
  return `&doc=${shown.file.id}${shown.page > 1 ? `&page=${shown.page}` : ""}${shown.large ? "&zoom=large" : ""}`;
};

const Application = ({ locale, view }: { locale: Locale; view: CaseForStaff }) => {
  const t = useTranslations("desk");
  return (
    <>
      <div className="viewer__bar">
        <span>{t("viewer.application")}</span>
        {view.mayPrint ? (
          <a href={`/api/applications/${view.id}/form/${view.locale}`}>
            <Icon name="down" small />
            {t("viewer.form")}
          </a>
        ) : null}
      </div>
      <div
        className="paper paper--text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={t("viewer.application")}
        lang={view.locale === locale ? undefined : view.locale}
      >
        {view.answers.map((step) => (
          <AnswerStep key={step.stepId} step={step} />
        ))}
        <ClosedPapers locale={locale} titles={view.closedPapers} />
      </div>
    </>
  );
};

const ClosedPapers = ({ locale, titles }: { locale: Locale; titles: readonly Text[] }) => {
  const t = useTranslations("desk");
  if (titles.length === 0) return null;
  return (
    <section className="stack--s" lang={locale}>
      <h3>{t("viewer.closedPapers")}</h3>
      <dl className="printed">
        {[...new Set(titles.map((title) => title[locale]))].map((title) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{t("viewer.masked")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const AnswerStep = ({ step }: { step: AnswerLine }) => {
  const t = useTranslations("desk");
  return (
    <section className="stack--s">
      <h3>{step.stepTitle}</h3>
      <dl className="printed">
        {step.rows.map((row) => (
          <div key={`${row.group ?? ""} ${row.item ?? ""} ${row.fieldId}`}>
            <dt>{row.question}</dt>
            <dd>{row.masked && row.answer === "" ? t("viewer.masked") : row.answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Registers = ({ locale, registers }: { locale: Locale; registers: readonly RegisterView[] }) => {
  const t = useTranslations("desk");
  const tFacts = useTranslations("registers");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="paper paper--text" tabIndex={0} role="group" aria-label={t("viewer.registers")}>
      {registers.length === 0 ? <p>{t("viewer.noRegisters")}</p> : null}
      {registers.map((register) => (
        <section key={`${register.gatewayId} ${register.item}`} className="stack--s">
          <h3>{t("viewer.register", { title: register.title[locale], state: t(`registers.${register.state}`) })}</h3>
          <p className="small">
            {t("viewer.source", { source: register.source, at: formatDateTime(new Date(register.answeredAt), locale) })}
          </p>
          {register.closed ? <p>{t("viewer.masked")}</p> : null}
          <SummaryList
            side
            rows={register.facts.map((fact) => ({
              key: fact.key,
              term: tFacts.has(`facts.${fact.key}`) ? tFacts(`facts.${fact.key}`) : fact.key,
              value: fact.value,
            }))}
          />
        </section>
      ))}
    </div>
  );
};

const FilePage = ({
  caseId,
  locale,
  shown,
  more,
  scanned,
}: {
  caseId: string;
  locale: Locale;
  shown: Extract<Shown, { what: "file" }>;
  more: string;
  scanned: boolean;
}) => {
  const t = useTranslations("desk");
  const { file, page, large } = shown;
  const at = (other: number, zoom = large): string =>
    `/${locale}/desk/${caseId}?${`${more}${shownQuery({ ...shown, page: other, large: zoom })}`.replace(/^&/, "")}#doc`;
  return (
    <>
      <div className="viewer__bar">
        <span>
          {file.name}, <span className="nowrap">{t("viewer.page", { page, pages: file.pages })}</span>
        </span>
        <span className="viewer__acts">
          {page > 1 ? <a href={at(page - 1)}>{t("viewer.previous")}</a> : null}
          {page < file.pages ? <a href={at(page + 1)}>{t("viewer.next")}</a> : null}
          <a href={at(page, !large)}>{t(large ? "viewer.smaller" : "viewer.larger")}</a>
          <a href={`/api/files/${file.id}`}>
            <Icon name="down" small />
            {t("viewer.download")}
          </a>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={large ? "paper paper--image paper--large" : "paper paper--image"} tabIndex={0} role="group" aria-label={file.name}>
        <img src={`/api/files/${file.id}/pages/${page}`} alt={t("viewer.image", { name: file.name, page })} />
      </div>
      <p className="viewer__note small">{t("viewer.picture")}</p>
      {scanned ? null : <p className="viewer__note small">{t("viewer.unscanned")}</p>}
    </>
  );
};

/** Documents of a case beside the decision: the application, the register answers, each file page by page. */
export const Viewer = ({ locale, view, shown, more }: { locale: Locale; view: CaseForStaff; shown: Shown; more: string }) => {
  const t = useTranslations("desk");
  const href = (doc: string): string => `/${locale}/desk/${view.id}?${`${more}${doc === "" ? "" : `&doc=${doc}`}`.replace(/^&/, "")}#doc`;
  const tabs: readonly Tab[] = [
    { href: href(""), label: t("viewer.application"), current: shown.what === "application" },
    ...view.files.map((file, at) => {
      // Several files of one document are told apart by their number.
      const same = view.files.filter(({ documentId }) => documentId === file.documentId);
      const title = file.title[locale];
      return {
        href: href(file.id),
        label:
          same.length > 1
            ? `${title}, ${view.files.slice(0, at + 1).filter(({ documentId }) => documentId === file.documentId).length}`
            : title,
        current: shown.what === "file" && shown.file.id === file.id,
      };
    }),
    { href: href("registers"), label: t("viewer.registers"), count: view.registers.length, current: shown.what === "registers" },
  ];
  return (
    <section className="viewer" aria-label={t("viewer.label")} id="doc">
      <h2 className="vh">{t("viewer.label")}</h2>
      <Tabs label={t("viewer.tabs")} tabs={tabs} />
      {shown.what === "application" ? <Application locale={locale} view={view} /> : null}
      {shown.what === "registers" ? <Registers locale={locale} registers={view.registers} /> : null}
      {shown.what === "file" ? <FilePage caseId={view.id} locale={locale} shown={shown} more={more} scanned={view.scanned} /> : null}
    </section>
  );
};
