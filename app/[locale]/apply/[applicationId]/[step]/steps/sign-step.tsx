import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { signProblemOf } from "#components/sign/problems.ts";
import { SignWays, type SignWaysProps, saidOfProblem } from "#components/sign/sign-ways.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { SignSheet } from "#components/ui/sheet/sheet.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import { signingOf } from "#lib/applications/commands/submit.ts";
import { windowState } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { isPhone } from "#lib/http/phone.ts";
import { formatDay, maskPhone } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { handlingOffice } from "#lib/services/handling-office.ts";
import { qrOffered } from "#lib/signing/links.ts";
import { edsOrder } from "#lib/signing/order.ts";
import { runningCode } from "#lib/signing/otp.ts";
import { frameOf } from "../frame.ts";
import { type LoadedStep, one, type Query } from "../load.ts";

const ownProblems = ["changed", "closed", "running", "failed"] as const;

export const SignStep = async ({ loaded, query }: { loaded: LoadedStep; query: Query }) => {
  const { locale, draft, run, text } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const tWays = await getTranslations({ locale, namespace: "eds.ways" });
  const { statement } = signingOf(draft, locale);
  const window = windowState(draft.service.applicationWindows, now());
  const running = await runningCode({
    purpose: "sign-application",
    object: draft.id,
    fingerprint: statement.fingerprint,
    personId: draft.ownerId,
    browserToken: await currentBrowser(),
  });
  const asked = one(query, "problem");
  const problem = signProblemOf(asked);
  const ownProblem = ownProblems.find((code) => code === asked);
  const hidden = { _version: String(draft.version), _key: crypto.randomUUID() };
  const { owner } = draft;
  const edsOnly = !draft.service.portalFiling.signature.includes("otp");
  const ways: Omit<SignWaysProps, "problem"> = {
    locale,
    order: edsOrder({
      documents: [{ id: draft.id, content: statement.canonical }],
      use: "sign",
      iin: owner.iin,
      kind: { of: "person" },
      locale,
    }),
    action: `/${locale}/apply/${draft.id}/sign/save`,
    button: t("sign.confirm"),
    hidden,
    app: qrOffered() ? "eGov Mobile" : null,
    sms:
      owner.phone === null || edsOnly
        ? null
        : {
            sendAction: `/${locale}/apply/${draft.id}/sign/save`,
            saveAction: `/${locale}/apply/${draft.id}/sign/save`,
            acts: { send: "send-code", save: "confirm" },
            phoneMasked: maskPhone(owner.phone),
            running,
            now: now(),
          },
    onPhone: isPhone(await headers()),
    edsOnly,
  };
  const said =
    saidOfProblem(await getTranslations({ locale }), ways, problem) ??
    (ownProblem ? { control: "how", text: t(`sign.problems.${ownProblem}`) } : null);
  const { frame, form, heading } = await frameOf(loaded, said === null ? [] : [said]);
  const office = handlingOffice(draft.service, run.relevant, run.state.offices);
  const titleOf = (id: string) => text.get("documents", id, "title");
  const files = draft.files.filter(
    (file) => file.state === "ready" && run.documents.some((need) => need.key === `${file.documentId}#${file.item}`),
  );

  return (
    <WizardFrame {...frame} errorTitle={tWays("failed")}>
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
        <h2 id="how" tabIndex={-1}>
          {tWays("how")}
        </h2>
        {window.open ? (
          <SignWays {...ways} problem={problem} />
        ) : (
          <Notice tone="warn" title={t("sign.closedTitle")}>
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
