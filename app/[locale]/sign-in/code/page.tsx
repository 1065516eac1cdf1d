import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { formatTime, maskPhone } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { type SignInSearch, signInErrorText, signInView } from "#lib/identity/sign-in-page.ts";
import type { Locale } from "#lib/services/define.ts";
import { runningCode } from "#lib/signing/otp.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: SignInSearch };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("sign-in.code-title")}`, robots: { index: false } };
};

const Code = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sign-in" });
  const { state, error } = await signInView(locale, searchParams);
  if (state === null || state.step !== "code" || state.challengeId === undefined) redirect(`/${locale}/sign-in`);
  const running = await runningCode({
    challengeId: state.challengeId,
    purpose: "sign-in",
    object: "",
    fingerprint: "",
    personId: null,
    browserToken: await currentBrowser(),
  });
  const wrong = error === null ? undefined : await signInErrorText(locale, error);
  return (
    <SignInPage
      languageForm="step"
      locale={locale}
      path="/sign-in/code"
      title={t("code-title")}
      error={wrong ? { control: "code", text: wrong } : undefined}
      back={{ href: `/${locale}/sign-in`, label: t("other-phone") }}
    >
      <p>
        {t("code-sent", { phone: maskPhone(state.phone) })} {running ? t("code-until", { time: formatTime(running.expiresAt) }) : null}
      </p>
      <form id="step" action={`/${locale}/sign-in/code/save`} method="post" noValidate>
        <TextInput
          name="code"
          label={t("code")}
          hint={t("code-hint")}
          error={wrong}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="code"
        />
        <Actions>
          <Button>{t("enter")}</Button>
        </Actions>
      </form>
      {config.demo ? (
        <form action={`/${locale}/demo/outbox/show`} method="post">
          <Button look="quiet">{t("demo-outbox")}</Button>
        </form>
      ) : null}
      <section className="stack">
        <h2>{t("again-title")}</h2>
        <p>{t("again-text")}</p>
        {running && running.resendAt > now() ? <p>{t("again-from", { time: formatTime(running.resendAt) })}</p> : null}
        <form action={`/${locale}/sign-in/code/again`} method="post">
          <Button look="second">{t("again")}</Button>
        </form>
        <p>
          <a href={`/${locale}/sign-in/eds`}>{t("code-eds")}</a>
        </p>
        <p>
          <a href={`/${locale}/sign-in/lost`}>{t("lost-link")}</a>
        </p>
      </section>
    </SignInPage>
  );
};
export default Code;
