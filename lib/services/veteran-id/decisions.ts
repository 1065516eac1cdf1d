import { blanksDecision, holderDecision, militaryPaperDecisions, uncollectedDecision } from "../defence-decisions.ts";
import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The result is one of three certificates, but the form has no blank for the category.",
    decision: "The category is the first choice in the wizard, fixes which certificate is the result and prefills the reason.",
  },
  {
    question: "The form asks to issue or to exchange (mark what is needed).",
    decision:
      "Subtypes issue and exchange; field request carries the choice. The wording of its two options sends who has the former certificate in hand (even worn or damaged) to exchange, and who never had one or lost it to issue; the old certificate is asked only in an exchange.",
  },
  { question: "Item 11 says a photograph without a number, the form attaches two.", decision: "Two prints." },
  {
    question: "The archive certificate and the other papers stand only in the note under the form.",
    decision:
      "Optional, never block; the old certificate is handed over at collection. The address certificate is replaced by residence data from state systems.",
  },
  {
    question: "Point 4 of the note speaks of persons not guilty of the loss.",
    decision:
      "Nobody declares innocence. Everyone who asks for issue says whether the former certificate was lost (previous-certificate), then the cause (loss-cause, with another cause as the fourth option); the cause decides which certificate may be attached. No answer hides either question and none of the papers blocks.",
  },
  { question: "The 90-day sentence speaks of a reference, not of a certificate.", decision: "Read: certificate." },
  {
    question: "Only the centre's route says that the days of acceptance and issue are not counted.",
    decision: "Counted the same way on every route.",
  },
  {
    question: "The form speaks of a benefit certificate, the standard of a certificate of participant or soldier.",
    decision: "The same document; kept apart from the references of benefit-certificate.",
  },
  { question: "The last workplace is a blank of the form.", decision: "Optional." },
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
    question: "The form asks the place of birth, which the identity card data may hold.",
    decision: "Filled from the identity card data where they have it; the applicant completes or corrects it (type text, source gateway).",
  },
  holderDecision,
  blanksDecision,
  uncollectedDecision,
  {
    question: "The portal does not make the paper document itself.",
    decision:
      "Series, number and date of the paper are typed by the officer; record-number and record-date are those of the electronic record that the portal issues and verifies. What became of the former document (old-document) is recorded at the hand-out.",
  },
] as const satisfies ServiceDefinition["decisions"];
