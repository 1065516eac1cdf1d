import type { FieldCheck, OfficerCheck, OfficerField, ResultField, ServiceDefinition } from "./define.ts";
import { ownEntries } from "./own-entries.ts";
import { leaves, type OutcomeRule, type Rule } from "./rule.ts";

/**
 * Faults of a definition: ids that lead nowhere, ids used twice, conditions that look at what is not known yet. An empty list means that the
 * engine can serve it.
 */
export const definitionFaults = (service: ServiceDefinition): readonly string[] => {
  const faults: string[] = [];
  const fault = (where: string, what: string) => faults.push(`${service.id}: ${where}: ${what}`);
  const known = (where: string, kind: string, ids: ReadonlySet<string>, used: readonly string[] | undefined) => {
    for (const id of used ?? []) if (!ids.has(id)) fault(where, `unknown ${kind} ${id}`);
  };
  const idsOf = (kind: string, list: readonly { readonly id: string }[]): ReadonlySet<string> => {
    const ids = list.map((one) => one.id);
    for (const id of ids.filter((one, n) => ids.indexOf(one) !== n)) fault(kind, `${id} stands twice`);
    return new Set(ids);
  };

  const steps = idsOf("steps", service.steps);
  const fields = idsOf("fields", service.fields);
  const groups = new Set(service.fields.filter((field) => field.type === "repeat").map((field) => field.id));
  const registers = idsOf("gatewayData", service.gatewayData);
  const telling = service.fields.filter(({ type }) => type === "office" || type === "school" || type === "iin").map(({ id }) => id);
  const documents = idsOf("documents", service.documents);
  const categories = idsOf("categories", service.categories);
  const results = idsOf("results", service.results);
  const workSteps = idsOf("workflow", service.workflow.steps);
  const grounds = idsOf("refusalGrounds", service.refusalGrounds);

  const rule = (where: string, of: Rule | undefined, values: ReadonlySet<string>) => {
    if (of === undefined) return;
    for (const leaf of leaves(of)) {
      if ("field" in leaf) known(where, "field in a condition", values, [leaf.field]);
      else if ("category" in leaf) known(where, "category", categories, leaf.category);
      else if ("result" in leaf) known(where, "result", results, [leaf.result].flat());
      else if ("forEach" in leaf) known(where, "group", groups, [leaf.forEach]);
      else if (!("always" in leaf || "applicantSex" in leaf || "derived" in leaf))
        fault(where, `unknown condition ${JSON.stringify(leaf)}`);
    }
  };

  // Questions see only the answers of questions before them: the walk goes once from the first to the last.
  const before = new Set<string>();
  for (const step of service.steps) {
    for (const field of service.fields.filter((one) => one.step === step.id)) {
      rule(`field ${field.id}`, field.rule, before);
      for (const one of field.derived ?? []) rule(`field ${field.id}`, one.rule, before);
      known(`field ${field.id}`, "field of presetFrom", before, field.presetFrom === undefined ? [] : [field.presetFrom]);
      known(`field ${field.id}`, "field of a check", before, (field.checks ?? []).flatMap(namedBy));
      before.add(field.id);
    }
  }
  for (const field of service.fields) {
    const where = `field ${field.id}`;
    known(where, "step", steps, [field.step]);
    known(where, "group", groups, field.group === undefined ? [] : [field.group]);
    if (field.source === "account" && field.account === undefined) fault(where, "says no fact of the account");
    if (field.source === "gateway") {
      known(where, "register, office question or IIN", new Set([...registers, ...telling]), [field.from ?? "(none)"]);
      if (field.fact === undefined) fault(where, "says no fact of the register");
    }
    const choices = field.type === "radio" || field.type === "select";
    if (choices && (field.options ?? []).length < 2) fault(where, "offers no choice");
    if (field.autocomplete !== undefined && field.group !== undefined) fault(where, "another person's data have no autocomplete token");
  }
  for (const datum of service.gatewayData) {
    const where = `register ${datum.id}`;
    known(where, "field", fields, [...(datum.iinFrom ?? []), ...(datum.binFrom ?? [])]);
    known(where, "group", groups, datum.perItemOf === undefined ? [] : [datum.perItemOf]);
    rule(where, datum.rule, fields);
    known(where, "field of match", fields, datum.match === undefined ? [] : [datum.match.field]);
    const perItem = (id: string) => service.fields.find((field) => field.id === id)?.group;
    for (const id of datum.iinFrom ?? [])
      if (perItem(id) !== undefined && perItem(id) !== datum.perItemOf) fault(where, `asks about ${id} of a group and says no perItemOf`);
  }
  for (const document of service.documents) {
    const where = `document ${document.id}`;
    known(where, "register", registers, document.satisfiedBy);
    known(where, "group", groups, document.perItemOf === undefined ? [] : [document.perItemOf]);
    rule(where, document.uploadRule, fields);
    if (document.portal.startsWith("gateway") !== (document.satisfiedBy !== undefined)) fault(where, "way and registers disagree");
    if (/upload/.test(document.portal) !== document.maxFiles > 0) fault(where, "way and number of files disagree");
  }
  const used = new Set<string>();
  for (const category of service.categories) {
    rule(`category ${category.id}`, category.rule, fields);
    for (const document of category.documents) {
      known(`category ${category.id}`, "document", documents, [document.id]);
      rule(`category ${category.id}`, document.rule, fields);
      used.add(document.id);
    }
  }
  for (const id of documents) if (!used.has(id)) fault(`document ${id}`, "no category asks for it");

  // What officials typed is known to later conditions as `<result or step>.<field>`, within one form as the field alone.
  const typed = new Set<string>([
    "case.accepted-on",
    "case.due-on",
    "case.today",
    ...service.workflow.steps.flatMap((step) =>
      [...(step.fields ?? []).map(({ id }) => id), ...(ownEntries[step.kind] ?? [])].map((id) => `${step.id}.${id}`),
    ),
    ...service.results.flatMap((result) => result.fields.map((field) => `${result.id}.${field.id}`)),
  ]);
  const days = new Set([...typed, ...fields]);
  const entries = (where: string, list: readonly (OfficerField | ResultField)[]) => {
    const own = idsOf(where, list);
    const seen = new Set([...fields, ...typed, ...own]);
    for (const entry of list) {
      const at = `${where}.${entry.id}`;
      rule(at, entry.rule, seen);
      for (const one of entry.proposed ?? []) rule(at, one.rule, seen);
      for (const check of entry.checks ?? []) {
        known(at, "typed date", check.is === "plus" ? own : days, typedNamedBy(check));
        if (check.is === "season" || check.is === "only-if") rule(at, check.if, seen);
        rule(at, check.when, seen);
      }
      known(at, "group", groups, entry.perItemOf === undefined ? [] : [entry.perItemOf]);
      known(
        at,
        "column",
        fields,
        entry.columns?.map((column) => column.replace(/\.birthDate$/, "")),
      );
      if (entry.type === "enum" && !entry.options?.length && entry.from == null) fault(at, "offers no choice");
      const source = "source" in entry ? entry.source : "officer";
      if (source === "officer") known(at, "source of options or field", new Set([...optionSources, ...fields]), [entry.from ?? []].flat());
      if (entry.type === "list" && groups.has(String(entry.from)) && entry.columns === undefined) fault(at, "says no columns of its items");
    }
  };
  for (const step of service.workflow.steps) {
    const where = `workflow ${step.id}`;
    rule(where, step.rule, new Set([...fields, ...typed]));
    known(where, "typed date", typed, step.term?.fromField === undefined ? [] : [step.term.fromField]);
    rule(where, step.until, new Set([...fields, ...typed, ...(step.fields ?? []).map(({ id }) => id)]));
    for (const need of step.requires ?? []) {
      if (need.is === "recorded") {
        rule(where, need.rule, new Set([...fields, ...typed, ...typedOf(service, need.step)]));
        known(where, "step of requires", workSteps, need.step === undefined ? [] : [need.step]);
      }
    }
    entries(where, step.fields ?? []);
    for (const reason of step.reasons ?? []) {
      rule(`${where}.${reason.id}`, reason.rule, new Set([...fields, ...typed]));
      known(`${where}.${reason.id}`, "typed date", typed, reason.after === undefined ? [] : [reason.after]);
    }
  }
  for (const result of service.results) {
    const where = `result ${result.id}`;
    rule(where, result.rule, fields);
    known(where, "ground", grounds, result.grounds);
    entries(where, result.fields);
    const own = new Set(result.fields.map((field) => field.id));
    if (result.held && !service.workflow.steps.some(({ kind }) => kind === "deliver")) fault(where, "is held and no step hands it over");
    known(where, "field of validUntilField", own, result.validUntilField === undefined ? [] : [result.validUntilField]);
    for (const field of result.fields) {
      const from = [field.from ?? []].flat();
      known(`${where}.${field.id}`, "field of or", fields, field.or);
      if (field.source === "register" && from.some((id) => registers.has(id) && !fields.has(id)) && field.fact === undefined)
        fault(`${where}.${field.id}`, "says no fact of the register");
      known(`${where}.${field.id}`, "step of the work", workSteps, field.step === undefined ? [] : [field.step]);
      if (field.source === "answer" || field.source === "account" || field.source === "register" || field.source === "office") {
        known(`${where}.${field.id}`, "field", field.source === "register" ? new Set([...fields, ...registers]) : fields, from);
      }
      if (field.source === "case")
        known(
          `${where}.${field.id}`,
          "typed entry",
          typed,
          from.filter((one) => one.includes(".")),
        );
    }
  }
  for (const notice of service.notices ?? []) {
    rule(`notice ${notice.id}`, notice.rule, fields);
    known(`notice ${notice.id}`, "field", fields, [notice.field]);
  }
  for (const ground of service.refusalGrounds) rule(`ground ${ground.id}`, ground.warnWhen, fields);
  for (const one of service.term.rules) {
    rule("term", one.rule, fields);
    known("term", "typed date", typed, one.fromField === undefined ? [] : [one.fromField]);
    known("term", "field", fields, one.fromAnswer === undefined ? [] : [one.fromAnswer]);
  }
  for (const one of service.term.extensions) rule(`extension ${one.id}`, one.rule, fields);
  known("officeField", "field", fields, service.officeField === null ? [] : [service.officeField]);
  if ((service.officeField === null) !== (service.onlyOffice !== undefined)) fault("officeField", "either a question or the only office");
  known("subject", "field", fields, service.subject === undefined ? [] : [service.subject.name, service.subject.iin]);
  faults.push(...checkFaults(service, documents, categories, fields));
  return faults;
};

/** The self-check speaks of its own questions; what it names of the service must exist there. */
const checkFaults = (
  service: ServiceDefinition,
  documents: ReadonlySet<string>,
  categories: ReadonlySet<string>,
  fields: ReadonlySet<string>,
): readonly string[] => {
  const check = service.eligibilityCheck;
  if (check === undefined) return [];
  const questions = new Set(check.questions.map((question) => question.id));
  const derived = new Set(check.derived.map((one) => one.id));
  const figures = new Set(check.config.map((one) => one.id));
  const papers = new Set([...documents, ...check.extraDocuments]);
  const bad: string[] = [];
  const known = (where: string, ids: ReadonlySet<string>, used: readonly string[]) => {
    for (const id of used) if (!ids.has(id)) bad.push(`${service.id}: self-check ${where}: unknown ${id}`);
  };
  const rule = (where: string, of: Rule | OutcomeRule | undefined) => {
    for (const leaf of of === undefined ? [] : leaves(of)) {
      if ("field" in leaf) known(where, questions, [leaf.field]);
      if ("derived" in leaf) {
        known(where, derived, [leaf.derived]);
        known(where, figures, ["lt" in leaf ? leaf.lt : leaf.notComparableTo]);
      }
    }
  };
  for (const question of check.questions) rule(question.id, question.askWhen);
  for (const one of check.derived) known(one.id, questions, [...one.sumOf, one.divideBy]);
  for (const one of check.scopeRules) rule(one.id, one.when);
  for (const one of check.categoryRules) {
    rule(one.id, one.when);
    known(one.id, categories, [one.category]);
    known(
      one.id,
      papers,
      one.documents.map((document) => document.id),
    );
    known(one.id, new Set(check.advice), one.advice === null ? [] : [one.advice]);
  }
  for (const one of check.outcomeRules) known("outcome", new Set(check.outcomes), [one.outcome]);
  for (const one of check.notices) rule(one.id, one.when);
  for (const one of check.documentRules) {
    rule(one.document, one.when);
    known(one.document, papers, [one.document]);
  }
  for (const one of check.carryOver) {
    known("carryOver", questions, [one.question]);
    known("carryOver", categories, one.category === null ? [] : [one.category]);
    known("carryOver", fields, one.field === null ? [] : [one.field]);
    const target = service.fields.find((field) => field.id === one.field);
    if ((target?.group === undefined) !== (one.item === undefined))
      bad.push(`${service.id}: self-check carryOver ${one.field}: names an item exactly when the field is part of a group`);
    const offered = target?.options;
    if (one.value !== null && offered) known(`carryOver ${one.field}`, new Set(offered), [one.value]);
    rule("carryOver", one.rule);
  }
  return bad;
};

/** Where the options of an official's entry may come from, besides its own list. */
const optionSources = ["refusalGrounds", "acceptanceRefusalGrounds", "required-documents", "extensions", "reasons"];

const typedOf = (service: ServiceDefinition, stepId: string | undefined): readonly string[] =>
  service.workflow.steps.find(({ id }) => id === stepId)?.fields?.map(({ id }) => id) ?? [];

const namedBy = (check: FieldCheck): readonly string[] => (check.is === "agrees-with-iin" ? [check.of] : []);
const typedNamedBy = (check: OfficerCheck): readonly string[] => ("of" in check ? [check.of] : []);
