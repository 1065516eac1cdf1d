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
    question: "The form asks the place of birth, which the identity card data may hold.",
    decision: "Filled from the identity card data where they have it; the applicant completes or corrects it (type text, source gateway).",
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
