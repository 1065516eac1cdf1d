import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The application form (annex 1 of the Rules of order No. 158) is not in the act.",
    decision:
      "Fields follow from the document list and from what the portal must know; the form is kept in data so that the official annex can replace it.",
  },
  {
    question: "The act says only «natural person».",
    decision: "A parent or another legal representative by default; nobody is blocked by the relation chosen.",
  },
  {
    question: "What distance is «remote»?",
    decision: "Not in the text: no automatic distance check, the provider decides under resolution No. 1256.",
  },
  {
    question: "The form of the certificate from the place of study is not in the act (only the header of its annex is).",
    decision: "Any uploaded certificate of the school is accepted; no fill-in form.",
  },
  {
    question:
      "The documents list names the provider and the State Corporation, not the school, though the school is a channel and a provider.",
    decision: "The school works with the list and the hours of the provider.",
  },
  { question: "Item 2 numbers both the school and the portal as 3).", decision: "Four channels." },
  {
    question: "Refusal to accept is written for the State Corporation only.",
    decision:
      "The portal checks completeness before signing; the receipt (annex 16) belongs to the State Corporation and is not offered on the portal.",
  },
  { question: "Grounds 5) and 6) both end with «refuses to provide the service».", decision: "Six equal grounds." },
  { question: "Row 10 mentions only EDS, row 8 EDS or one-time password.", decision: "Both (the specific list of row 8 prevails)." },
  {
    question: "The form, the signer and the validity of the certificate are not in the act.",
    decision:
      "Neutral project layout (formInAct = false), signed with the EDS of the provider's head or authorised official; validity is entered by the official.",
  },
  {
    question: "A 5-day term, 3 days to prepare and a hearing notice at least 3 working days before the end overlap.",
    decision:
      "Everything stays inside the 5 working days: the notice goes out by the end of working day 2 and the answer within 1 working day after the hearing.",
  },
  {
    question: "On which day is an application accepted, and from which day does the term run?",
    decision:
      "Filed on a working day up to and including closing time, also before opening and in the lunch break: accepted (registered) that day; after closing, on weekends and holidays: the next working day. The day of acceptance is day 0; the term runs from the next working day and skips weekends and public holidays.",
  },
  {
    question: "The complaint item of the Rules is not in the act.",
    decision:
      "General terms of the law: provider 5 working days, forwarding within 3, quality-control body 15; court after the pre-trial complaint.",
  },
  {
    question: "When can the ground of missing consent arise on the portal?",
    decision:
      "Only when the consent is withdrawn after filing: without it the wizard goes no further than the step of consent. The text of the ground says so.",
  },
  {
    question: "One certificate for several children?",
    decision:
      "Yes: one document with a row for each child (result fields with `perItemOf`). When a ground of refusal concerns only some of the children, preliminary decision, hearing and refusal name these (children-concerned) and the certificate is issued for the others; both documents belong to the case.",
  },
  {
    question: "Does birth outside Kazakhstan change anything?",
    decision:
      "Yes, as data: `uploadRule` of the document, for each child. When it is true the file is required, whatever the register has; else the register is asked first and the file only if it has no record. The same answer of the self-check is carried over to the first child.",
  },
  {
    question: "Where do the blanks of the receipt come from?",
    decision: "They are filled in at the counter of the State Corporation, whose clerk issues the receipt; the portal does not offer it.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item.",
  },
] as const satisfies ServiceDefinition["decisions"];
