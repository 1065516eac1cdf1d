import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { safeReturn } from "#lib/access/routes.ts";
import { config } from "#lib/config.ts";
import { type SignInSearch, signInErrorText, signInView } from "#lib/identity/sign-in-page.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: SignInSearch };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("sign-in.title")}`, robots: { index: false } };
};

const SignIn = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sign-in" });
  const { state, error, kept } = await signInView(locale, searchParams);
  const asked = (await searchParams).next;
  const next = safeReturn(typeof asked === "string" ? asked : null) ?? state?.next ?? null;
  const wrong = error === null ? undefined : await signInErrorText(locale, error);
  return (
    <SignInPage
      languageForm="step"
      locale={locale}
      path="/sign-in"
      title={t("title")}
      error={wrong ? { control: "phone", text: wrong } : undefined}
    >
      {kept ? <Notice tone="ok">{t("kept")}</Notice> : null}
      <h2>{t("sms-title")}</h2>
      <p>{t("intro")}</p>
      <form id="step" action={`/${locale}/sign-in/phone`} method="post" noValidate>
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <TextInput
          name="phone"
          label={t("phone")}
          hint={t("phone-hint")}
          error={wrong}
          value={state?.step === "phone" ? state.phone : undefined}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          width="iin"
        />
        <Actions>
          <Button>{t("send")}</Button>
        </Actions>
      </form>
      <p>
        <a href={`/${locale}/sign-in/lost`}>{t("lost-link")}</a>
      </p>
      <section className="stack" id="eds">
        <h2>{t("eds-title")}</h2>
        <p>{t("eds-text")}</p>
        <form action={`/${locale}/sign-in/eds/start`} method="post">
          {next === null ? null : <input type="hidden" name="next" value={next} />}
          <Actions>
            <Button look="second">{t("eds-start")}</Button>
          </Actions>
        </form>
      </section>
      {config.demo ? (
        <Notice title={t("demo-title")}>
          <p>{t("demo-text")}</p>
          <p>
            <a href={`/${locale}/demo`}>{t("demo-people")}</a>
          </p>
        </Notice>
      ) : null}
    </SignInPage>
  );
};
export default SignIn;
