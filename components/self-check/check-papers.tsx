import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon/icon.tsx";
import type { ServiceText } from "#lib/i18n/service-text.ts";
import type { CheckDocument } from "#lib/services/self-check.ts";

/** Papers to get ready, each with the word when it is needed; short enough to be printed and taken along. */
export const CheckPapers = ({ documents, text }: { documents: readonly CheckDocument[]; text: ServiceText }) => {
  const t = useTranslations("check");
  const titleOf = (id: string): string => text.optional("documents", id, "title") ?? text.get("eligibility", "extraDocuments", id);
  return (
    <ul className="needs">
      {documents.map(({ id, need }) => (
        <li key={id} className="need">
          <Icon name={need === "required" ? "doc" : "register"} />
          <div>
            <p>{titleOf(id)}</p>
            <p className="text-small text-ink-2">{need === "required" ? t("needed") : t("neededIfNoRecord")}</p>
          </div>
        </li>
      ))}
    </ul>
  );
};
