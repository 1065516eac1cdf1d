import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { serviceName } from "#components/case/words.ts";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { signProblemOf } from "#components/sign/problems.ts";
import { SignView } from "#components/sign/sign-view.tsx";
import { Inset, Notice } from "#components/ui/notice/notice.tsx";
import { choiceId } from "#lib/applications/desk-act.ts";
import { decisionOf, purposeOf } from "#lib/applications/laid-decisions.ts";
import { now } from "#lib/clock.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { runningCode } from "#lib/signing/otp.ts";
import { declarationOf } from "#lib/signing/statement.ts";

type Props = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).problem === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("desk.sign.title")}`, robots: { index: false } };
};

const Sign = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const { decision, problem } = await searchParams;
  const page = `/desk/${applicationId}`;
  const person = await requireStaff(locale, `/${locale}${page}`);
  const laid = typeof decision === "string" ? await decisionOf(person, decision) : null;
  if (laid === null || laid.applicationId !== applicationId) notFound();
  const t = await getTranslations({ locale });
  const running = await runningCode({
    purpose: purposeOf(laid.command),
    object: laid.decisionId,
    fingerprint: laid.fingerprint,
    personId: person.personId,
    browserToken: await currentBrowser(),
  });
  const changed = problem === "changed";
  const act = choiceId(laid, laid.resultId === "" ? null : laid.resultId);
  const edit = `/${locale}${page}?act=${encodeURIComponent(act)}&kept=1#act`;
  return (
    <DeskShell
      locale={locale}
      path={`${page}/sign?decision=${laid.decisionId}`}
      area="queue"
      person={person}
      crumbs={[
        { href: `/${locale}/desk`, label: t("desk.queue.title") },
        { href: `/${locale}${page}`, label: t("cabinet.case.lead", { number: laid.number }) },
      ]}
    >
      <SignView
        locale={locale}
        title={t("desk.sign.title")}
        lead={t("desk.sign.lead", { number: laid.number, service: serviceName(locale, laid.serviceId) })}
        before={
          <div className="parts mt-4">
            {changed ? (
              <Notice tone="error" id="errors">
                <p>{t("desk.sign.changed")}</p>
              </Notice>
            ) : (
              <Inset>
                <p>{t("desk.sign.what")}</p>
                <p>{t("desk.sign.who")}</p>
              </Inset>
            )}
            {laid.warnings.map((code) => (
              <Notice key={code} tone="warn">
                <p>{t(`case.warnings.${code}`)}</p>
              </Notice>
            ))}
          </div>
        }
        heading={laid.title[laid.language]}
        declaration={declarationOf(laid.language, "decision")}
        rows={laid.lines.map((line) => ({
          question: line.label[laid.language],
          answer: line.value[laid.language],
          lang: line.language ?? undefined,
        }))}
        textLocale={laid.language}
        fingerprint={laid.fingerprint}
        edit={{ href: edit, label: changed ? t("desk.sign.back") : t("desk.sign.edit") }}
        problem={signProblemOf(problem)}
        code={
          changed
            ? null
            : {
                sendAction: `/${locale}${page}/sign/code`,
                saveAction: `/${locale}${page}/sign/save`,
                phoneMasked: person.phone === null ? null : maskPhone(person.phone),
                running,
                now: now(),
                button: t("desk.sign.button"),
                hidden: { decision: laid.decisionId, _key: laid.decisionId },
              }
        }
      />
    </DeskShell>
  );
};
export default Sign;
