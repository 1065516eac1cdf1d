import { useTranslations } from "next-intl";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { type CaseState, isClosed } from "#lib/applications/case-words.ts";
import type { CaseView } from "#lib/applications/views.ts";
import { lookOfState } from "./words.ts";

/** A closed case whose decision was withdrawn, and none stands in its place. */
export const isTakenBack = ({ state, results }: Pick<CaseView, "state" | "results">): boolean =>
  isClosed(state) && results.some(({ standing }) => standing === "withdrawn") && results.every(({ standing }) => standing !== "valid");

/** State of a case in words; what was withdrawn speaks first, then a missed term. */
export const StateTag = ({ state, late = false, takenBack = false }: { state: CaseState; late?: boolean; takenBack?: boolean }) => {
  const t = useTranslations("case");
  if (takenBack)
    return (
      <StatusTag tone="error" icon="doc">
        {t("takenBack")}
      </StatusTag>
    );
  if (late) return <StatusTag tone="error">{t("late")}</StatusTag>;
  const { tone, icon } = lookOfState[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </StatusTag>
  );
};
