import type { Field, LegalPlace } from "./define.ts";

/**
 * Questions that the applications to the defence offices share: who signs, about whom the document is, which office. The registers are asked
 * about the holder of the document, never about the representative.
 */
type Names = {
  /** Registers of the identity card and of the residence. */
  readonly identity: string;
  readonly residence: string;
  /** Fields of the phone and of the name of who signs: the cards name them differently. */
  readonly phone: string;
  readonly name?: string;
};

const step = "applicant";
const byRepresentative = { field: "applicant-role", eq: "representative" } as const;
const at = (law: LegalPlace | undefined) => (law === undefined ? {} : { law });
/** A line of the form in annex 4 of the standard. */
export const formLine = (item: string): LegalPlace => ({ annex: "4", item });

export const consentQuestion = {
  id: "data-consent",
  step: "consent",
  type: "consent",
  required: true,
  source: "applicant",
} as const satisfies Field;

/** Who signs, and for whom; `line` is where the form asks for the name. */
export const whoApplies = ({ identity, phone, name = "full-name" }: Omit<Names, "residence">, line?: LegalPlace) =>
  [
    { id: "applicant-role", step, type: "radio", required: true, source: "applicant", options: ["self", "representative"] },
    {
      id: "represented-iin",
      step,
      type: "iin",
      required: true,
      source: "applicant",
      rule: byRepresentative,
      checks: [{ is: "not-the-applicant" }],
    },
    {
      id: "represented-name",
      step,
      type: "readonly",
      required: true,
      source: "gateway",
      rule: byRepresentative,
      from: identity,
      fact: "fullName",
      ...at(line),
    },
    { id: "iin", step, type: "readonly", required: true, source: "account", account: "iin" },
    { id: name, step, type: "readonly", required: true, source: "account", account: "full-name" },
    { id: phone, step, type: "readonly", required: true, source: "account", account: "phone" },
  ] as const satisfies readonly Field[];

export const birthDate = (identity: string, line?: LegalPlace) =>
  ({
    id: "birth-date",
    step,
    type: "date",
    fixed: true,
    required: true,
    source: "gateway",
    from: identity,
    fact: "birthDate",
    checks: [{ is: "not-in-future" }],
    ...at(line),
  }) as const satisfies Field;

export const residenceAddress = (residence: string, line?: LegalPlace) =>
  ({
    id: "residence-address",
    step,
    type: "readonly",
    required: true,
    source: "gateway",
    from: residence,
    fact: "address",
    ...at(line),
  }) as const satisfies Field;

/** `addressLine` is the number of the address in the form; the name and the birth date are lines 1 and 2 everywhere. */
export const holderQuestions = (names: Names, addressLine: string) =>
  [
    ...whoApplies(names, formLine("1")),
    birthDate(names.identity, formLine("2")),
    residenceAddress(names.residence, formLine(addressLine)),
  ] as const satisfies readonly Field[];

export const maritalStatus = (line?: string) =>
  ({
    id: "marital-status",
    step: "personal",
    type: "select",
    required: true,
    source: "applicant",
    options: ["single", "married", "divorced", "widowed"],
    ...at(line === undefined ? undefined : formLine(line)),
  }) as const satisfies Field;

export const officeQuestions = [
  {
    id: "department",
    step: "office",
    type: "office",
    required: true,
    source: "applicant",
    officeKind: "defence-department",
    law: { item: "13" },
  },
  { id: "district", step: "office", type: "text", required: true, source: "applicant", law: { item: "13" } },
] as const satisfies readonly Field[];

/** Item 6 of the standard: whom the service is not given to. */
export const excludedGroups = [
  "excluded-woman-without-specialty",
  "excluded-exempt-from-duty",
  "excluded-imprisoned",
  "excluded-permanently-abroad",
] as const;

export const excludedQuestion = {
  id: "excluded-group",
  step,
  type: "radio",
  required: true,
  source: "applicant",
  options: ["none", ...excludedGroups],
  checks: [{ is: "stops-unless", value: "none" }],
  special: true,
  law: { item: "6" },
} as const satisfies Field;

/** Where and when somebody served: what the records are searched by. Only the period is asked of everybody, the rest as far as it is known. */
const known = (id: string) => ({ id, step: "details", type: "text", required: false, source: "applicant", special: true }) as const;

export const serviceQuestions = [
  known("rank-and-position"),
  known("troop-arm"),
  known("unit-number"),
  known("unit-subordination"),
  known("unit-location"),
  { ...known("service-period-from"), required: true },
  { ...known("service-period-to"), required: true },
  { ...known("benefit-certificate-number"), special: false },
  {
    id: "benefit-certificate-date",
    step: "details",
    type: "date",
    required: false,
    source: "applicant",
    checks: [{ is: "not-in-future" }],
  },
  { ...known("benefit-certificate-issuer"), special: false },
  { id: "additional-information", step: "details", type: "textarea", required: false, source: "applicant" },
] as const satisfies readonly Field[];
