import { useTranslations } from "next-intl";
import type { AboutService } from "#components/service/about-service.ts";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import { Facts } from "#components/ui/facts/facts.tsx";
import { stageTerms } from "#lib/catalogue/terms-told.ts";
import { formatSum, formatTerm } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue, softHyphens } from "#lib/i18n/typography.ts";

/** Name, one sentence, four facts, Start. */
export const PassportHead = ({ locale, service }: AboutService) => {
  const t = useTranslations("passport");
  const text = serviceText(locale, service.id);
  const terms = stageTerms(service).map((rule) => {
    const term = formatTerm(rule.value, rule.unit, locale);
    if (rule.stage !== undefined) return t("termStage", { n: rule.stage === "stage-1" ? "1" : "2", term });
    return service.term.rules.length > 1 ? t("termLongest", { term }) : term;
  });
  const results = service.results.filter((result) => ["positive", "stage-1", "stage-2"].includes(result.kind));
  const lines = (values: readonly string[]) =>
    values.map((value) => (
      <span key={value} className="block">
        {glue(value, locale)}
      </span>
    ));
  const short = text.get("shortTitle");
  return (
    <div>
      <h1>{softHyphens(short, locale)}</h1>
      {short === text.get("title") ? null : <p className="mt-3 text-ink-2">{glue(text.get("title"), locale)}</p>}
      <p className="lead">{glue(text.get("summary"), locale)}</p>
      <div className="mt-8">
        <Facts
          columns={2}
          facts={[
            { term: t("term"), value: lines(terms) },
            { term: t("price"), value: service.feeKzt === 0 ? t("free") : (text.optional("fee") ?? formatSum(service.feeKzt)) },
            { term: t("who"), value: text.get("applicant", "who") },
            { term: t("result"), value: lines(results.map((result) => text.get("results", result.id, "title"))) },
          ]}
        />
      </div>
      <Actions>
        <form action={`/${locale}/services/${service.id}/start`} method="post">
          <Button big iconAfter="right">
            {t("start")}
          </Button>
        </form>
        {service.eligibilityCheck ? (
          <ButtonLink look="second" href={`/${locale}/services/${service.id}/check`}>
            {t("check")}
          </ButtonLink>
        ) : null}
        <p className="text-small text-ink-2">{t("startNote")}</p>
        <p className="text-small text-ink-2">
          {glue(t(service.portalFiling.signature.includes("otp") ? "signEither" : "signKey"), locale)}
        </p>
      </Actions>
    </div>
  );
};
