import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CheckErrors } from "#components/self-check/check-errors.tsx";
import { CheckQuestions } from "#components/self-check/check-questions.tsx";
import { CheckResult } from "#components/self-check/check-result.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { figuresOn } from "#lib/figures/figures.ts";
import { cookieName } from "#lib/http/cookies.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import { checkPosition } from "#lib/self-check/pages.ts";
import { checkCookie, openCheckState } from "#lib/self-check/state.ts";
import type { Locale } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";

type Props = {
  params: Promise<{ locale: Locale; serviceId: string }>;
  searchParams: Promise<{ p?: string | string[] }>;
};

/** Where the visitor is: the address names only the page, the answers come from the sealed cookie. */
const view = async ({ params, searchParams }: Props) => {
  const { locale, serviceId } = await params;
  const { p } = await searchParams;
  const service = findService(serviceId);
  const check = service?.eligibilityCheck;
  if (service === undefined || check === undefined) return null;
  const state = openCheckState(serviceId, (await cookies()).get(cookieName(checkCookie))?.value ?? null);
  const wanted = p === "result" ? "result" : Number(typeof p === "string" && /^\d{1,2}$/.test(p) ? p : 1) || 1;
  const position = checkPosition(check, state.answers, wanted);
  const wrong = position.at === "questions" && state.wrongPage === position.n && position.faults.length > 0;
  return { locale, service, check, state, position, wrong, text: serviceText(locale, serviceId) };
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const seen = await view(props);
  if (seen === null) return {};
  const { locale, position, wrong, text } = seen;
  const t = await getTranslations({ locale });
  const name = position.at === "result" ? t("check.resultTitle") : t("check.pageTitle", { n: position.n });
  return {
    title: `${wrong ? `${t("ui.errorTitle")}: ` : ""}${name} – ${text.get("shortTitle")}`,
    description: text.get("eligibility", "purpose"),
  };
};

/** The anonymous self-check: a few questions a page, then the result. Works without a script; keeps nothing. */
const SelfCheck = async (props: Props) => {
  const seen = await view(props);
  if (seen === null) notFound();
  const { locale, service, check, state, position, wrong, text } = seen;
  setRequestLocale(locale);
  const t = await getTranslations({ locale });
  const path = `/services/${service.id}/check`;
  const result = position.at === "result";
  return (
    <PageShell
      locale={locale}
      path={result ? `${path}?p=result` : path}
      width={result ? "wide" : "form"}
      current="services"
      languageForm={result ? undefined : "check"}
      {...(result
        ? { crumbs: [{ href: `/${locale}/services/${service.id}`, label: text.get("shortTitle") }] }
        : {
            back:
              position.n === 1
                ? { href: `/${locale}/services/${service.id}` }
                : { href: `/${locale}${path}?p=${position.n - 1}`, label: t("check.previous") },
          })}
    >
      {position.at === "result" ? (
        <CheckResult
          locale={locale}
          service={service}
          check={check}
          answers={state.answers}
          figures={await figuresOn(check.config.map((one) => one.id))}
          text={text}
        />
      ) : (
        <>
          {wrong ? <CheckErrors questions={position.questions} faults={position.faults} text={text} /> : null}
          <p className="mb-2 text-ink-2">{text.get("shortTitle")}</p>
          <h1>{position.n === 1 ? t("check.title") : t("check.pageTitle", { n: position.n })}</h1>
          {position.n === 1 ? (
            <>
              <p className="lead">{glue(text.get("eligibility", "purpose"), locale)}</p>
              <p className="mt-4 text-ink-2">{glue(text.get("eligibility", "privacy"), locale)}</p>
            </>
          ) : null}
          <form id="check" action={`/${locale}${path}/answer`} method="post" noValidate className="mt-8">
            <input type="hidden" name="_page" value={position.n} />
            <CheckQuestions questions={position.questions} answers={state.answers} faults={wrong ? position.faults : []} text={text} />
            <Actions>
              <Button big iconAfter="right">
                {t("ui.continue")}
              </Button>
            </Actions>
          </form>
        </>
      )}
    </PageShell>
  );
};

export default SelfCheck;
