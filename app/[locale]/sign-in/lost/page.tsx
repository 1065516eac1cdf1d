import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sign-in" });
  return { title: t("lost-title") };
};

const Lost = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "sign-in" });
  return (
    <SignInPage locale={locale} path="/sign-in/lost" title={t("lost-title")}>
      <p>{t("lost-text")}</p>
      <section className="stack">
        <h2>{t("lost-eds-title")}</h2>
        <p>{t("lost-eds-text")}</p>
        <form action={`/${locale}/sign-in/eds/start`} method="post">
          <Actions>
            <Button look="second">{t("eds-start")}</Button>
          </Actions>
        </form>
      </section>
      <h2>{t("lost-sms-title")}</h2>
      <ol>
        <li>{t("lost-1")}</li>
        <li>{t("lost-2")}</li>
        <li>{t("lost-3")}</li>
      </ol>
      <p>{t("lost-call")}</p>
      <Actions>
        <ButtonLink href={`/${locale}/sign-in`}>{t("try-again")}</ButtonLink>
        <a href={`/${locale}/offices`}>{t("not-bound-centres")}</a>
      </Actions>
    </SignInPage>
  );
};
export default Lost;
