import { getTranslations } from "next-intl/server";
import { CodeForm } from "#components/sign/code-form.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { SignSheet } from "#components/ui/sheet/sheet.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import { signingOf } from "#lib/applications/commands/submit.ts";
import { windowState } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { formatDay, maskPhone } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { handlingOffice } from "#lib/services/handling-office.ts";
import { runningCode } from "#lib/signing/otp.ts";
import { frameOf } from "../frame.ts";
import { type LoadedStep, one, type Query } from "../load.ts";

const codeProblems = ["format", "wrong", "burnt", "expired", "unknown", "too-many", "sms-down", "no-phone"] as const;
const ownProblems = ["changed", "closed", "running", "failed"] as const;

export const SignStep = async ({ loaded, query }: { loaded: LoadedStep; query: Query }) => {
  const { locale, draft, run, text } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const c = await getTranslations({ locale, namespace: "code.errors" });
  const asked = one(query, "problem");
  const codeProblem = codeProblems.find((code) => code === asked);
  const ownProblem = ownProblems.find((code) => code === asked);
  const told = codeProblem ? c(codeProblem) : ownProblem ? t(`sign.problems.${ownProblem}`) : null;
  const { frame, form, heading } = await frameOf(loaded, told === null ? [] : [{ control: "code", text: told }]);

  const { statement } = signingOf(draft, locale);
  const window = windowState(draft.service.applicationWindows, now());
  const running = await runningCode({
    purpose: "sign-application",
    object: draft.id,
    fingerprint: statement.fingerprint,
    personId: draft.ownerId,
    browserToken: await currentBrowser(),
  });
  const office = handlingOffice(draft.service, run.relevant, run.state.offices);
  const titleOf = (id: string) => text.get("documents", id, "title");
  const files = draft.files.filter(
    (file) => file.state === "ready" && run.documents.some((need) => need.key === `${file.documentId}#${file.item}`),
  );

  return (
    <WizardFrame {...frame}>
      <StepForm {...form}>{null}</StepForm>
      <h1>{heading}</h1>
      <p className="lead">{t("sign.lead")}</p>
      <section className="section" aria-labelledby="statement">
        <h2 id="statement">{t("sign.statement")}</h2>
        <SignSheet fingerprint={statement.fingerprint} lang={locale}>
          <p className="to">
            {office ? t("sign.to", { office: office.name[locale] }) : null}
            <br />
            {t("sign.from", { name: draft.owner.fullName })}
          </p>
          <h3>{text.get("title")}</h3>
          <p>{statement.declaration}</p>
          {statement.printed.map(({ stepId, title, rows }) => (
            <section key={stepId}>
              <h4 className="part">{title}</h4>
              <SummaryList
                side
                rows={rows.map((row) => ({ key: `${row.fieldId} ${row.item ?? ""}`, term: row.question, value: row.answer }))}
              />
            </section>
          ))}
          {files.length > 0 ? (
            <section>
              <h4 className="part">{t("check.documents")}</h4>
              <SummaryList rows={files.map((file) => ({ key: file.id, term: titleOf(file.documentId), value: file.name }))} />
            </section>
          ) : null}
        </SignSheet>
      </section>
      <section className="section" aria-labelledby="how">
        <h2 id="how">{t("sign.how")}</h2>
        {window.open ? (
          <>
            <p>{t("sign.otp")}</p>
            <CodeForm
              locale={locale}
              sendAction={form.action}
              saveAction={form.action}
              acts={{ send: "send-code", save: "confirm" }}
              phoneMasked={draft.owner.phone === null ? null : maskPhone(draft.owner.phone)}
              running={running}
              now={now()}
              error={codeProblem}
              button={t("sign.confirm")}
              hidden={{ _version: String(draft.version), _key: crypto.randomUUID() }}
            />
          </>
        ) : (
          <Notice tone="warn" title={t("sign.closedTitle")} id="code">
            <p>{glue(t("sign.closedText", { day: formatDay(window.opensOn, locale) }), locale)}</p>
          </Notice>
        )}
        <p className="mt-4">
          <Button look="quiet" form="step" name="_do" value="leave">
            {t("leave")}
          </Button>
        </p>
      </section>
    </WizardFrame>
  );
};
