/**
 * The public catalogue: a definition and its texts in the shape of the contract, in both languages at once. Words of the engine
 * (registers' kinds, facts, cross-checks) stay inside.
 */
import type { Document, Field, Locale, OfficerField, RefusalGround, ResultField, ServiceDefinition, Text, WorkflowStep } from "./define.ts";

/** Texts of one service by path; `undefined` where there is none. */
export type TextSource = (...path: readonly string[]) => string | undefined;
export type ServiceTexts = Readonly<Record<Locale, TextSource>>;

type Said = (...path: readonly string[]) => Text;
type Maybe = (...path: readonly string[]) => Text | undefined;

const speaker = (service: ServiceDefinition, texts: ServiceTexts): { readonly say: Said; readonly maybe: Maybe } => {
  const maybe: Maybe = (...path) => {
    const [kk, ru] = [texts.kk(...path), texts.ru(...path)];
    return kk === undefined || ru === undefined ? undefined : { kk, ru };
  };
  return {
    maybe,
    say: (...path) => {
      const said = maybe(...path);
      if (said === undefined) throw new Error(`${service.id}: no text ${path.join(".")}`);
      return said;
    },
  };
};

/** What lists show of a service. */
export const catalogueEntry = (service: ServiceDefinition, texts: ServiceTexts) => {
  const { say } = speaker(service, texts);
  return {
    id: service.id,
    domain: service.domain,
    lifeSituations: service.lifeSituations,
    title: say("title"),
    shortTitle: say("shortTitle"),
    summary: say("summary"),
    act: service.act,
    channels: service.channels,
    feeKzt: service.feeKzt,
    eligibilityCheck: service.eligibilityCheck !== undefined,
  };
};

const options = (values: readonly string[] | undefined, say: Said, ...path: readonly string[]) =>
  (values ?? []).map((value) => ({ value, label: say(...path, "options", value) }));

const fieldOf = (field: Field, say: Said) => ({
  id: field.id,
  step: field.step,
  label: say("fields", field.id, "label"),
  type: field.fixed ? "readonly" : field.type,
  required: field.required,
  source: field.source,
  options: options(field.options, say, "fields", field.id),
  ...pick(field, ["rule", "group", "min", "max", "officeKind", "from", "derived"]),
});

const documentOf = ({ special: _, ...document }: Document, say: Said) => ({
  title: say("documents", document.id, "title"),
  ...document,
});

const typedOf = (field: OfficerField | ResultField, say: Said, ...path: readonly string[]) => ({
  id: field.id,
  label: say(...path, "fields", field.id, "label"),
  type: field.type,
  ...("source" in field ? { source: field.source } : {}),
  options: options(field.options, say, ...path, "fields", field.id),
  ...pick(field, ["from", "required", "rule", "range", "perItemOf"]),
});

const stepOf = (step: WorkflowStep, say: Said) => ({
  id: step.id,
  kind: step.kind,
  actor: step.actor,
  action: step.action,
  term: step.term === null ? null : { value: step.term.value, unit: step.term.unit, from: step.term.from },
  legal: step.legal,
  ...pick(step, ["stage", "rule"]),
  ...(step.fields ? { fields: step.fields.map((field) => typedOf(field, say, "workflow", step.id)) } : {}),
  ...(step.kind === "close-without-result" ? { reason: say("workflow", step.id, "reason") } : {}),
  ...(step.reasons ? { reasons: step.reasons.map(({ id }) => ({ id, text: say("workflow", step.id, "reasons", id) })) } : {}),
});

const groundOf = (kind: string, say: Said) => (ground: RefusalGround) => ({
  text: say(kind, ground.id),
  ...pick(ground, ["id", "rule", "law"]),
});

/** The whole service: `GET /api/services/<id>`. */
export const catalogueOf = (service: ServiceDefinition, texts: ServiceTexts) => {
  const { say, maybe } = speaker(service, texts);
  return {
    ...catalogueEntry(service, texts),
    edition: service.edition,
    providerKind: service.providerKind,
    provider: say("provider"),
    portalFiling: service.portalFiling,
    applicationWindows: service.applicationWindows,
    workingHours: service.workingHours,
    applicant: {
      who: say("applicant", "who"),
      representative: service.applicant.representative,
      excluded: service.applicant.excluded.map((one) => ({ title: say("applicant", "excluded", one.id), ...one })),
    },
    subtypes: service.subtypes.map(({ id }) => ({ id, title: say("subtypes", id) })),
    categories: service.categories.map((category) => ({
      title: say("categories", category.id, "title"),
      hint: maybe("categories", category.id, "hint"),
      ...category,
    })),
    documents: service.documents.map((document) => documentOf(document, say)),
    steps: service.steps.map((step) => ({ title: say("steps", step.id), ...step })),
    fields: service.fields.map((field) => fieldOf(field, say)),
    gatewayData: service.gatewayData.map((datum) => ({
      title: say("gateway", datum.id),
      ...pick(datum, ["id", "about", "iinFrom", "binFrom", "perItemOf", "rule"]),
    })),
    term: {
      rules: service.term.rules.map((rule) => pick(rule, ["stage", "rule", "when", "value", "unit", "from"])),
      extensions: service.term.extensions,
    },
    workflow: { pattern: service.workflow.pattern, steps: service.workflow.steps.map((step) => stepOf(step, say)) },
    hearing: service.hearing,
    results: service.results.map((result) => ({
      title: say("results", result.id, "title"),
      ...pick(result, ["id", "kind", "formInAct", "delivery", "stage", "rule", "grounds"]),
      fields: result.fields.map((field) => typedOf(field, say, "results", result.id)),
    })),
    refusalGrounds: service.refusalGrounds.map(groundOf("refusalGrounds", say)),
    acceptanceRefusalGrounds: service.acceptanceRefusalGrounds.map(groundOf("acceptanceRefusalGrounds", say)),
    complaints: service.complaints,
    specialConditions: Array.from({ length: service.specialConditions }, (_, n) => say("specialConditions", String(n + 1))),
    legalRefs: service.legalRefs,
    decisions: service.decisions,
    eligibilityCheck: service.eligibilityCheck === undefined ? undefined : checkOf(service.eligibilityCheck, say, maybe),
  };
};

const checkOf = (check: NonNullable<ServiceDefinition["eligibilityCheck"]>, say: Said, maybe: Maybe) => ({
  ...check,
  purpose: say("eligibility", "purpose"),
  privacy: say("eligibility", "privacy"),
  disclaimer: say("eligibility", "disclaimer"),
  questions: check.questions.map((question) => ({
    ...question,
    text: say("eligibility", "questions", question.id, "text"),
    help: maybe("eligibility", "questions", question.id, "help"),
    options: options(question.options, say, "eligibility", "questions", question.id),
  })),
  advice: check.advice.map((id) => ({ id, text: say("eligibility", "advice", id) })),
  outcomes: check.outcomes.map((id) => ({ id, text: say("eligibility", "outcomes", id) })),
  notices: check.notices.map((notice) => ({ ...notice, text: say("eligibility", "notices", notice.id) })),
  extraDocuments: check.extraDocuments.map((id) => ({ id, title: say("eligibility", "extraDocuments", id) })),
  documentFormsByChannel: check.documentFormsByChannel.map((channel) => ({ channel, text: say("eligibility", "channels", channel) })),
});

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>;
