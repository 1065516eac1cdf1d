import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Checkboxes } from "#components/ui/choices/choices.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { cookieName } from "#lib/http/cookies.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { openPhoneState, phoneCodeBound, phoneCookie } from "#lib/identity/change-phone.ts";
import { currentSession, requirePerson } from "#lib/identity/current-person.ts";
import { isFresh, provePath } from "#lib/identity/fresh-proof.ts";
import type { Locale } from "#lib/services/define.ts";
import { runningCode } from "#lib/signing/otp.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("profile.phone-title")}`, robots: { index: false } };
};

/** Two forms one after the other: name the new number, enter its code. */
const ChangePhone = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const path = "/cabinet/profile/phone";
  const person = await requirePerson(locale, `/${locale}${path}`);
  const session = await currentSession();
  if (session.state !== "live" || !isFresh(session.provedAt)) redirect(provePath(locale, `/${locale}${path}`));
  const t = await getTranslations({ locale, namespace: "profile" });
  const state = openPhoneState((await cookies()).get(cookieName(phoneCookie))?.value);
  const running = state?.sent ? await runningCode({ ...phoneCodeBound(person, state.phone), browserToken: await currentBrowser() }) : null;
  const error = (await searchParams).error === undefined || state?.error === undefined ? undefined : t(`errors.${state.error}`);
  const control = running === null ? "phone" : "code";

  return (
    <PageShell
      locale={locale}
      path={path}
      width="form"
      header="cabinet"
      person={person.fullName}
      back={{ href: `/${locale}/cabinet/profile` }}
    >
      {error ? <ErrorSummary items={[{ control, text: error }]} note="" /> : null}
      <h1>{t("phone-title")}</h1>
      {running !== null ? (
        <form action={`/${locale}${path}/save`} method="post" className="stack" noValidate>
          <p>{t("code-sent", { phone: running.phoneMasked, time: formatTime(running.expiresAt) })}</p>
          <TextInput
            name="code"
            label={t("code")}
            hint={t("code-hint")}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="code"
          />
          <Checkboxes
            name="end-others"
            label={t("end-others-label")}
            choices={[{ value: "yes", label: t("end-others-tick") }]}
            values={["yes"]}
          />
          <Actions>
            <Button>{t("save-phone")}</Button>
          </Actions>
        </form>
      ) : (
        <form action={`/${locale}${path}/send`} method="post" className="stack" noValidate>
          <TextInput
            name="phone"
            label={t("new-phone")}
            hint={t("new-phone-hint")}
            error={error}
            value={state?.phone}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            width="iin"
          />
          <Actions>
            <Button>{t("send-new")}</Button>
          </Actions>
        </form>
      )}
    </PageShell>
  );
};
export default ChangePhone;
