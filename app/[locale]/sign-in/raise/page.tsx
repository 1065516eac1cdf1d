import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EdsEntry, edsErrorOf } from "#components/sign-in/eds-entry.tsx";
import { edsProblemOf } from "#components/sign-in/eds-problem.ts";
import { SignInPage } from "#components/sign-in/sign-in-page.tsx";
import { safeReturn } from "#lib/access/routes.ts";
import { currentSession, requirePerson } from "#lib/identity/current-person.ts";
import { edsEntryFor } from "#lib/identity/eds-entry.ts";
import type { SignInSearch } from "#lib/identity/sign-in-page.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: SignInSearch };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = edsProblemOf((await searchParams).problem) === null ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("sign-in.raise-title")}`, robots: { index: false } };
};

/** Staff powers for somebody who came in by a code: the key is the second factor. */
const Raise = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/sign-in/raise`);
  const session = await currentSession();
  const { next: asked, problem: told } = await searchParams;
  const next = safeReturn(typeof asked === "string" ? asked : null);
  if (session.state !== "live" || person.roles.length === 0) redirect(`/${locale}/cabinet`);
  if (person.staffPowers) redirect(next ?? `/${locale}/desk`);
  const t = await getTranslations({ locale, namespace: "sign-in" });
  const problem = edsProblemOf(told);
  return (
    <SignInPage
      locale={locale}
      path="/sign-in/raise"
      title={t("raise-title")}
      error={edsErrorOf(t, problem)[0]}
      errorTitle={t("eds-failed")}
      back={{ href: `/${locale}/cabinet`, label: t("raise-back") }}
    >
      <p>{t("raise-text")}</p>
      <p>{t("raise-key")}</p>
      <h2>{t("eds-how")}</h2>
      <EdsEntry
        {...(await edsEntryFor("raise", session, locale, person.iin))}
        action={`/${locale}/sign-in/raise/save`}
        button={t("raise-button")}
        problem={problem}
        hidden={next === null ? {} : { next }}
      />
    </SignInPage>
  );
};
export default Raise;
