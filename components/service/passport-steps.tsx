import { useTranslations } from "next-intl";
import type { AboutService } from "#components/service/about-service.ts";
import { Section } from "#components/ui/section/section.tsx";
import { Steps } from "#components/ui/steps/steps.tsx";
import { formatTerm } from "#lib/i18n/format.ts";
import { workflowStepTitle } from "#lib/i18n/workflow-text.ts";
import type { StageId, WorkflowKind, WorkflowStep } from "#lib/services/define.ts";

/** Steps between machines, and those that happen only when something goes wrong, are not the story. */
const untold: ReadonlySet<WorkflowKind> = new Set([
  "report-stage",
  "record-consents",
  "fetch-registers",
  "close-without-result",
  "propose-refusal",
  "hold-hearing",
  "decide-after-hearing",
]);

/** How it goes: who does what, and by when. */
export const PassportSteps = ({ service, locale }: AboutService) => {
  const t = useTranslations("passport");
  const when = ({ term }: WorkflowStep): string | undefined => {
    if (term === null) return undefined;
    if (term.value === 0) return t("whenSameDay");
    const length = formatTerm(term.value, term.unit, locale);
    if (term.from === "acceptance") return t("whenFromAcceptance", { term: length });
    if (term.from === "hearing") return t("whenFromHearing", { term: length });
    return term.fromField === undefined ? t("whenWithin", { term: length }) : t("whenFromClasses", { term: length });
  };
  const told = service.workflow.steps.filter((step) => !untold.has(step.kind));
  const list = (stage: StageId | undefined) => (
    <Steps
      steps={told
        .filter((step) => step.stage === stage)
        .map((step) => ({
          key: step.id,
          title: workflowStepTitle(service, step, locale),
          when: step.kind === "submit" ? undefined : when(step),
        }))}
    />
  );
  const staged = told.some((step) => step.stage !== undefined);
  return (
    <Section title={t("howTitle")} id="steps">
      {staged ? (
        <div>
          <h3 className="mb-4">{t("stageOne")}</h3>
          {list("stage-1")}
          <h3 className="mt-8 mb-4">{t("stageTwo")}</h3>
          {list("stage-2")}
        </div>
      ) : (
        list(undefined)
      )}
    </Section>
  );
};
