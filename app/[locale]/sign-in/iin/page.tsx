import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Details } from "#components/ui/details/details.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { type SignInSearch, signInErrorText, signInView } from "#lib/identity/sign-in-page.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: SignInSearch };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("sign-in.iin-title")}`, robots: { index: false } };
};

const Iin = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sign-in" });
  const { state, error } = await signInView(locale, searchParams);
  if (state === null || state.step !== "iin") redirect(`/${locale}/sign-in`);
  const wrong = error === null ? undefined : await signInErrorText(locale, error);
  return (
    <SignInPage
      languageForm="step"
      locale={locale}
      path="/sign-in/iin"
      title={t("iin-title")}
      error={wrong ? { control: "iin", text: wrong } : undefined}
    >
      <p>{t("iin-intro")}</p>
      <form id="step" action={`/${locale}/sign-in/iin/save`} method="post" noValidate>
        <TextInput name="iin" label={t("iin")} hint={t("iin-hint")} error={wrong} value={state.iin} inputMode="numeric" width="iin" />
        <Details summary={t("iin-why")}>
          <p>{t("iin-why-text")}</p>
        </Details>
        <Actions>
          <Button>{t("iin-send")}</Button>
        </Actions>
      </form>
    </SignInPage>
  );
};
export default Iin;
