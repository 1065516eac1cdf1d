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
    question: "The list of 11(6) (discharged from service) has no application, the other 13 do.",
    decision:
      "The signed portal request starts the case; the paper form is not a document of this category and its absence is no ground of refusal.",
  },
  {
    question: "11(14) wants the application by annex 1 (the address table), 11(13) names no annex.",
    decision: "The form of annex 4 in both.",
  },
  {
    question: "For 11(1) the 15 working days run from approval of the commission's decision, an event outside the application.",
    decision: "The date is asked (commission-decision-date); the term counts from the later of that date and acceptance.",
  },
  {
    question:
      "11(1) asks for birth certificates of children born before 13.08.2007; the gateway has records made after 2008; births in between are in neither.",
    decision: "Born before 2007-08-13: upload. Born later: gateway with upload as a fallback.",
  },
  {
    question: "11(1) lists marriage and children documents without a condition.",
    decision:
      "Asked only from the married and from those who have children; the birth date in the children list decides which of the two children documents is asked.",
  },
  {
    question: "11(1) also covers persons removed from the register, whom item 6 may exclude.",
    decision:
      "Both variants are accepted, with the same term; the option exempt from duty of excluded-group says that such a person does not belong to it. The extract shows which variant it is, so it is not asked.",
  },
  {
    question: "11(9) covers loss and exchange with one list; the offence protocol and the lost-property certificate carry no condition.",
    decision:
      "Lost-property certificate: when lost. Offence protocol: when lost and the registration rules were violated (no protocol exists without an offence). Certificate of the emergency body: after a disaster or fire, whether the document was lost or became unusable (loss-cause, damage-cause). Unusable document: brought, never blocks.",
  },
  {
    question: "11(13) includes a change of ethnicity, but its list names only name change or marriage data.",
    decision: "Those data are required for surname, name or patronymic; for ethnicity any confirming copy may be attached, optional.",
  },
  {
    question: "The heading of 11(14) can be read as issuing certificates; item 5 knows no certificate among the results.",
    decision: "A military ID is issued in place of a temporary certificate or of a certificate.",
  },
  {
    question:
      "Several lists want a notarised diploma, the general education document or papers whose issuer is not named (petition, record card, order, birth certificate).",
    decision:
      "Titles follow the act, where needed with a plain explanation in brackets; the birth certificate is the applicant's own; a person without a diploma attaches the education document there is.",
  },
  {
    question: "11(5) serves those who reached 27.",
    decision:
      "Category not-drafted-at-27 is offered to everyone at the step category and checked as soon as birth-date is known (after the step applicant): under 27 on the day of filing the wizard stops with a notice and offers another category.",
  },
  {
    question: "Item 7 is headed terms through the centre, but its first part is about the provider.",
    decision: "The same terms on every route.",
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
