import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The act prints no category list.",
    decision:
      "Three categories are derived from row 8 and ground 14: close relative, relative or step-parent, other person; marriage is a condition of documents. The category is the choice of the relation; relation-to-child gives its details. Housing documents are asked from everybody, so no question on ownership is needed.",
  },
  {
    question:
      "Row 8 exempts only close relatives from the training certificate, while its last part and ground 14 also let relatives and step-parents apply untrained.",
    decision:
      "Required from category other-person, optional with a one-year undertaking for relative-or-step-parent, not asked from close-relative; the portal reminds of the year.",
  },
  { question: "Row 10 mentions EDS only, row 8 also a one-time password.", decision: "Both are offered." },
  {
    question: "Does the dispensary certificate also concern the spouse?",
    decision: "Yes, as the health certificate: one subitem governs both; a separate slot for each person.",
  },
  {
    question: 'Ground 9 says only "no citizenship".',
    decision: "Citizenship is shown from the gateway; the wizard warns a stateless applicant, nobody is refused automatically.",
  },
  {
    question: "Rules item 8 gives 1 working day for the notification without saying from when.",
    decision:
      "From the end of the verification (step examine): item 8 follows steps that are not in the text. The 10 working days of the whole service are the hard limit.",
  },
  {
    question: "An unmarried man answers no to actual-upbringing.",
    decision:
      "The wizard explains ground 10 and warns; the application may still be filed, a refusal then goes through the preliminary decision and the hearing.",
  },
  { question: 'The list asks for the spouse\'s documents without "if married".', decision: "Asked only from married applicants." },
  {
    question: "The marriage certificate text has its words in the wrong order.",
    decision: "Read as in the guardianship service: no record in the system or marriage abroad.",
  },
  {
    question: "The positive result is two documents.",
    decision: "Both are issued inside the 10 working days; the service is done when both are in the personal cabinet.",
  },
  { question: "Ground 11 (income) exists without an income document.", decision: "Not asked from the applicant; checked by the provider." },
  { question: "Grounds 6, 8 and 11 speak of guardianship.", decision: "Kept in the staff list; applied to the foster parent." },
  {
    question: "No receipt on refusal to accept is prescribed.",
    decision: "None is modelled; the wizard does not let an incomplete application be signed.",
  },
  { question: "The amount and periodicity of the payment are not in the text.", decision: "No amount is shown." },
  {
    question: "Forms of the application (annex 1), notification (annex 3), contract and decision are not in the text.",
    decision: "Plain forms with the listed fields; templates stay editable.",
  },
  { question: "Annex 12 of the act stands after this service and is repealed.", decision: "It is not part of the service." },
  {
    question: "How is the repeated block written?",
    decision:
      'Fields with `group` = children (their `when` starts with "for each item of children") belong to the repeat field children. The name of the spouse is taken from the marriage record and typed only when no record is found. The act sets no limit: 20 items are a technical limit.',
  },
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
      "Keys of the case: issued-on (day of signature or of sending), service-title, required-documents (what the rules require of this case), hearing (its day and the position of the applicant, recorded by hold-hearing), complaint-order (to whom and in what time one may complain, from complaints). number: given by the portal when the document is issued. signer: name and position. A list in `from` is printed in that order; for an officer blank `from` is what it is preset with or chosen from (refusalGrounds and acceptanceRefusalGrounds: the lists of this card). `columns`: the answers listed for every item. Officer blanks are typed in the step prepare-result, those of a refusal in propose-refusal or decide-after-hearing, always before the signature.",
  },
  {
    question: "With what is a register asked, and what if it cannot be asked?",
    decision:
      "iinFrom in gatewayData names the field whose number the register is asked with (in a group: that of the item), rule when it is asked, `from` in a field the record that fills it. No number, no record or no answer: a gateway-or-upload document is uploaded and the field is typed.",
  },
  {
    question: "What if the spouse is a foreigner without an IIN?",
    decision:
      "spouse-has-iin = no: the name and the number of the document with its state are typed instead of the IIN, and nothing else stops the applicant. The spouse's certificates are uploads anyway; the marriage record is looked up by the applicant's IIN.",
  },
  {
    question: "To which stage does the refusal belong?",
    decision:
      "To stage 1: after the hearing item 8 names only the notification on the contract or the reasoned refusal. After the notification the case ends with the payment decision, or without it when the applicant does not conclude the contract (step close-without-contract, not before the end of the day contract-date; the applicant may apply again).",
  },
  {
    question: "Where are the fields of the payment decision typed?",
    decision:
      "In the step prepare-payment-decision, added between the contract and the signature: prepare-contract-notice prepares only the first document.",
  },
  {
    question: "Which dates and numbers are accepted?",
    decision:
      "child-birth-date is not in the future and the child is under 18 on the day of filing; bank-account is an IBAN of a bank of Kazakhstan (KZ and 18 more characters, remainder 97).",
  },
] as const satisfies ServiceDefinition["decisions"];
