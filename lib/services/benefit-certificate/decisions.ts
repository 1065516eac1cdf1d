import { militaryPaperDecisions } from "../defence-decisions.ts";
import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The form's hint lists five things to confirm, item 6 gives this service only to three groups.",
    decision:
      "Three options here, set from the category (confirmation-purpose, key derived: the first rule that holds gives the value); service passed and the Semey test site belong to service-record-certificate.",
  },
  {
    question: "Item 11 asks for no proof of the status.",
    decision:
      "Only the form and the identity card are required; supporting-document is an optional upload. The office checks its own records or inquires.",
  },
  {
    question: "Item 5 names only the certificate as the result, item 16 provides for refusal.",
    decision: "A reasoned refusal is issued as in the sister standards.",
  },
  {
    question: "The form marks no blank as optional; a civilian liquidator was never called up.",
    decision:
      "Call-up fields are asked for war participants, internationalist soldiers and liquidators in service; the place of military registration (many veterans are no longer registered), unit, rank and benefit card fields are optional.",
  },
  {
    question: "Item 11 takes only identity card data from state systems, the form asks where the person lives.",
    decision:
      "residence-address is taken from the register of residence of the person who gets the certificate (residence-registration-data), so that a representative does not file his or her own address.",
  },
  {
    question: "Item 1 lacks the paragraph on mobile centres of the sister standards, but item 9 regulates them.",
    decision: "Mobile centres are mentioned here too.",
  },
  {
    question: '"Extended up to N" does not say from what moment N is counted.',
    decision: "N is the total term, counted from acceptance; the extension notice is sent when the inquiry is sent.",
  },
  {
    question:
      "Item 16 knows only missing documents as a ground of refusal; nothing is said of an applicant whose status or service the inquiries do not confirm.",
    decision:
      "Ground status-not-confirmed is a project decision resting on items 5-7 (a document is issued only when the data are confirmed). The officer may use it only after an inquiry was answered and states the reasons; it is not a ground of item 16.",
  },
  ...militaryPaperDecisions,
  {
    question: "Whose registers are asked when a representative applies?",
    decision:
      "Those of the person the document is about (about: holder): iinFrom names the fields, the first that has a value gives the IIN. represented-name, birth-year, residence-address and the register blanks of the results come from there, never from the account of the representative. Where a register has no record, the officer types the register blanks of a result from the uploaded document.",
  },
  {
    question: "What fills the blanks of results?",
    decision:
      "Keys of the case: signed-on (day of signing, for notices and receipts of sending), service-title, registration-number, accepted-on, accepted-by (the clerk), attached-documents, required-documents (what the rules of the category require of this case), due-on, working-hours, office-address, category (its title). number: given by the portal when the document is issued. signer: name and position. A list in from is printed in that order; for an officer blank from is what it is preset with or chosen from; officer blanks are typed before the signature, those with step at that step of the workflow.",
  },
] as const satisfies ServiceDefinition["decisions"];
