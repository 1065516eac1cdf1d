import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm, codeField } from "#components/sign/code-form.tsx";
import { codeProblemOf } from "#components/sign/problems.ts";
import { EdsEntry, edsErrorOf } from "#components/sign-in/eds-entry.tsx";
import { edsProblemOf } from "#components/sign-in/eds-problem.ts";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { safeReturn } from "#lib/access/routes.ts";
import { now } from "#lib/clock.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { currentSession, requirePerson } from "#lib/identity/current-person.ts";
import { edsEntryFor } from "#lib/identity/eds-entry.ts";
import { isFresh, proofBound } from "#lib/identity/fresh-proof.ts";
import type { Locale } from "#lib/services/define.ts";
import { runningCode } from "#lib/signing/otp.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).problem === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("profile.prove-title")}`, robots: { index: false } };
};

/** Before the number changes or sessions end: a code to the present number, or a key. Comes back to the page that asked. */
const Prove = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const path = "/cabinet/profile/prove";
  const person = await requirePerson(locale, `/${locale}${path}`);
  const session = await currentSession();
  const { next: asked, problem: told } = await searchParams;
  const next = safeReturn(typeof asked === "string" ? asked : null) ?? `/${locale}/cabinet/profile`;
  if (session.state !== "live" || isFresh(session.provedAt)) redirect(next);
  const t = await getTranslations({ locale, namespace: "profile" });
  const tCode = await getTranslations({ locale, namespace: "code" });
  const tEds = await getTranslations({ locale, namespace: "sign-in" });
  const byKey = edsProblemOf(told);
  const byCode = codeProblemOf(told);
  const errors = [...(byCode === null ? [] : [{ control: codeField, text: tCode(`errors.${byCode}`) }]), ...edsErrorOf(tEds, byKey)];
  const running = await runningCode({ ...proofBound(person, "prove"), browserToken: await currentBrowser() });
  return (
    <PageShell
      locale={locale}
      path={path}
      width="form"
      header="cabinet"
      person={person.fullName}
      back={{ href: `/${locale}/cabinet/profile` }}
    >
      <ErrorSummary items={errors} note="" />
      <h1>{t("prove-title")}</h1>
      <p className="lead">{t("prove-lead")}</p>
      <section className="section">
        <h2>{t("prove-by-code")}</h2>
        {person.phone === null ? (
          <p>{t("prove-no-phone")}</p>
        ) : (
          <CodeForm
            locale={locale}
            sendAction={`/${locale}${path}/code`}
            saveAction={`/${locale}${path}/save`}
            phoneMasked={maskPhone(person.phone)}
            running={running}
            now={now()}
            button={t("prove")}
            error={byCode ?? undefined}
            hidden={{ next }}
          />
        )}
      </section>
      <section className="section">
        <h2>{t("prove-by-key")}</h2>
        <EdsEntry
          {...(await edsEntryFor("prove", session, locale, person.iin))}
          action={`/${locale}${path}/save`}
          button={t("prove-key")}
          problem={byKey}
          hidden={{ next }}
          second={person.phone !== null}
        />
      </section>
      <p>
        <a href={`/${locale}/sign-in/lost`}>{t("lost")}</a>
      </p>
    </PageShell>
  );
};
export default Prove;
