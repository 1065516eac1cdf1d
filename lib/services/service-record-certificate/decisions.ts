import { blanksDecision, excludedGroupsDecision, militaryPaperDecisions } from "../defence-decisions.ts";
import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question:
      "Annex 4 of service-record-certificate prints the application of a citizen leaving to live abroad (002:4487-4527), annex 4 of military-status-certificate prints the confirmation application (002:13719-13762); items 5 and 11 of the two standards fit the other form in each case.",
    decision:
      "Corrected reading: the forms were printed in each other's place. service-record-certificate uses the confirmation form (002:13719-13762), military-status-certificate uses the leaving-abroad form (002:4487-4527).",
  },
  {
    question: "The confirmation form lists five things to confirm; three of them are the groups of benefit-certificate.",
    decision:
      "Two options here: service passed and service at the Semey nuclear test site; a special condition points the other three groups to benefit-certificate.",
  },
  {
    question:
      "Item 6 limits the service to citizens subject to military registration, item 11 promises it to all who did compulsory service, also in the Soviet Army.",
    decision:
      "No block by age or by registration: the option exempt from duty of excluded-group says that those taken off the register by age do not belong to it. The exclusions of item 6 are a declaration, the officer decides the rest.",
  },
  {
    question: "Item 11 speaks of compulsory service only.",
    decision: "An application about contract or officer service is accepted; the officer decides.",
  },
  {
    question: "Item 11 asks for no proof of service.",
    decision: "supporting-document is an optional upload; the office checks its own records or inquires.",
  },
  {
    question: "Terms of extension are given in months here, in working days in the sister standards.",
    decision: "Kept as printed: 1 and 3 months, ending on the same day number.",
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
  {
    question: "Item 11 takes only identity card data from state systems, the form asks where the person lives.",
    decision:
      "residence-address is taken from the register of residence of the person who gets the certificate (residence-registration-data), so that a representative does not file his or her own address.",
  },
  excludedGroupsDecision,
  ...militaryPaperDecisions,
  {
    question: "Whose registers are asked when a representative applies?",
    decision:
      "Those of the person the document is about (about: holder): iinFrom names the fields, the first that has a value gives the IIN. represented-name, birth-year, residence-address and the register blanks of the results come from there, never from the account of the representative. Where a register has no record, the officer types the register blanks of a result from the uploaded document.",
  },
  blanksDecision,
] as const satisfies ServiceDefinition["decisions"];
