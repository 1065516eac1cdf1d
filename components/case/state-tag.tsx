import { useTranslations } from "next-intl";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { type CaseState, isClosed } from "#lib/applications/case-words.ts";
import type { CaseView } from "#lib/applications/views.ts";
import type { SignatureStatus } from "#lib/signing/signature-facts.ts";
import { lookOfState } from "./words.ts";

/** A closed case whose decision was withdrawn, and none stands in its place. */
export const isTakenBack = ({ state, results }: Pick<CaseView, "state" | "results">): boolean =>
  isClosed(state) && results.some(({ standing }) => standing === "withdrawn") && results.every(({ standing }) => standing !== "valid");

type Props = {
  state: CaseState;
  late?: boolean;
  takenBack?: boolean;
  /** Of the application; one that does not hold keeps the case with the portal. */
  signature?: SignatureStatus;
};

/** State of a case in words; what was withdrawn speaks first, then what its signature needs, then a missed term. */
export const StateTag = ({ state, late = false, takenBack = false, signature = "valid" }: Props) => {
  const t = useTranslations("case");
  const tCabinet = useTranslations("cabinet");
  if (signature !== "valid" && !isClosed(state))
    return (
      <StatusTag tone={signature === "invalid" ? "warn" : "info"}>
        {signature === "invalid" ? tCabinet("todo.sign-again.tag") : tCabinet("signature.tag")}
      </StatusTag>
    );
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
