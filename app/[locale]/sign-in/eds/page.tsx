import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EdsEntry, edsErrorOf } from "#components/sign-in/eds-entry.tsx";
import { edsProblemOf } from "#components/sign-in/eds-problem.ts";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { config } from "#lib/config.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { edsEntryFor } from "#lib/identity/eds-entry.ts";
import { type SignInSearch, signInView } from "#lib/identity/sign-in-page.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: SignInSearch };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = edsProblemOf((await searchParams).problem) === null ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("sign-in.eds-title")}`, robots: { index: false } };
};

const EdsSignIn = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sign-in" });
  const { kept } = await signInView(locale, searchParams);
  const browserToken = await currentBrowser();
  // The challenge is bound to the browser, which gets its name where this way begins.
  if (browserToken === "") redirect(`/${locale}/sign-in#eds`);
  const problem = edsProblemOf((await searchParams).problem);
  return (
    <SignInPage
      locale={locale}
      path="/sign-in/eds"
      title={t("eds-title")}
      error={edsErrorOf(t, problem)[0]}
      errorTitle={t("eds-failed")}
      back={{ href: `/${locale}/sign-in`, label: t("eds-other-way") }}
    >
      {kept ? <Notice tone="ok">{t("kept")}</Notice> : null}
      <p>{t("eds-lead")}</p>
      {config.demo ? (
        <Notice title={t("demo-title")}>
          <p>{t("eds-demo")}</p>
          <p>
            <a href={`${config.edsStubUrl}/window?locale=${locale}`} target="_blank" rel="noopener">
              {t("eds-demo-window")}
            </a>
          </p>
        </Notice>
      ) : null}
      <h2>{t("eds-how")}</h2>
      <EdsEntry
        {...(await edsEntryFor("sign-in", { browserToken }, locale))}
        action={`/${locale}/sign-in/eds/save`}
        button={t("eds-start")}
        problem={problem}
        byCode={{ href: `/${locale}/sign-in`, label: t("eds-by-code") }}
      />
    </SignInPage>
  );
};
export default EdsSignIn;
