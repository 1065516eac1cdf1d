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
      "Those of the person the document is about (about: holder): iinFrom names the fields, the first that has a value gives the IIN. represented-name, birth-year, residence-address and the register blanks of the results come from there, never from the account of the representative. Where a register has no record, the officer types the register blanks of a result from the uploaded document.",
  },
  {
    question: "What fills the blanks of results?",
    decision:
      "Keys of the case: signed-on (day of signing, for notices and receipts of sending), service-title, registration-number, accepted-on, accepted-by (the clerk), attached-documents, required-documents (what the rules of the category require of this case), due-on, working-hours, office-address. number: given by the portal when the document is issued. signer: name and position. A list in from is printed in that order; for an officer blank from is what it is preset with or chosen from; officer blanks are typed before the signature, those with step at that step of the workflow.",
  },
] as const satisfies ServiceDefinition["decisions"];
