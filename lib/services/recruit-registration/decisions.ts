import {
  blanksDecision,
  excludedGroupsDecision,
  holderDecision,
  militaryPaperDecisions,
  uncollectedDecision,
} from "../defence-decisions.ts";
import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "Item 7 gives terms for a military ID and a temporary certificate, though the service issues registration certificates.",
    decision:
      "Read as terms of the registration certificate: first issue 30, loss or damage 15 working days; the terms for unfit persons and for the temporary certificate are not used.",
  },
  {
    question: "Item 11 lists documents only for loss or damage; a first issue has a term but no list.",
    decision: "Both grounds are offered; the first issue asks for the same set, which is also what the form attaches.",
  },
  {
    question:
      "Item 7 gives 30 working days for a first issue and 15 when all documents are present; an incomplete set is refused, so a complete first application fits both.",
    decision:
      "A first issue has its own term: 30 working days is promised (15 is the office's aim). Exchange, change of data, loss and damage: 15.",
  },
  {
    question: "The act gives longer terms when other bodies must answer, without saying from when or how the applicant is told.",
    decision: "They are extensions: the total term from acceptance, only longer than the base term, with a notice in the personal cabinet.",
  },
  {
    question: "The note under the form (11 points) is the one of the military ID forms.",
    decision:
      "Situations that can concern a pre-conscript are offered as optional uploads that never block; exchange of an old military ID, training at a military department, discharge from special bodies and restored officer rank belong to the military ID services and are not offered; the registration book is replaced by residence data. Point 9 (loss without fault) is decided by the cause of the loss; a separate declaration of innocence is not asked.",
  },
  {
    question: "Item 6 excludes only women without a specialty.",
    decision: "A woman who declares a military registration specialty may apply.",
  },
  { question: "The form attaches a copy of the identity card.", decision: "No upload: gateway data replace it." },
  { question: "The last workplace is a blank of the form; pre-conscripts often never worked.", decision: "Optional." },
  excludedGroupsDecision,
  ...militaryPaperDecisions,
  holderDecision,
  blanksDecision,
  uncollectedDecision,
  {
    question: "The portal does not make the paper document itself.",
    decision:
      "Series, number and date of the paper are typed by the officer; record-number and record-date are those of the electronic record that the portal issues and verifies.",
  },
] as const satisfies ServiceDefinition["decisions"];
