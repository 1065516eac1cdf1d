import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "Rows 2, 3, 4, 7 and 8 exclude the portal, row 10 admits it with EDS.",
    decision:
      "Filed online by decision of the project, signed with EDS only; the result goes to the personal cabinet and can be had on paper.",
  },
  {
    question: "Does the act say whether the court decision and the police reference are originals?",
    decision: "It does not: electronic copies are accepted, the provider may ask to see the originals.",
  },
  {
    question: "A 5-day term, up to 3 days to prepare and a notice at least 3 days before the end overlap.",
    decision:
      "The ground of refusal is found by working day 2, the notice goes out by working day 2, the hearing is held by day 4, the decision is given within 1 working day, by day 5.",
  },
  {
    question: "May both parents apply together, and a parent with restricted rights?",
    decision: "One application per parent deprived of parental rights; no others.",
  },
  { question: "The hours of the provider do not name the days.", decision: "Monday to Friday, since weekends are excluded." },
  { question: 'The name of the service varies ("кері әсер", "теріс әсер").', decision: "The wording of the title is used." },
  {
    question: "The receipt on refusal to accept belongs to the State Corporation.",
    decision: "The portal issues none: the wizard does not let an incomplete application be signed.",
  },
  {
    question:
      "Forms of the application (annex 1) and the permission (annex 4) are not in the text; place, dates and validity of meetings are not in the text.",
    decision: "Plain forms with the listed fields; templates stay editable; no validity is shown.",
  },
  {
    question: "On which day is an application accepted?",
    decision:
      "The act has no rule; that of the project applies. Filed on a working day up to and including closing time (18:30), also before opening and in the lunch break: accepted that day. Filed after closing, on a weekend or a holiday: accepted on the next working day. The day of acceptance is day 0 and the term counts from the working day after it.",
  },
  {
    question: "How is the repeated block written?",
    decision:
      'Fields with `group` = children (their `when` starts with "for each item of children") belong to the repeat field children. The act sets no limit: 20 items are a technical limit.',
  },
  {
    question: "The complaint item of the Rules for this service is not in the text.",
    decision:
      "General order: provider 5 working days, quality-control body 15 working days, provider forwards within 3 working days unless it satisfies the complaint in full in that time, court after the pre-trial complaint. Marked by-law (the same terms are printed for the sister service at 003:170-192).",
  },
  {
    question: "The amending act rewrites only some items of the Rules.",
    decision:
      "Steps that are not in the text are one internal step of verification by the provider inside the total term; no other term is shown.",
  },
  {
    question: "Are the details of the court decision and of the police reference asked in fields?",
    decision: "No: both documents are uploaded and the act asks for nothing more.",
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
    question: "Which dates are accepted?",
    decision: "child-birth-date is not in the future and the child is under 18 on the day of filing.",
  },
  {
    question: "Can a case end without a result?",
    decision:
      "Only by withdrawal: a permission filed for on the portal is delivered by being put into the cabinet, and paper is given only on request.",
  },
] as const satisfies ServiceDefinition["decisions"];
