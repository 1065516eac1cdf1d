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
    question:
      "A temporary certificate instead of a military ID is a result with a term of 1 working day, but item 11 has no ground or document list for it.",
    decision:
      "No separate category: the officer issues it when all documents are present and the military ID cannot be made out at once; the case stays open until the military ID. The term of 1 working day applies from that choice of the officer, never from an answer of the applicant. It is counted from the day of that choice (day 0), which may come later than acceptance, for instance when an inquiry is sent. Stage 1 (the temporary certificate) is optional and does not end the case; the military ID and the refusal belong to stage 2.",
  },
  {
    question:
      "The form's title and request name a document of another service in brackets (registration certificate); it asks for ethnicity and has no ground of item 11.",
    decision:
      "The requested document is always the military ID. The ethnicity line stays but is optional. The category replaces a separate field and prefills the reason.",
  },
  {
    question: "The act says originals are returned after comparison and does not speak of surrender of the old document.",
    decision:
      "The old document is brought when the result is collected; a scan may be attached at filing; the officer records whether it was taken.",
  },
  {
    question: "The note under the form names papers and persons that item 11 does not.",
    decision:
      "Item 11 binds (item 16 refers to it only). The registration book is replaced by residence data from state systems; papers that repeat item 11 are not asked twice; the rest are optional and never block.",
  },
  {
    question: "Item 11.4 closes the grounds of loss at disaster, theft and damage.",
    decision:
      "Three grounds; for any other loss the passport of the service and the wizard send the applicant to the military office (special conditions).",
  },
  {
    question: "The explanation is asked only if the ID was lost not through the officer's fault, also in the case of damage.",
    decision: "Field loss-at-fault is asked in the three categories; the explanation is required when the answer is no.",
  },
  { question: "11.5 is headed change of surname, its list adds name and patronymic.", decision: "All three count." },
  {
    question:
      "Graduates of military departments appear only in the note under the form; persons whose officer rank was restored have no ground in item 11.",
    decision: "Graduates apply under first-officer-rank; persons with a restored rank are sent to the military office.",
  },
  {
    question: "Persons found unfit in peacetime have a term in item 7 but no ground here.",
    decision: "The term is not used in this service.",
  },
  { question: "The provider works 09:00-19:00 here, 09:00-17:00 in the sister standards.", decision: "Kept as printed in each standard." },
  {
    question: "Item 11 takes identity, marriage and divorce data from state systems, not the address that line 6 of the form asks for.",
    decision:
      "residence-address is taken from the register of residence of the person who gets the document (residence-registration-data), so that a representative does not file his or her own address.",
  },
  excludedGroupsDecision,
  ...militaryPaperDecisions,
  holderDecision,
  blanksDecision,
  uncollectedDecision,
  {
    question: "The portal does not make the paper document itself.",
    decision:
      "Series, number and date of the paper are typed by the officer; record-number and record-date are those of the electronic record that the portal issues and verifies. What became of the former document (old-document) is recorded at the hand-out.",
  },
] as const satisfies ServiceDefinition["decisions"];
