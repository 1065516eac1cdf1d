import { getTranslations } from "next-intl/server";
import { type Check, Checks } from "#components/ui/sheet/sheet.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import { StepEnd, StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import { inputName } from "#lib/applications/save-documents.ts";
import { almatyDate, daysBetween, windowState } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { printDay } from "#lib/wizard/fields/date.ts";
import { printedAnswers } from "#lib/wizard/printed.ts";
import { type Finding, rehearse } from "#lib/wizard/rehearsal.ts";
import { controlOf } from "#lib/wizard/told.ts";
import type { DocumentNeed } from "#lib/wizard/types.ts";
import { documentTitle } from "../document-title.ts";
import { frameOf } from "../frame.ts";
import type { LoadedStep } from "../load.ts";

/** A window that ends within so many days is worth a word. */
const soonDays = 7;

export const CheckStep = async ({ loaded }: { loaded: LoadedStep }) => {
  const { locale, draft, run } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const { frame, form, end, heading } = await frameOf(loaded);
  const to = (step: string, control: string) => `/${locale}/apply/${draft.id}/${step}?return=check#${control}`;

  const answers = printedAnswers(draft.service, run, locale).map(({ stepId, title, rows }) => ({
    stepId,
    title,
    rows: rows.map((row): SummaryRow => {
      const control = row.group === undefined ? row.fieldId : `${row.group}.${(row.item ?? 0) + 1}.${row.fieldId}`;
      const field = draft.service.fields.find(({ id }) => id === row.fieldId);
      const type = field?.type;
      const shown = (type === "readonly" || field?.fixed) && row.source === "register";
      const fixed = row.source === "account" || row.source === "derived" || shown;
      return {
        key: control,
        term: row.question,
        value: (
          <>
            {row.answer}
            {row.unconfirmed ? <span className="sourceline">{t("check.unconfirmed")}</span> : null}
          </>
        ),
        change: fixed ? undefined : { href: to(stepId, type === "date" ? `${control}-day` : control), what: row.question },
      };
    }),
  }));

  const stateWords = (need: DocumentNeed): string => {
    const names = draft.files.filter((file) => file.state === "ready" && file.documentId === need.id && file.item === need.item);
    if (names.length > 0) return `${t("check.files", { count: names.length })}: ${names.map((file) => file.name).join(", ")}`;
    if (need.way === "form") return t("check.form");
    switch (need.state) {
      case "from-register":
        return t("check.fromRegister");
      case "provider-obtains":
        return t("check.provider");
      case "register-down":
        return t("check.waiting");
      case "bring":
        return t("check.bring");
      default:
        return t("check.none");
    }
  };
  const documents = run.documents.map((need): SummaryRow => {
    const title = documentTitle(loaded, need, t);
    return {
      key: need.key,
      term: title,
      value: stateWords(need),
      change: need.upload ? { href: to("documents", inputName(need)), what: title } : undefined,
    };
  });

  return (
    <WizardFrame {...frame}>
      <h1>{heading}</h1>
      <p className="lead">{t("check.lead")}</p>
      {answers.map(({ stepId, title, rows }) => (
        <section key={stepId}>
          <h2 className="part">{title}</h2>
          <SummaryList rows={rows} />
        </section>
      ))}
      <section>
        <h2 className="part">{t("check.documents")}</h2>
        <SummaryList rows={documents} />
      </section>
      <section className="section" aria-labelledby="rehearsal">
        <h2 id="rehearsal">{t("rehearsal.title")}</h2>
        <p>{t("rehearsal.lead")}</p>
        <Checks checks={checksOf(loaded, t, to)} />
        <p className="small muted mt-4">
          {t("rehearsal.note")} {t("rehearsal.fineNote")}
        </p>
      </section>
      <StepForm {...form}>
        <StepEnd {...end} continueLabel={t("check.continue")} leaveLabel={t("leave")} />
      </StepForm>
    </WizardFrame>
  );
};

type T = Awaited<ReturnType<typeof getTranslations<"wizard">>>;

const checksOf = (loaded: LoadedStep, t: T, to: (step: string, control: string) => string): readonly Check[] => {
  const { draft, run, text, locale } = loaded;
  const { findings, fine } = rehearse(draft.service, run, draft.files);
  const row = (key: string, title: string, said: string, cure: string, link?: { href: string; what: string }): Check => ({
    key,
    tone: "warn",
    title,
    children: <p>{said}</p>,
    cure: (
      <>
        <p>
          <b>{t("rehearsal.cure")}</b> {cure}
        </p>
        {link ? (
          <p>
            <a href={link.href}>{t("rehearsal.fix", { what: link.what })}</a>
          </p>
        ) : null}
      </>
    ),
  });
  const checkOf = (finding: Finding): Check => {
    switch (finding.kind) {
      case "differs":
      case "unconfirmed": {
        const { field, control } = finding.question;
        const question = text.get("fields", field.id, "label");
        const link = { href: to(field.step, controlOf(finding.question)), what: question };
        return finding.kind === "differs"
          ? row(
              `differs ${control}`,
              t("rehearsal.differsTitle", { question }),
              t("rehearsal.differsText", { mine: printDay(finding.mine, locale), theirs: printDay(finding.theirs, locale) }),
              t("rehearsal.differsCure"),
              link,
            )
          : row(
              `unconfirmed ${control}`,
              t("rehearsal.unconfirmedTitle", { question }),
              t("rehearsal.unconfirmedText", { mine: finding.mine }),
              t("rehearsal.unconfirmedCure"),
              link,
            );
      }
      case "down":
      case "optional": {
        const document = text.get("documents", finding.documentId, "title");
        const link = { href: to("documents", finding.documentId), what: document };
        return row(
          `${finding.kind} ${finding.documentId}`,
          t(`rehearsal.${finding.kind}Title`, { document }),
          t(`rehearsal.${finding.kind}Text`),
          t(`rehearsal.${finding.kind}Cure`),
          link,
        );
      }
      case "refused":
        return row(
          finding.fileId,
          t("rehearsal.refusedTitle", { name: finding.name }),
          t("rehearsal.refusedText"),
          t("rehearsal.refusedCure"),
          { href: to("documents", `file-${finding.fileId}`), what: finding.name },
        );
      case "notice": {
        const told = (part: string) => text.get("notices", finding.noticeId, part);
        const field = draft.service.fields.find(({ id }) => id === finding.fieldId);
        const link = field && { href: to(field.step, field.id), what: text.get("fields", field.id, "label") };
        return row(`notice ${finding.noticeId}`, told("title"), told("text"), told("cure"), link);
      }
      case "ground":
        return row(
          finding.groundId,
          t("rehearsal.groundTitle", { ground: text.get("refusalGrounds", finding.groundId) }),
          t("rehearsal.groundText"),
          t("rehearsal.groundCure"),
        );
    }
  };
  const today = almatyDate(now());
  const window = windowState(draft.service.applicationWindows, now());
  const closesOn = window.open ? window.closesOn : null;
  const closing =
    closesOn !== null && daysBetween(today, closesOn) <= soonDays
      ? [
          row(
            "window",
            t("rehearsal.windowTitle"),
            t("rehearsal.windowText", { day: formatDay(closesOn, locale) }),
            t("rehearsal.windowCure"),
          ),
        ]
      : [];
  const closed: readonly Check[] = window.open
    ? []
    : [
        {
          key: "closed",
          tone: "warn",
          title: t("sign.closedTitle"),
          children: <p>{t("sign.closedText", { day: formatDay(window.opensOn, locale) })}</p>,
        },
      ];
  return [
    ...closed,
    ...closing,
    ...findings.map(checkOf),
    ...fine.map(
      (id): Check => ({
        key: id,
        tone: "ok",
        title: t("rehearsal.fine", { ground: text.get("refusalGrounds", id) }),
      }),
    ),
  ];
};
