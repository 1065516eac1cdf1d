import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import { cookieName, parkedCookie } from "#lib/http/cookies.ts";
import { isKept } from "#lib/http/parked.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sign-in" });
  return { title: t("kept-title"), robots: { index: false } };
};

/** Only seen when the portal could not carry the kept form out by itself right after sign-in. Shows nothing of its values. */
const Kept = async ({ params }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/sign-in/kept`);
  const t = await getTranslations({ locale, namespace: "sign-in" });
  const kept = await isKept((await cookies()).get(cookieName(parkedCookie))?.value ?? null, person.personId);
  return (
    <SignInPage locale={locale} path="/sign-in/kept" title={t("kept-title")}>
      {kept ? (
        <form action={`/${locale}/sign-in/kept/send`} method="post">
          <p>{t("kept-text")}</p>
          {person.roles.length > 0 && !person.staffPowers ? (
            <p>
              <a href={`/${locale}/sign-in/raise`}>{t("kept-raise")}</a>
            </p>
          ) : null}
          <Actions>
            <Button>{t("kept-send")}</Button>
          </Actions>
        </form>
      ) : (
        <>
          <p>{t("kept-none")}</p>
          <Actions>
            <ButtonLink href={`/${locale}/cabinet`}>{t("kept-none-go")}</ButtonLink>
          </Actions>
        </>
      )}
    </SignInPage>
  );
};
export default Kept;
