import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PhoneWait } from "#components/sign/phone-wait.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { config } from "#lib/config.ts";
import { isPhone } from "#lib/http/phone.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { currentPerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { deepLink, qrText } from "#lib/signing/link-words.ts";
import { type LinkView, linkOfPage } from "#lib/signing/links.ts";
import { qrDrawing } from "#lib/signing/qr-drawing.ts";

type Props = {
  params: Promise<{ locale: Locale; linkId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const titleOf = ({ state, use }: Pick<LinkView, "state" | "use">) => {
  if (state === "expired") return "expired.title";
  if (state === "processed") return "done.title";
  return use === "sign-in" ? "titleSignIn" : "title";
};

const linkHere = async (linkId: string): Promise<LinkView | null> =>
  linkOfPage(linkId, { browserToken: await currentBrowser(), personId: (await currentPerson())?.personId ?? null });

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, linkId } = await params;
  const t = await getTranslations({ locale, namespace: "phone" });
  const link = await linkHere(linkId);
  return { title: link === null ? t("title") : t(titleOf(link)), robots: { index: false } };
};

/** Shows the code that a telephone reads, waits for its signature and goes on with what was begun. */
const SignByPhone = async ({ params, searchParams }: Props) => {
  const { locale, linkId } = await params;
  const link = await linkHere(linkId);
  if (link === null) notFound();
  const { state, fault, title, back, kind, use, description, expiresAt, proofId } = link;
  if (state === "rejected") redirect(`${back.page}${back.page.includes("?") ? "&" : "?"}problem=eds-${fault ?? "signature"}#errors`);
  const t = await getTranslations({ locale, namespace: "phone" });
  const official = kind.of === "official";
  const path = `/sign/${linkId}`;
  return (
    <PageShell locale={locale} path={path} width="form" back={{ href: back.page, label: t(use === "sign-in" ? "othersSignIn" : "others") }}>
      <h1>{t(titleOf(link))}</h1>
      <PhoneWait
        locale={locale}
        path={`/${locale}${path}`}
        state={state}
        signIn={use === "sign-in"}
        title={title[locale]}
        app={official ? "eGov Business" : "eGov Mobile"}
        code={qrDrawing(qrText(description))}
        appLink={deepLink(official ? config.qr.businessLink : config.qr.personLink, description)}
        onPhone={isPhone(await headers())}
        until={formatTime(expiresAt)}
        asked={(await searchParams).asked !== undefined}
        back={back}
        proofId={proofId}
      />
    </PageShell>
  );
};
export default SignByPhone;
