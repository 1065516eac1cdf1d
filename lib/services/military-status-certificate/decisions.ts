import { blanksDecision, excludedGroupsDecision, holderDecision, militaryPaperDecisions } from "../defence-decisions.ts";
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
    question:
      "The title promises certificates on relation to military service in general; items 5 and 11 give only the certificate in lieu of a surrendered document.",
    decision: "One subtype and one category; the service card says what the certificate is for.",
  },
  {
    question: "Persons residing outside Kazakhstan are excluded, yet the certificate is for those leaving.",
    decision: "The applicant must still live in Kazakhstan: apply before departure.",
  },
  {
    question: "The certificate replaces a surrendered document, but item 11 says originals are returned.",
    decision:
      "The military record document is surrendered when the certificate is collected and the officer records it; the other originals are compared and returned. No electronic certificate is released before that.",
  },
  {
    question: "Item 11 asks for the military record document only if available; the form names three surrendered documents.",
    decision: "Fourth option (certificate in lieu, item 11) and the option of having none are added; without a document nothing is asked.",
  },
  {
    question: "Items 5 and 11 say leaving Kazakhstan, the form says for permanent residence.",
    decision: "Permanent residence: the migration police permission is required in both.",
  },
  {
    question:
      "The form's note asks for the registration book and the military record document; it also attaches a copy of the identity card.",
    decision: "Residence and identity data come from the gateway; the note adds nothing to item 11.",
  },
  {
    question: "Unlike the sister standards the act gives no extension.",
    decision: "The term of 1 working day cannot be extended in the officer's workplace.",
  },
  { question: "The last workplace is a blank of the form; some applicants never worked.", decision: "Optional." },
  excludedGroupsDecision,
  ...militaryPaperDecisions,
  holderDecision,
  blanksDecision,
  {
    question:
      "The act lets the centre keep an uncollected document for one month and then pass it to the provider; of the provider itself it says nothing.",
    decision:
      "One month after the notice of readiness the case is closed without result (the certificate is not released before the surrender); the document stays with the office and is handed out on request.",
  },
] as const satisfies ServiceDefinition["decisions"];
