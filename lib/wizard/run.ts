/**
 * One pure run of the wizard: from a definition and what is known, everything that a page, a handler or the signature needs to know.
 * No I/O, no clock, no request. There is no second, laxer check: pages, saving and filing all ask this run.
 */
import type { Answers } from "../services/answers.ts";
import type { ServiceDefinition } from "../services/define.ts";
import { evaluate } from "../services/evaluate.ts";
import { fieldsOfRule } from "../services/rule.ts";
import { documentNeeds, documentsAsked } from "./documents.ts";
import { faultsOf } from "./faults.ts";
import { registerQuestions } from "./registers.ts";
import type { DocumentNeed, FieldError, StepState, VisibleField, WizardRun, WizardState } from "./types.ts";
import { categoryOf, ruleEnv, walk } from "./visible.ts";

/** Steps that hold no questions of their own. */
const checkStep = "check";
const signStep = "sign";
const categoryStep = "category";
const documentsStep = "documents";

export const runWizard = (service: ServiceDefinition, state: WizardState): WizardRun => {
  const walked = walk(service, state);
  const asked = documentsAsked(service, state, walked.relevant);
  const documents = documentNeeds(service, state, walked, asked);
  const fieldsOf = (stepId: string): readonly VisibleField[] => walked.byStep.get(stepId) ?? [];

  const errorsByStep = new Map<string, readonly FieldError[]>(
    service.steps.map(({ id }) => [
      id,
      [
        ...(id === categoryStep ? categoryFaults(service, state, walked.relevant) : []),
        ...faultsOf(fieldsOf(id), walked.relevant, state),
        ...(id === documentsStep ? documentFaults(documents) : []),
      ],
    ]),
  );
  const errorsOf = (stepId: string): readonly FieldError[] => errorsByStep.get(stepId) ?? [];

  const steps = service.steps.map((step): StepState => {
    const last = step.id === checkStep || step.id === signStep;
    if (step.skipWhenEmpty && fieldsOf(step.id).length === 0) return { id: step.id, state: "skipped" };
    return { id: step.id, state: last || errorsOf(step.id).length > 0 ? "open" : "done" };
  });
  const walkedSteps = steps.filter((step) => step.state !== "skipped");
  const at = (stepId: string): number => walkedSteps.findIndex((step) => step.id === stepId);
  const neighbour = (stepId: string, by: 1 | -1): string | null => (at(stepId) < 0 ? null : (walkedSteps[at(stepId) + by]?.id ?? null));
  const firstOpen = walkedSteps.find((step) => step.state === "open")?.id ?? checkStep;

  return {
    steps,
    firstOpen,
    mayOpen: (stepId) =>
      at(stepId) >= 0 && walkedSteps.slice(0, at(stepId)).every((step) => step.state === "done" || step.id === checkStep),
    next: (stepId) => neighbour(stepId, 1),
    back: (stepId) => neighbour(stepId, -1),
    position: (stepId) => (at(stepId) < 0 ? null : { n: at(stepId) + 1, of: walkedSteps.length }),
    fieldsOf,
    category: categoryOf(service, state),
    relevant: walked.relevant,
    errors: [...errorsByStep.values()].flat(),
    errorsOf,
    documents,
    registersNeeded: registerQuestions(service, state, walked, asked),
    complete: firstOpen === checkStep,
    state,
  };
};

/**
 * A choice is needed where there are several categories; one whose own condition is false cannot be chosen. The condition speaks as soon as
 * the questions it looks at, which stand on later pages, have an answer.
 */
const categoryFaults = (service: ServiceDefinition, state: WizardState, answers: Answers): readonly FieldError[] => {
  const category = service.categories.find((one) => one.id === categoryOf(service, state));
  const at = { fieldId: "category", step: categoryStep, control: "category" };
  if (category === undefined) return [{ ...at, code: "category-required" }];
  const { rule, id } = category;
  const open =
    rule === undefined || !fieldsOfRule(rule).every((field) => answers.has(field)) || evaluate(rule, ruleEnv(service, state, answers));
  return open ? [] : [{ ...at, code: "category-closed", values: { category: id } }];
};

/** One fault per missing document; of a group of which one is enough, one fault for the group. */
const documentFaults = (documents: readonly DocumentNeed[]): readonly FieldError[] => {
  const told = new Set<string>();
  return documents.flatMap((need) => {
    if (!need.mustUpload || (need.oneOf !== null && told.has(need.oneOf))) return [];
    if (need.oneOf !== null) told.add(need.oneOf);
    return [
      {
        code: "document-required",
        fieldId: need.id,
        step: documentsStep,
        control: need.item < 0 ? need.id : `${need.id}.${need.item + 1}`,
        ...(need.item < 0 ? {} : { item: need.item }),
      },
    ];
  });
};
