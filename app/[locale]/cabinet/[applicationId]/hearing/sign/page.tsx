import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signProblemOf } from "#components/sign/problems.ts";
import { SignView } from "#components/sign/sign-view.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { decisionOf, purposeOf } from "#lib/applications/laid-decisions.ts";
import { now } from "#lib/clock.ts";
import { isPhone } from "#lib/http/phone.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { qrOffered } from "#lib/signing/links.ts";
import { edsOrder } from "#lib/signing/order.ts";
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
  return { title: `${wrong}${t("cabinet.hearing.signTitle")}`, robots: { index: false } };
};

const SignAnswer = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const { answer, problem } = await searchParams;
  const path = `/cabinet/${applicationId}/hearing`;
  const person = await requirePerson(locale, `/${locale}${path}`);
  const laid = typeof answer === "string" ? await decisionOf(person, answer) : null;
  if (laid === null || laid.applicationId !== applicationId) notFound();
  const t = await getTranslations({ locale });
  const bound = { purpose: purposeOf(laid.command), object: laid.decisionId, fingerprint: laid.fingerprint };
  const running = await runningCode({ ...bound, personId: person.personId, browserToken: await currentBrowser() });
  const stale = problem === "stale";
  return (
    <PageShell
      locale={locale}
      path={`${path}/sign?answer=${laid.decisionId}`}
      width="form"
      header="cabinet"
      current="cabinet"
      back={{ href: `/${locale}${path}` }}
    >
      <SignView
        locale={locale}
        title={t("cabinet.hearing.signTitle")}
        lead={t("cabinet.hearing.signLead")}
        before={
          stale ? (
            <Notice tone="warn" id="errors">
              <p>{t("cabinet.hearing.stale")}</p>
            </Notice>
          ) : null
        }
        heading={laid.title[laid.language]}
        declaration={declarationOf(laid.language, "hearing-answer")}
        rows={laid.lines.map((line) => ({
          question: line.label[laid.language],
          answer: line.value[laid.language],
          lang: line.language ?? undefined,
        }))}
        textLocale={laid.language}
        fingerprint={laid.fingerprint}
        edit={{ href: `/${locale}${path}`, label: t("cabinet.hearing.edit") }}
        problem={signProblemOf(problem)}
        ways={
          stale
            ? null
            : {
                order: edsOrder({
                  documents: [{ id: laid.decisionId, content: laid.canonical }],
                  use: "sign",
                  iin: person.iin,
                  kind: { of: "person" },
                  locale,
                }),
                action: `/${locale}${path}/sign/save`,
                button: t("cabinet.hearing.signButton"),
                hidden: { answer: laid.decisionId, _key: laid.decisionId },
                app: qrOffered() ? "eGov Mobile" : null,
                sms:
                  person.phone === null
                    ? null
                    : {
                        sendAction: `/${locale}${path}/sign/code`,
                        saveAction: `/${locale}${path}/sign/save`,
                        phoneMasked: maskPhone(person.phone),
                        running,
                        now: now(),
                      },
                onPhone: isPhone(await headers()),
              }
        }
      />
    </PageShell>
  );
};
export default SignAnswer;
