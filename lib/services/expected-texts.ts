import type { ServiceDefinition } from "./define.ts";

/** Paths of the texts that the messages of a service must have in each language, and of those they may have. */
export const expectedTexts = (
  service: ServiceDefinition,
): { readonly required: readonly string[]; readonly optional: readonly string[] } => {
  const required: string[] = ["title", "shortTitle", "summary", "provider", "applicant.who"];
  const optional: string[] = ["keywords"];
  // A fee that not everybody pays is told in words.
  if (service.feeKzt > 0) optional.push("fee");
  const need = (...path: readonly string[]) => required.push(path.join("."));
  const may = (...path: readonly string[]) => optional.push(path.join("."));
  const options = (values: readonly string[] | undefined, ...path: readonly string[]) => {
    for (const value of values ?? []) need(...path, "options", value);
  };

  for (const { id } of service.applicant.excluded) need("applicant.excluded", id);
  for (const { id } of service.subtypes) need("subtypes", id);
  for (const { id, rule } of service.categories) {
    need("categories", id, "title");
    if (rule) need("categories", id, "closed");
    may("categories", id, "hint");
  }
  const demanded = new Set(
    service.categories.flatMap(({ documents }) => documents.filter(({ need: how }) => how !== "optional").map(({ id }) => id)),
  );
  for (const { id, maxFiles, portal } of service.documents) {
    need("documents", id, "title");
    may("documents", id, "hint");
    if (maxFiles > 0 && portal !== "bring-and-upload" && demanded.has(id)) need("documents", id, "required");
  }
  for (const { id } of service.steps) need("steps", id);
  for (const field of service.fields) {
    need("fields", field.id, "label");
    options(field.options, "fields", field.id);
    may("fields", field.id, "hint");
    may("fields", field.id, "why");
    if (field.checks?.some(({ is }) => is === "stops-unless" || is === "of-age")) need("fields", field.id, "stops");
    if (field.type === "repeat") for (const part of ["item", "add", "remove"]) need("fields", field.id, part);
    else if (field.required && field.source !== "account" && !field.derived) need("fields", field.id, "required");
  }
  // The act's own form of the application, where it prints one.
  for (const part of ["addressee", "body"]) (/^\d{3}:/.test(service.legalRefs.form) ? need : may)("form", part);
  for (const { id } of service.notices ?? []) for (const part of ["title", "text", "cure"]) need("notices", id, part);
  for (const { id } of service.gatewayData) need("gateway", id);
  for (const step of service.workflow.steps) {
    may("workflow", step.id, "title");
    if (step.kind === "close-without-result") need("workflow", step.id, "reason");
    for (const { id } of step.reasons ?? []) need("workflow", step.id, "reasons", id);
    for (const field of step.fields ?? []) {
      need("workflow", step.id, "fields", field.id, "label");
      may("workflow", step.id, "fields", field.id, "hint");
      options(field.options, "workflow", step.id, "fields", field.id);
    }
  }
  for (const result of service.results) {
    need("results", result.id, "title");
    if (result.held) need("results", result.id, "collect");
    // The act's own form: sentences around the fields, and labels that stand only on paper.
    if (result.formInAct) for (const part of ["addressee", "body", "signature", "date"]) may("results", result.id, "form", part);
    for (const field of result.fields) {
      need("results", result.id, "fields", field.id, "label");
      may("results", result.id, "fields", field.id, "hint");
      may("results", result.id, "fields", field.id, "printedLabel");
      options(field.options, "results", result.id, "fields", field.id);
    }
  }
  for (const { id } of service.refusalGrounds) need("refusalGrounds", id);
  for (const { id } of service.acceptanceRefusalGrounds) need("acceptanceRefusalGrounds", id);
  for (let n = 1; n <= service.specialConditions; n++) need("specialConditions", String(n));

  const check = service.eligibilityCheck;
  if (check) {
    for (const key of ["purpose", "privacy", "disclaimer"]) need("eligibility", key);
    for (const question of check.questions) {
      need("eligibility.questions", question.id, "text");
      if (question.required) need("eligibility.questions", question.id, "required");
      may("eligibility.questions", question.id, "help");
      options(question.options, "eligibility.questions", question.id);
    }
    for (const { id } of check.config) need("eligibility.config", id);
    for (const { id } of check.derived) need("eligibility.derived", id);
    for (const id of check.advice) need("eligibility.advice", id);
    for (const id of check.outcomes) need("eligibility.outcomes", id);
    for (const { id } of check.notices) need("eligibility.notices", id);
    for (const id of check.extraDocuments) need("eligibility.extraDocuments", id);
    for (const id of check.documentFormsByChannel) need("eligibility.channels", id);
  }
  return { required, optional };
};
