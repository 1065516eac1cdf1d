import type { ServiceDefinition } from "./define.ts";

/** Open points that the standards of military papers share, read in the same way for each of them. */
export const militaryPaperDecisions = [
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
] as const satisfies ServiceDefinition["decisions"];

/** Where the standard excludes groups and names them as no ground of refusal. */
export const excludedGroupsDecision = {
  question: "Item 6 excludes four groups, but item 16 does not name this as a ground of refusal.",
  decision:
    "Choosing a group in excluded-group stops the wizard with a notice citing item 6 (the draft may be kept); the officer may refuse on ground excluded-applicant citing item 6.",
} as const;

/** Where the paper is about the holder, who may be another than the applicant. */
export const holderDecision = {
  question: "Whose registers are asked when a representative applies?",
  decision:
    "Those of the person the document is about (about: holder): iinFrom names the fields, the first that has a value gives the IIN. represented-name, birth-date, residence-address and the register blanks of the results come from there, never from the account of the representative. Where a register has no record, the officer types the register blanks of a result from the uploaded document.",
} as const;

/** Where the blanks of the results need no more than these. */
export const blanksDecision = {
  question: "What fills the blanks of results?",
  decision:
    "Keys of the case: signed-on (day of signing, for notices and receipts of sending), service-title, registration-number, accepted-on, accepted-by (the clerk), attached-documents, required-documents (what the rules of the category require of this case), due-on, working-hours, office-address. number: given by the portal when the document is issued. signer: name and position. A list in from is printed in that order; for an officer blank from is what it is preset with or chosen from; officer blanks are typed before the signature, those with step at that step of the workflow.",
} as const;

/** Where the paper is handed out at the office. */
export const uncollectedDecision = {
  question:
    "The act lets the centre keep an uncollected document for one month and then pass it to the provider; of the provider itself it says nothing.",
  decision:
    "One month after the notice of readiness the case is closed without result (the paper document was not collected); the document stays with the office and is handed out on request.",
} as const;
