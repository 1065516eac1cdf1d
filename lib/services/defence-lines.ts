import type { ResultField } from "./define.ts";

/**
 * Lines that stand alike in the documents of the defence offices: seven standards of one decree prescribe no form, so the portal's own are the
 * same everywhere. `holder` is the register of the identity card of the person the document is about, `applicant` the question that shows the
 * name of the person who signs.
 */

const service: ResultField = { id: "service", source: "case", from: "service-title", type: "text" };
const office: ResultField = { id: "issuing-office", source: "office", from: "department", type: "text" };
const signer: ResultField = { id: "signer", source: "signer", from: null, type: "person" };
const applicantLine = (applicant: string): ResultField => ({ id: "recipient-name", source: "account", from: applicant, type: "person" });
/** The register's word for the person's name; without a record the answer that stands for it. */
const nameOf = (id: string, holder: string, applicant: string): ResultField => ({
  id,
  source: "register",
  from: holder,
  fact: "fullName",
  or: ["represented-name", applicant],
  type: "person",
});
const missingDocuments: ResultField = {
  id: "missing-documents",
  source: "officer",
  from: "required-documents",
  type: "list",
  required: true,
};

/** The electronic record of a document that is made on paper and collected at the office. */
export const paperLines = (holder: string) =>
  [
    { id: "record-number", source: "number", from: null, type: "text" },
    { id: "record-date", source: "case", from: "signed-on", type: "date" },
    { id: "document-number", source: "officer", from: null, type: "text", required: true, checks: [{ is: "unused" }] },
    {
      id: "issue-date",
      source: "officer",
      from: null,
      type: "date",
      required: true,
      checks: [{ is: "not-before", of: "case.accepted-on" }, { is: "not-in-future" }],
    },
    nameOf("recipient-name", holder, "full-name"),
    service,
    office,
    { id: "collection-place", source: "officer", from: "department", type: "text", required: true },
  ] as const satisfies readonly ResultField[];

/** What became of the former document, recorded when the new one is handed out. */
export const formerDocument = {
  id: "old-document",
  source: "officer",
  from: null,
  type: "enum",
  required: true,
  options: ["taken", "returned", "none"],
  step: "deliver",
} as const satisfies ResultField;

export const signed = signer;

/** A reasoned refusal; `incomplete` is the ground that names the documents which are not there. */
export const refusalLines = (holder: string, incomplete: string, applicant = "full-name") =>
  [
    { id: "refusal-number", source: "number", from: null, type: "text" },
    { id: "refusal-date", source: "case", from: "signed-on", type: "date" },
    applicantLine(applicant),
    nameOf("holder-name", holder, applicant),
    service,
    { id: "ground", source: "officer", from: "refusalGrounds", type: "list", required: true },
    { id: "facts", source: "officer", from: null, type: "textarea", required: true },
    { ...missingDocuments, rule: { field: "ground", includes: incomplete } },
    office,
    signer,
  ] as const satisfies readonly ResultField[];

/** The receipt that names what is missing when an application is not accepted. */
export const acceptanceRefusalOf = (applicant: string) =>
  [
    { id: "receipt-number", source: "number", from: null, type: "text" },
    { id: "receipt-date", source: "case", from: "signed-on", type: "date" },
    applicantLine(applicant),
    service,
    missingDocuments,
    office,
    signer,
  ] as const satisfies readonly ResultField[];

export const acceptanceRefusalLines = acceptanceRefusalOf("full-name");

/** The notice of a longer term; `reasons` are the extensions of the standard. */
export const extensionLines = (reasons: readonly string[], applicant = "full-name") =>
  [
    { id: "notice-number", source: "number", from: null, type: "text" },
    { id: "notice-date", source: "case", from: "signed-on", type: "date" },
    applicantLine(applicant),
    service,
    { id: "reason", source: "officer", from: "extensions", type: "enum", required: true, options: reasons },
    { id: "new-due-date", source: "case", from: "due-on", type: "date" },
    { id: "inquiry-addressee", source: "officer", from: null, type: "textarea", required: true },
    office,
    signer,
  ] as const satisfies readonly ResultField[];

/** The receipt of item 14, for the services whose result is a certificate. */
export const receiptLines = [
  { id: "number-and-date", source: "case", from: ["registration-number", "accepted-on"], type: "text" },
  { id: "service-type", source: "case", from: "service-title", type: "text" },
  { id: "attached-documents", source: "case", from: "attached-documents", type: "list" },
  { id: "issue-date-time-place", source: "case", from: ["due-on", "working-hours", "office-address"], type: "text" },
  { id: "employee-name", source: "case", from: "accepted-by", type: "person" },
  { id: "consumer-name-phone", source: "account", from: ["applicant-name", "phone"], type: "text" },
] as const satisfies readonly ResultField[];

/** Head of a certificate: number, day, whom it is about. Without a record of the identity card the executor types the birth date. */
export const certificateLines = (holder: string, applicant: string) =>
  [
    { id: "certificate-number", source: "number", from: null, type: "text" },
    { id: "issue-date", source: "case", from: "signed-on", type: "date" },
    nameOf("recipient-name", holder, applicant),
    { id: "recipient-birth-date", source: "register", from: holder, fact: "birthDate", type: "date", required: true },
    service,
  ] as const satisfies readonly ResultField[];

export const issuingOffice = office;
