import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { serviceName } from "#components/case/words.ts";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { signProblemOf } from "#components/sign/problems.ts";
import { SignView } from "#components/sign/sign-view.tsx";
import { Inset, Notice } from "#components/ui/notice/notice.tsx";
import { refusalCodes } from "#lib/applications/case-words.ts";
import { choiceId } from "#lib/applications/desk-act.ts";
import { decisionOf } from "#lib/applications/laid-decisions.ts";
import { officeBin } from "#lib/applications/sign-decision.ts";
import { isPhone } from "#lib/http/phone.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { qrOffered } from "#lib/signing/links.ts";
import { edsOrder } from "#lib/signing/order.ts";

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
  const changed = problem === "changed";
  const bin = await officeBin(laid.officeId);
  const refusal = refusalCodes.find((code) => code === problem) ?? (bin === "" ? "office-without-bin" : null);
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
            ) : refusal !== null ? (
              <Notice tone="error" id="errors">
                <p>{t(`case.refusals.${refusal}`)}</p>
              </Notice>
            ) : laid.waiting ? (
              <Notice tone="warn" id="waiting" status title={t("desk.sign.waiting")}>
                <p>{t("desk.sign.waitingText")}</p>
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
        declaration={laid.declaration}
        rows={laid.lines.map((line) => ({
          question: line.label[laid.language],
          answer: line.value[laid.language],
          lang: line.language ?? undefined,
        }))}
        textLocale={laid.language}
        fingerprint={laid.fingerprint}
        edit={
          laid.waiting
            ? { href: `/${locale}${page}`, label: t("desk.sign.back") }
            : { href: edit, label: t(changed ? "desk.sign.back" : "desk.sign.edit") }
        }
        problem={signProblemOf(problem)}
        ways={
          changed || refusal !== null || laid.waiting
            ? null
            : {
                order: edsOrder({
                  documents: [{ id: laid.decisionId, content: laid.canonical }],
                  use: "sign",
                  iin: person.iin,
                  kind: { of: "official", bin },
                  locale,
                }),
                action: `/${locale}${page}/sign/save`,
                button: t("desk.sign.button"),
                hidden: { decision: laid.decisionId, _key: laid.decisionId },
                app: qrOffered() ? "eGov Business" : null,
                sms: null,
                onPhone: isPhone(await headers()),
              }
        }
      />
      {changed || refusal !== null || laid.waiting ? null : (
        <p className="mt-6">
          <a href={`/${locale}/desk/sign`}>{t("desk.sign.later")}</a>
        </p>
      )}
    </DeskShell>
  );
};
export default Sign;
