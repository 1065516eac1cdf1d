import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  { question: "Which signature?", decision: "EDS only: row 10 is the only place that names a signature for filing." },
  {
    question: "The hearing notice must go out 3 working days before the end of a 3-working-day term.",
    decision: "It fits because the day of acceptance is day 0: notice on day 0, hearing on day 1, result within 2 working days, by day 3.",
  },
  {
    question: "Row 8 (3) is one sentence with unclosed brackets.",
    decision:
      "Three alternatives chosen by other-representative, exactly one document of the group second-representative. The options do not overlap: a spouse who lives together with the applicant; a legal representative who lives separately or is not married to the applicant; no second representative with care. Children with different second representatives need separate applications.",
  },
  {
    question: '"No data in the civil status system" stands after court decisions, which are not kept there.',
    decision:
      "The upload of absence-of-care-documents is dropped only if the register really returned the fact: gw-parent-civil-status for a death or a birth record, gw-sole-guardian-order for the order that appointed a sole guardian; a court decision is always uploaded.",
  },
  {
    question: "A sole guardian or a parent who never had a spouse has no matching document.",
    decision:
      "other-representative = no-care-of-one-parent with absence-of-care-kind birth-record-certificate (a mother registered without a father) or other-absence-proof (a sole guardian: the order of appointment).",
  },
  {
    question: "Is the consent of the representative living separately notarised?",
    decision: "An uploaded copy is accepted; a notarised one is advised (in favour of the applicant).",
  },
  {
    question: "Does ground 5 concern only orphans under 14?",
    decision:
      "Yes, all of it; when child-status = yes and the child is under 14, the wizard warns for sale, exchange, gift, pledge, free use, division or share if property-is-housing = yes, and for suretyship and inheritance waiver whatever the property is; staff decide. child-status is asked only when the applicant is not a parent or adoptive parent.",
  },
  {
    question: "Legal representatives and proof of the status are not defined.",
    decision: "Taken from the civil status record or the guardianship register; otherwise staff check; no extra document is asked.",
  },
  {
    question: "Rules item 7 names art. 74 and art. 73 for the hearing.",
    decision: "Preliminary decision and notice under art. 73, hearing under art. 74.",
  },
  { question: "Row 10 carries the title of row 9.", decision: "Read as other requirements." },
  {
    question: "The forms (annexes 1, 3 and 12 of the Rules) are not in the text; the certificate has two names.",
    decision: "Plain forms with the listed fields; the name of row 5 is used; the child's opinion is an uploaded file.",
  },
  { question: "Row 4 says fully automated.", decision: "The whole exchange is electronic; the decision is human." },
  {
    question: "How is the repeated block written?",
    decision:
      'Fields with `group` = children (their `when` starts with "for each item of children") belong to the repeat field children; a document with `perItemOf` = children is given for each child. The act sets no limit: 20 items are a technical limit.',
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
    decision: "Steps that are not in the text are part of the examination; no refusal to accept is modelled.",
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
    question: "The name and the date of birth of a child born abroad are not in the civil status system.",
    decision:
      "They come from the population register by the child's IIN (gw-child-person), so the age for child-opinion is known for every child; typed only when that register gives nothing.",
  },
  {
    question: "Which children may be named?",
    decision: "A child under 18 on the day of filing; a date of birth in the future is not accepted.",
  },
] as const satisfies ServiceDefinition["decisions"];
