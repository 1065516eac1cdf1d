import type { Locale, ServiceDefinition, WorkflowStep } from "#lib/services/define.ts";
import { pageMessages } from "./messages.ts";
import { serviceText } from "./service-text.ts";

/** What happens in a step of the workflow, as a sentence: the service's own, else that of its kind. */
export const workflowStepTitle = (service: ServiceDefinition, step: WorkflowStep, locale: Locale): string => {
  const own = serviceText(locale, service.id).optional("workflow", step.id, "title");
  if (own !== undefined) return own;
  const kinds = pageMessages(locale).workflow;
  const steps = typeof kinds === "object" ? kinds.steps : undefined;
  const common = typeof steps === "object" ? steps[step.kind] : undefined;
  if (typeof common !== "string") throw new Error(`messages/${locale}/workflow.json has no steps.${step.kind}`);
  return common;
};
