import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question:
      "Row 8 (4) makes the applicant attach the dispensary certificate, Rules item 9 makes the provider take it through the gateway.",
    decision: "Gateway first; the upload is shown (and then required) only when the gateway has no record.",
  },
  {
    question:
      'Rules item 9 says birth and marriage certificates are taken through the gateway "when there are no data", which contradicts itself.',
    decision:
      "Gateway first; an upload is offered when it has no record: the marriage certificate of a married applicant is then required, birth certificates stay optional.",
  },
  {
    question: "Whose close relatives consent, and what if there are none?",
    decision:
      "Close relatives of the applicant; one file per relative; the ticked checkbox no-close-relatives (value yes; unticked it has no value) replaces the document and staff check it.",
  },
  {
    question: "Row 8 (3) asks for the cumulative income of the applicant and the spouse; what if one of them has none?",
    decision:
      "A married applicant says in income-holders who has an income, and a certificate is asked from each who has one, at least one in all; ground 13 (income) is checked by staff.",
  },
  {
    question: "Does the spouse need the training certificate?",
    decision: "Required from the applicant only (unless a close relative of the child), optional for the spouse.",
  },
  {
    question: "Is the identity document in Rules item 9 that of the applicant or of the spouse?",
    decision: "Data of both are taken through the gateway; no upload.",
  },
  {
    question: "The notification of impossibility and the reasoned refusal overlap.",
    decision:
      "Impossibility is a refusal: preliminary decision and hearing first; both result types are kept. The ground decides which one is signed (grounds of the result): a ground about the person (refusal grounds 1-16) gives the notification of the impossibility, a ground about documents, approvals, court bans or consent (17-22) the reasoned refusal; with grounds of both kinds, the notification. Both name the grounds and the way to complain.",
  },
  {
    question: "The result form is annex 4 to the Rules, which is not in the text.",
    decision: "The portal makes a plain notification with the listed fields; the template stays editable.",
  },
  {
    question: "Row 7 gives no working hours of the provider.",
    decision: "The hours of the sister standards of the same act are used: 09:00-18:30, lunch 13:00-14:30, Monday to Friday.",
  },
  {
    question: "Row 4 says fully automated, yet a conclusion is signed in 10 working days.",
    decision: "The whole exchange is electronic; the decision is human, nothing is approved automatically.",
  },
  {
    question: "Ground 9 (orientation) and ground 10 with words on guardianship.",
    decision:
      "They stay in the staff list in the wording of the act; the portal asks no question and makes no automatic check on ground 9; ground 10 is applied to the time of registration.",
  },
  {
    question: 'Ground 11 says "no citizenship".',
    decision:
      "Only citizens of Kazakhstan permanently residing in Kazakhstan may apply (title of the Rules); citizenship is shown from the gateway.",
  },
  {
    question: "An unmarried man answers no to unmarried-man-flag.",
    decision:
      "The wizard explains ground 12 and warns; the application may still be filed, a refusal then goes through the preliminary decision and the hearing.",
  },
  { question: "Which department is chosen?", decision: "The applicant chooses; the portal preselects by place of residence." },
  { question: "No age limits of certificates are given.", decision: "Only an expiry date printed on the document makes it expired." },
  {
    question: "The complaint item of the Rules for this service is not in the text.",
    decision:
      "General order: provider 5 working days, quality-control body 15 working days, provider forwards within 3 working days unless it satisfies the complaint in full in that time, court after the pre-trial complaint. Marked by-law (the same terms are printed for the sister service at 003:170-192).",
  },
  {
    question: "On which day is an application accepted?",
    decision:
      "Filed on a working day up to and including closing time (18:30), also before opening and in the lunch break: accepted that day. Filed after closing, on a weekend or a holiday: accepted on the next working day. The day of acceptance is day 0 and the term counts from the working day after it.",
  },
  {
    question: "The amending act rewrites only some items of the Rules.",
    decision:
      "Steps that are not in the text are one internal step of verification by the provider inside the total term; no other term is shown.",
  },
  {
    question: "What if the preliminary refusal is sent later than the last lawful day?",
    decision:
      "It is shown as late to the officer, the head and the applicant. The hearing is never skipped because of it and the due date is not extended: a decision after the due date is overdue and can be complained of.",
  },
  {
    question: "What fills the blanks of results?",
    decision:
      "Keys of the case: issued-on (day of signature or of sending), service-title, required-documents (what the rules require of this case), hearing (its day and the position of the applicant, recorded by hold-hearing), conclusion (what the executor concluded in the examination), complaint-order (to whom and in what time one may complain, from complaints). number: given by the portal when the document is issued. signer: name and position. A list in `from` is printed in that order; for an officer blank `from` is what it is preset with or chosen from (refusalGrounds and acceptanceRefusalGrounds: the lists of this card). `columns`: the answers listed for every item. Officer blanks are typed in the step prepare-result, those of a refusal in propose-refusal or decide-after-hearing, always before the signature.",
  },
  {
    question: "With what is a register asked, and what if it cannot be asked?",
    decision:
      "iinFrom in gatewayData names the field whose number the register is asked with (in a group: that of the item), rule when it is asked, `from` in a field the record that fills it. No number, no record or no answer: a gateway-or-upload document is uploaded and the field is typed.",
  },
  {
    question: "What if the spouse is a foreigner without an IIN?",
    decision:
      "spouse-has-iin = no: the name and the number of the document with its state are typed instead of the IIN, and nothing else stops the applicant. Registers about the spouse are not asked: the dispensary certificate of the spouse is uploaded, identity, criminal record and ownership of a dwelling of the spouse are obtained by the provider.",
  },
  {
    question: "Who are the candidates named in the notification?",
    decision:
      "The applicant and, if married, the spouse, whose documents are examined together (the title says candidate(s)); one application and one signature are enough.",
  },
  {
    question: "Where is the field of the notification typed?",
    decision: "In the step prepare-result, added between the examination and the signature.",
  },
] as const satisfies ServiceDefinition["decisions"];
