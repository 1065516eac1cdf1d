import { useTranslations } from "next-intl";
import type { AboutService } from "#components/service/about-service.ts";
import { LawLine } from "#components/service/law-line.tsx";
import { Details } from "#components/ui/details/details.tsx";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Category, DocumentPortal } from "#lib/services/define.ts";
import type { Rule } from "#lib/services/rule.ts";

const ways = {
  form: { icon: "pen", words: "wayForm" },
  gateway: { icon: "register", words: "wayGateway" },
  "gateway-or-upload": { icon: "register", words: "wayGatewayUpload" },
  upload: { icon: "up", words: "wayUpload" },
  bring: { icon: "doc", words: "wayBring" },
  "bring-and-upload": { icon: "up", words: "wayBringUpload" },
} as const satisfies Record<DocumentPortal, { icon: IconName; words: string }>;

/** Asked once for each item of a repeat group: no answer does away with it. */
const ofEveryItem = (rule: Rule): boolean => "forEach" in rule && rule.if === undefined;

const Needs = ({ locale, service, category }: AboutService & { category: Category }) => {
  const t = useTranslations("passport");
  const text = serviceText(locale, service.id);
  return (
    <ul className="needs">
      {category.documents.map(({ id, need, rule, oneOf }) => {
        const document = service.documents.find((other) => other.id === id);
        // The application itself is what the wizard fills in: no paper to think of.
        if (!document || document.portal === "form") return null;
        const { icon, words } = ways[document.portal];
        const when =
          oneOf !== null
            ? t("needOneOf")
            : need === "optional"
              ? t("needOptional")
              : need === "conditional" || (rule !== undefined && !ofEveryItem(rule))
                ? t("needConditional")
                : "";
        return (
          <li key={id} className="need">
            <Icon name={icon} />
            <div>
              <p>{glue(text.get("documents", id, "title"), locale)}</p>
              <p className="text-small text-ink-2">
                {t(words)}
                {when === "" ? "" : `; ${when}`}
              </p>
              <LawLine locale={locale} act={service.act} law={document.law} />
            </div>
          </li>
        );
      })}
    </ul>
  );
};

/** What one needs: choose your own ground and see only your documents; and what the portal fetches itself. */
export const PassportNeeds = ({ locale, service }: AboutService) => {
  const t = useTranslations("passport");
  const text = serviceText(locale, service.id);
  const [only, second] = service.categories;
  if (only === undefined) return null;
  if (second === undefined) {
    const brought = service.documents.some(({ portal }) => portal.startsWith("bring"));
    return (
      <Section title={t("needTitle")} {...(brought ? {} : { note: t("needOne") })} id="needs">
        <div>
          {text.optional("categories", only.id, "hint") === undefined ? null : (
            <p className="mb-4">{glue(text.get("categories", only.id, "hint"), locale)}</p>
          )}
          <Needs locale={locale} service={service} category={only} />
        </div>
      </Section>
    );
  }
  return (
    <Section title={t("needTitle")} note={t("needChoose")} id="needs">
      <div>
        {service.categories.map((category) => (
          <Details key={category.id} id={category.id} summary={glue(text.get("categories", category.id, "title"), locale)}>
            {text.optional("categories", category.id, "hint") === undefined ? null : (
              <p>{glue(text.get("categories", category.id, "hint"), locale)}</p>
            )}
            <LawLine locale={locale} act={service.act} law={category.law} />
            <Needs locale={locale} service={service} category={category} />
          </Details>
        ))}
      </div>
    </Section>
  );
};
