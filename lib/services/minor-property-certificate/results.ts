import type { Result, ServiceDefinition } from "../define.ts";

export const results = [
  {
    id: "certificate",
    kind: "positive",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "number", source: "number", from: null, type: "text" },
      { id: "date", source: "case", from: "signed-on", type: "date" },
      { id: "service", source: "case", from: "service-title", type: "text" },
      { id: "provider", source: "office", from: "education-authority", type: "text" },
      { id: "applicant", source: "account", from: "applicant-full-name", type: "person" },
      { id: "children", source: "answer", from: "children", type: "list", columns: ["child-full-name", "child-birth-date"] },
      { id: "property", source: "answer", from: "property-description", type: "text" },
      { id: "transaction", source: "answer", from: ["transaction-kind", "transaction-details"], type: "enum" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
  {
    id: "reasoned-refusal",
    kind: "refusal",
    formInAct: false,
    delivery: ["personal-cabinet"],
    fields: [
      { id: "number", source: "number", from: null, type: "text" },
      { id: "date", source: "case", from: "signed-on", type: "date" },
      { id: "service", source: "case", from: "service-title", type: "text" },
      { id: "provider", source: "office", from: "education-authority", type: "text" },
      { id: "applicant", source: "account", from: "applicant-full-name", type: "person" },
      {
        id: "ground",
        source: "officer",
        from: "refusalGrounds",
        type: "list",
        required: true,
      },
      {
        id: "reasoning",
        source: "officer",
        from: null,
        type: "textarea",
        required: true,
      },
      { id: "hearing", source: "case", from: "hearing", type: "text" },
      { id: "complaint-order", source: "case", from: "complaint-order", type: "text" },
      { id: "signer", source: "signer", from: null, type: "person" },
    ],
  },
] as const satisfies readonly Result[];

/** A child without parents whose dwelling the act protects: younger than fourteen. */
const protectedChild = {
  forEach: "children",
  if: { all: [{ field: "child-status", eq: "yes" }, { not: { field: "child-birth-date", ageAtLeast: 14 } }] },
} as const;

export const refusalGrounds = [
  { id: "unreliable-documents", law: { annex: "2", row: 9, subitem: "1" } },
  { id: "civil-code-382-noncompliant", law: { annex: "2", row: 9, subitem: "2" } },
  { id: "materials-noncompliant", law: { annex: "2", row: 9, subitem: "3" } },
  { id: "court-ban", law: { annex: "2", row: 9, subitem: "4" } },
  {
    id: "orphan-under-14-housing",
    warnWhen: {
      all: [
        protectedChild,
        {
          any: [
            {
              all: [
                { field: "property-is-housing", eq: "yes" },
                { field: "transaction-kind", in: ["sale", "exchange", "gift", "pledge", "free-use", "division-or-share"] },
              ],
            },
            { field: "transaction-kind", in: ["suretyship", "inheritance-waiver"] },
          ],
        },
      ],
    },
    law: { annex: "2", row: 9, subitem: "5" },
  },
  { id: "special-right-lost", law: { annex: "2", row: 9, subitem: "6" } },
  { id: "no-personal-data-consent", law: { annex: "2", row: 9, subitem: "7" } },
] as const satisfies ServiceDefinition["refusalGrounds"];

export const acceptanceRefusalGrounds = [] as const satisfies ServiceDefinition["acceptanceRefusalGrounds"];
