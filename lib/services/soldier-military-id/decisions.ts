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
  {
    question: "Item 6 excludes four groups, but item 16 does not name this as a ground of refusal.",
    decision:
      "Choosing a group in excluded-group stops the wizard with a notice citing item 6 (the draft may be kept); the officer may refuse on ground excluded-applicant citing item 6.",
  },
  {
    question: "The act has no portal channel and no electronic signature of the application.",
    decision:
      "Filed online; signed with EDS or OTP (mobile number confirmed in the account). The paper form's date and signature blanks are filled by the portal at signing.",
  },
  {
    question: "The act says nothing about the day of acceptance of an application filed on the portal.",
    decision:
      "Filed on a working day up to and including closing time, also before opening and in the lunch break: accepted that day; after closing, on weekends and holidays: accepted on the next working day. The day of acceptance is day 0 and the term counts from the next working day. The sentence that the days of acceptance and of issue are not counted is applied to every route.",
  },
  {
    question: "The form is addressed to a district office, but the act lists only 16 region-level departments.",
    decision:
      "The applicant picks the department of the region of residence (field department) and names the district (field district); the department assigns the district office.",
  },
  {
    question: "Field ids of the addressee block differ between the seven defence standards of the act.",
    decision: "One pair of fields in all seven: department (type office) and district.",
  },
  {
    question: "The act names refusal to accept documents only for the public service centre, with a receipt of what is missing.",
    decision:
      "The portal takes the centre's place as the intake: the wizard does not let an incomplete set be signed, and the officer may refuse acceptance on this one ground, naming what is missing.",
  },
  {
    question:
      "Complaint terms are given only by reference to the law of 12.01.2007 (not in the text). The act itself names the head of the provider, the district authorised body, the Ministry of Defence, the centre's enterprise and the court.",
    decision:
      "Provider 5, quality-control body 15, forwarding 3 working days, basis by-law; the Ministry of Defence and the court are named by the act without a term (value null).",
  },
  {
    question: "The act speaks of a receipt (item 14) and of a talon (item 15) for collecting the result.",
    decision: "One portal receipt with all the data of item 14 serves both.",
  },
  {
    question: "No form, signer or validity of the result is in the act.",
    decision:
      "The portal uses its own neutral fields (formInAct false); delivery personal-cabinet means the electronic record or notice, provider-office the paper.",
  },
  {
    question: "A representative may apply by power of attorney.",
    decision:
      "iin, name and phone are those of the signatory from the account; represented-iin and represented-name, birth date and address are those of the person who gets the document.",
  },
  {
    question: "How conditions are read.",
    decision:
      "A field with a `when` is shown, and if required is demanded, only when the condition holds; category means the chosen category. The attachment lines of the paper form are documents, not fields.",
  },
  {
    question: "The form prints no consent.",
    decision:
      "One consent field of the portal (data-consent), because data are taken from state systems. It is the step consent, before any register is asked; therefore it promises true data instead of confirming data not yet given.",
  },
  {
    question: "Whose registers are asked when a representative applies?",
    decision:
      "Those of the person the document is about (about: holder): iinFrom names the fields, the first that has a value gives the IIN. represented-name, birth-date, residence-address and the register blanks of the results come from there, never from the account of the representative. Where a register has no record, the officer types the register blanks of a result from the uploaded document.",
  },
  {
    question: "What fills the blanks of results?",
    decision:
      "Keys of the case: signed-on (day of signing, for notices and receipts of sending), service-title, registration-number, accepted-on, accepted-by (the clerk), attached-documents, required-documents (what the rules of the category require of this case), due-on, working-hours, office-address. number: given by the portal when the document is issued. signer: name and position. A list in from is printed in that order; for an officer blank from is what it is preset with or chosen from; officer blanks are typed before the signature, those with step at that step of the workflow.",
  },
  {
    question:
      "The act lets the centre keep an uncollected document for one month and then pass it to the provider; of the provider itself it says nothing.",
    decision:
      "One month after the notice of readiness the case is closed without result (the paper document was not collected); the document stays with the office and is handed out on request.",
  },
  {
    question: "The portal does not make the paper document itself.",
    decision:
      "Series, number and date of the paper are typed by the officer; record-number and record-date are those of the electronic record that the portal issues and verifies. What became of the former document (old-document) is recorded at the hand-out.",
  },
] as const satisfies ServiceDefinition["decisions"];
