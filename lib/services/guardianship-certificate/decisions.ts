import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The term is 30 minutes, not days: from when does it run?",
    decision:
      "term.unit is minutes, counted from acceptance. Filed on a working day up to and including closing time (18:30): accepted that day, and the minutes run from the moment of filing, before opening from 09:00, in the lunch break from 14:30. Filed after closing, on a weekend or a holiday: accepted on the next working day, and they run from 09:00. Minutes that begin before closing run on after it. An earlier automatic answer is allowed.",
  },
  {
    question: 'The text says only "individuals".',
    decision:
      "Any individual may file; the certificate is issued only if guardianship or trusteeship over the named child is found for the applicant's IIN.",
  },
  {
    question: "No data source is named although the service is fully automated.",
    decision:
      "The portal looks in its own register of guardianship orders (gw-guardianship-register); if nothing is found the case goes to staff (steps prepare-result and sign) and is never refused automatically.",
  },
  { question: "No hearing is provided for.", decision: "No hearing: the refusal names the ground, the facts and the way to complain." },
  {
    question: "The forms of the application (annex 1) and of the certificate are not in the text.",
    decision: "Plain forms with the listed fields; templates stay editable.",
  },
  {
    question: "How is the repeated block written?",
    decision:
      'Fields with `group` = wards (their `when` says "for each item of wards") belong to the repeat field wards; the portal offers the wards found in the register and takes the name by the IIN, typed by hand only when the register gives none. The act sets no limit: 20 items are a technical limit.',
  },
  {
    question: "The complaint item of the Rules for this service is not in the text.",
    decision:
      "General order: provider 5 working days, quality-control body 15 working days, provider forwards within 3 working days unless it satisfies the complaint in full in that time, court after the pre-trial complaint. Marked by-law (the same terms are printed for the sister service at 003:170-192).",
  },
  {
    question: "The amending act rewrites only some items of the Rules.",
    decision: "Steps that are not in the text are part of processing within 30 minutes; no refusal to accept is modelled.",
  },
  {
    question: "What fills the blanks of results?",
    decision:
      "Keys of the case: issued-on (day of signature or of sending), service-title, required-documents (what the rules require of this case), complaint-order (to whom and in what time one may complain, from complaints). number: given by the portal when the document is issued. signer: name and position. A list in `from` is printed in that order; for an officer blank `from` is what it is preset with or chosen from (refusalGrounds and acceptanceRefusalGrounds: the lists of this card). `columns`: the answers listed for every item. Officer blanks are typed in the step prepare-result, always before the signature. A certificate formed automatically is signed by the portal's seal in the name of the provider.",
  },
  {
    question: "With what is a register asked, and what if it cannot be asked?",
    decision:
      "iinFrom in gatewayData names the field whose number the register is asked with (in a group: that of the item), rule when it is asked, `from` in a field the record that fills it. No number, no record or no answer: a gateway-or-upload document is uploaded and the field is typed.",
  },
  {
    question: "What if only some of the named wards are found?",
    decision:
      "The case goes to staff as a whole: the certificate names the wards that are confirmed, or the refusal is reasoned; nothing is refused automatically.",
  },
] as const satisfies ServiceDefinition["decisions"];
