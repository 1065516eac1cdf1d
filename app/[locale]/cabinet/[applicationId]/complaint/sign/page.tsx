import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signProblemOf } from "#components/sign/problems.ts";
import { SignView } from "#components/sign/sign-view.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { now } from "#lib/clock.ts";
import { complaintPath, keptComplaint } from "#lib/complaints/kept.ts";
import { isPhone } from "#lib/http/phone.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { qrOffered } from "#lib/signing/links.ts";
import { edsOrder } from "#lib/signing/order.ts";
import { runningCode } from "#lib/signing/otp.ts";

type Props = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).problem === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("complaint.sign.title")}`, robots: { index: false } };
};

const SignComplaint = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const { problem } = await searchParams;
  const path = complaintPath(applicationId);
  const person = await requirePerson(locale, `/${locale}${path}`);
  const kept = await keptComplaint(person, applicationId, locale);
  if (kept === null) redirect(`/${locale}${path}`);
  const t = await getTranslations({ locale, namespace: "complaint" });
  const { canonical, fingerprint, declaration, rows } = kept.statement;
  const running = await runningCode({
    purpose: "sign-complaint",
    object: applicationId,
    fingerprint,
    personId: person.personId,
    browserToken: await currentBrowser(),
  });
  return (
    <PageShell locale={locale} path={`${path}/sign`} width="form" header="cabinet" current="cabinet" back={{ href: `/${locale}${path}` }}>
      <SignView
        locale={locale}
        title={t("sign.title")}
        lead={t("sign.text")}
        heading={t("title")}
        declaration={declaration}
        rows={rows}
        textLocale={locale}
        fingerprint={fingerprint}
        edit={{ href: `/${locale}${path}`, label: t("sign.edit") }}
        problem={signProblemOf(problem)}
        ways={{
          order: edsOrder({
            documents: [{ id: applicationId, content: canonical }],
            use: "sign",
            iin: person.iin,
            kind: { of: "person" },
            locale,
          }),
          action: `/${locale}${path}/sign/save`,
          button: t("sign.button"),
          // The fingerprint of these very words: posted twice, they are one complaint.
          hidden: { _key: fingerprint.slice(0, 32) },
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
        }}
      />
    </PageShell>
  );
};
export default SignComplaint;
