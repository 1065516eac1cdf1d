/** Shapes of the public answers, as documented to whoever reads them by program. A test holds every real answer against them. */
import { z } from "zod";
import { checkBody } from "#lib/services/check-request.ts";

/** Shapes that have a name of their own in the description. */
export const documented = z.registry<{ id: string; description: string }>();

const text = z
  .strictObject({ kk: z.string(), ru: z.string() })
  .register(documented, { id: "Text", description: "The same words in Kazakh and Russian." });
const day = z.iso.date();
const ids = z.array(z.string());

const rule = z
  .record(z.string(), z.unknown())
  .register(documented, { id: "Rule", description: 'A condition as data, for example {"field":"is-guardian","eq":"yes"} or {"all":[…]}.' });

const act = z
  .strictObject({
    kind: z.literal("decree").optional(),
    number: z.string(),
    date: day,
    amendsNumber: z.string().nullable(),
    status: z.string(),
    repealedOn: day.optional(),
  })
  .register(documented, {
    id: "Act",
    description: "The order, or decree of the Government, that regulates the service and whether it is in force.",
  });

const place = z
  .strictObject({ annex: z.string().optional(), row: z.number().optional(), item: z.string().optional(), subitem: z.string().optional() })
  .register(documented, { id: "LegalPlace", description: "Where in the act a rule stands; without annex the rules themselves." });

const option = z.strictObject({ value: z.string(), label: text });
const term = z.strictObject({ value: z.number(), unit: z.enum(["working-days", "calendar-days", "months", "minutes"]), from: z.string() });

const entryShape = {
  id: z.string(),
  domain: z.string(),
  lifeSituations: ids,
  title: text,
  shortTitle: text,
  summary: text,
  act,
  channels: ids,
  feeKzt: z.number(),
  eligibilityCheck: z.boolean(),
};

export const catalogue = z
  .strictObject({ services: z.array(z.strictObject(entryShape)) })
  .register(documented, { id: "Catalogue", description: "All services, as lists show them." });

const typed = z.looseObject({ id: z.string(), label: text, type: z.string(), options: z.array(option) });
const ground = z.strictObject({ id: z.string(), text, rule: rule.optional(), law: place.optional() });

export const service = z
  .strictObject({
    ...entryShape,
    eligibilityCheck: z.looseObject({ purpose: text, questions: z.array(z.looseObject({ id: z.string(), text })) }).optional(),
    edition: day,
    providerKind: z.string(),
    provider: text,
    portalFiling: z.strictObject({ signature: ids, basis: z.string() }),
    applicationWindows: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    workingHours: z.strictObject({
      start: z.string(),
      end: z.string(),
      lunchStart: z.string().nullable(),
      lunchEnd: z.string().nullable(),
      days: z.string(),
    }),
    applicant: z.strictObject({
      who: text,
      representative: z.boolean(),
      excluded: z.array(z.strictObject({ id: z.string(), title: text, rule: rule.optional() })),
    }),
    subtypes: z.array(z.strictObject({ id: z.string(), title: text })),
    categories: z.array(
      z.strictObject({
        id: z.string(),
        title: text,
        hint: text.optional(),
        rule: rule.optional(),
        law: place.optional(),
        documents: z.array(z.strictObject({ id: z.string(), need: z.string(), rule: rule.optional(), oneOf: z.string().nullable() })),
      }),
    ),
    documents: z.array(
      z.looseObject({ id: z.string(), title: text, portal: z.string(), maxFiles: z.number(), validity: z.string(), law: place.optional() }),
    ),
    steps: z.array(z.looseObject({ id: z.string(), title: text })),
    fields: z.array(
      z.looseObject({
        id: z.string(),
        step: z.string(),
        label: text,
        type: z.string(),
        required: z.boolean(),
        source: z.string(),
        options: z.array(option),
        rule: rule.optional(),
      }),
    ),
    gatewayData: z.array(z.looseObject({ id: z.string(), title: text, about: z.string() })),
    term: z.strictObject({ rules: z.array(z.looseObject(term.shape)), extensions: z.array(z.looseObject({ id: z.string() })) }),
    workflow: z.strictObject({
      pattern: z.string(),
      steps: z.array(
        z.looseObject({
          id: z.string(),
          kind: z.string(),
          actor: z.string(),
          action: z.string(),
          term: term.nullable(),
          legal: z.string(),
        }),
      ),
    }),
    hearing: z.strictObject({
      required: z.boolean(),
      noticeWorkingDaysBeforeTerm: z.number().nullable(),
      decisionAfterHearingWorkingDays: z.number().nullable(),
    }),
    results: z.array(
      z.looseObject({ id: z.string(), title: text, kind: z.string(), formInAct: z.boolean(), delivery: ids, fields: z.array(typed) }),
    ),
    refusalGrounds: z.array(ground),
    acceptanceRefusalGrounds: z.array(ground),
    complaints: z.array(z.strictObject({ to: z.string(), value: z.number().nullable(), unit: z.string().nullable(), basis: z.string() })),
    specialConditions: z.array(text),
    legalRefs: z.strictObject({ standard: z.string(), form: z.string(), workflow: z.string() }),
    decisions: z.array(z.strictObject({ question: z.string(), decision: z.string() })),
  })
  .register(documented, { id: "Service", description: "One service, whole: what is asked, what is needed, how it is decided." });

export const terms = z
  .strictObject({
    windowOpen: z.boolean(),
    acceptedOn: day.nullable(),
    dueOn: day.nullable(),
    dueAt: z.iso.datetime({ offset: true }).optional(),
    opensOn: day.optional(),
    assumed: z.literal(true).optional(),
  })
  .register(documented, { id: "Terms", description: "What the clock of the law says of an application filed at a moment." });

const checkDocument = z.strictObject({ id: z.string(), need: z.string() });

export const eligibilityRequest = checkBody.register(documented, {
  id: "EligibilityRequest",
  description: "Answers by question; figures instead of those configured, null as if none were.",
});

export const eligibility = z
  .strictObject({
    outcome: z.string(),
    categories: z.array(z.looseObject({ id: z.string(), confidence: z.enum(["likely", "possible"]), documents: z.array(checkDocument) })),
    requiredDocuments: ids,
    documents: z.array(checkDocument),
    notices: ids,
    advice: ids,
    figures: z.array(z.strictObject({ id: z.string(), value: z.number().nullable(), validFrom: day.nullable() })),
  })
  .register(documented, { id: "Eligibility", description: "A preliminary answer; the provider decides." });

export const verification = z
  .looseObject({
    found: z.literal(true),
    number: z.string(),
    title: text,
    service: text,
    issuedOn: day,
    body: text,
    initials: z.string(),
    standing: z.enum(["valid", "expired", "withdrawn", "replaced", "returned"]),
    validUntil: day.nullable(),
    replacedBy: z.string().nullable(),
    replaces: ids,
    decisionFingerprint: z.string().nullable(),
    files: ids,
    withdrawn: z.strictObject({ ground: z.enum(["court", "complaint", "own-mistake"]), on: day }).nullable(),
  })
  .register(documented, {
    id: "Verification",
    description: "What anybody may learn of a document by its number; of its holder the initials only.",
  });

export const documentKeys = z
  .strictObject({
    keys: z.array(
      z.strictObject({
        kty: z.literal("EC"),
        crv: z.literal("P-256"),
        x: z.string(),
        y: z.string(),
        kid: z.string(),
        alg: z.literal("ES256"),
        use: z.literal("sig"),
      }),
    ),
  })
  .register(documented, {
    id: "DocumentKeys",
    description: "Public keys of the signed word in the QR code of a document (JWK set, RFC 7517): the present one and the former ones.",
  });
