import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The act prints no category list.",
    decision:
      "Three categories are derived from row 8 and ground 14: close relative, relative or step-parent, other person; marriage, housing and other circumstances are conditions of documents. The category is the choice of the relation; relation-to-child gives its details.",
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
    question: "Rules item 11 gives 8 working days for the order without saying from when.",
    decision:
      "From the end of the verification (step examine): item 11 follows steps that are not in the text. The 19 working days of the whole service are the hard limit.",
  },
  {
    question: "An unmarried man answers no to actual-upbringing.",
    decision:
      "The wizard explains ground 10 and warns; the application may still be filed, a refusal then goes through the preliminary decision and the hearing.",
  },
  {
    question: "The proof of loss of care is one subitem with 13 alternatives.",
    decision:
      "Each alternative is its own document, asked once for each child: every ticked ground asks its document, for each parent (the only parent or both) at least one. There is no oneOf group, because two grounds (say, the mother has died and the father is deprived of his rights) need two documents.",
  },
  {
    question: "The act does not say when guardianship and when trusteeship is established.",
    decision: "One service without subtypes; the provider sets the kind in the order.",
  },
  {
    question: 'Row 8 last part speaks of the list "submitted to the provider and the State Corporation".',
    decision: "The exemption for children in organisations applies on the portal too.",
  },
  {
    question: "The portal list says the original of the birth certificate is required for identification.",
    decision: "The portal accepts the electronic copy; the provider may ask to see the original.",
  },
  {
    question: 'The State Corporation text of the marriage certificate lacks the words "if there is no data".',
    decision: "Read as the portal text.",
  },
  {
    question: "Order No. 112 is dated 28 February 2015 here and 25 February 2015 elsewhere in the same act.",
    decision: "25 February 2015 (same registry number 10764).",
  },
  {
    question: "Grounds 8 and 13 need criminal record data, but no such document is listed.",
    decision: "Not asked from the applicant; checked by the provider.",
  },
  {
    question: "The receipt on refusal to accept belongs to the State Corporation.",
    decision: "The portal issues none: the wizard does not let an incomplete application be signed.",
  },
  {
    question: "Forms of the application (annex 1) and the order (annex 5) are not in the text.",
    decision: "Plain forms with the listed fields; templates stay editable.",
  },
  {
    question: "How is the repeated block written?",
    decision:
      'Fields with `group` = children (their `when` starts with "for each item of children") belong to the repeat field children; a document with `perItemOf` = children is given for each child. The name of the spouse is taken from the marriage record and typed only when no record is found. The act sets no limit: 20 items are a technical limit.',
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
      "spouse-has-iin = no: the name and the number of the document with its state are typed instead of the IIN, and nothing else stops the applicant. The spouse's certificates are uploads anyway; the marriage record is looked up by the applicant's IIN, and what the spouse owns is checked by the provider.",
  },
  {
    question: "Which dates are accepted?",
    decision: "child-birth-date is not in the future and the child is under 18 on the day of filing.",
  },
  {
    question: "Can a case end without a result?",
    decision:
      "Only by withdrawal (or a refusal to accept at the State Corporation): the order is delivered by being put into the cabinet, so no step close-without-result is needed.",
  },
] as const satisfies ServiceDefinition["decisions"];
