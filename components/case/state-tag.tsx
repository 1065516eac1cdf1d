import { useTranslations } from "next-intl";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import type { CaseState } from "#lib/applications/case-words.ts";
import { lookOfState } from "./words.ts";

/** State of a case in words; a missed term speaks first. */
export const StateTag = ({ state, late = false }: { state: CaseState; late?: boolean }) => {
  const t = useTranslations("case");
  if (late) return <StatusTag tone="error">{t("late")}</StatusTag>;
  const { tone, icon } = lookOfState[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </StatusTag>
  );
};
