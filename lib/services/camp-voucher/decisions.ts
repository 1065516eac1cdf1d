import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "The application form (annex 1 of the Rules of order No. 158) is not in the act.",
    decision:
      "Fields follow from the document list and from what the portal must know; the form is kept in data so that the official annex can replace it.",
  },
  {
    question: "Where does the applicant state the ground or category (the form's own blank, if any)?",
    decision:
      "The category is chosen on the first page of the wizard and printed into the form; it is not a field, conditions refer to it as «category».",
  },
  {
    question: "The act says only «natural person».",
    decision:
      "A parent or another legal representative files for the child; the child is a separate person in the form; nobody is blocked by the relation chosen.",
  },
  {
    question: "Which of the listed providers handles a portal application?",
    decision:
      "The education department of the area of the institution, or the institution itself where it is connected (configurable), is preset in provider-office; the applicant may choose another provider of the list. Offices of all three kinds are offered.",
  },
  {
    question: "Item 3 lists oblast education departments as providers, row 1 omits them.",
    decision: "Row 1 is followed for routing; the oblast department stays a configurable provider.",
  },
  {
    question: "Birth outside Kazakhstan requires the certificate on the portal list only.",
    decision: "Asked on every channel: no record is found in practice.",
  },
  {
    question: "The number 071/u is in the office list only, the portal list names only the order.",
    decision: "The same certificate; its validity is not stated, so it is not refused by date.",
  },
  {
    question: "Which state institutions are covered?",
    decision: "State school: yes; another state institution: clarify; private organisation: not covered (title of the act).",
  },
  {
    question: "Who chooses the camp and the shift, is there a season or a quota?",
    decision:
      "The applicant states the kind of camp; the official enters camp and dates; applications are open all year; the portal promises no free stay.",
  },
  {
    question: "Refusal to accept is written for the State Corporation only.",
    decision:
      "The portal checks completeness before signing; the receipt (annex 19) belongs to the State Corporation and is not offered on the portal.",
  },
  {
    question: "The act asks for the marriage or divorce certificate when no record is found; parents who never married are not mentioned.",
    decision:
      "A field asks a parent whether a marriage or divorce is registered; the certificate is needed only then (a widowed parent answers yes: the marriage was registered). A guardian, trustee or patronage educator is not asked (applicant's favour); the self-check follows the same rule.",
  },
  {
    question: "Averaging period, family composition and the amount of the subsistence minimum are not in the act.",
    decision:
      "The application carries the documents; the self-check uses one typical month and a configurable minimum and is marked preliminary.",
  },
  {
    question: "Foster families are not named beside guardianship, trusteeship and patronage.",
    decision: "Accepted in orphan-in-family when there is a decision of the authorised body; the self-check says clarify.",
  },
  { question: "Row 10 mentions only EDS, row 8 EDS or one-time password.", decision: "Both (the specific list of row 8 prevails)." },
  {
    question: "The form, the signer and the validity of the referral are not in the act.",
    decision:
      "Neutral project layout (formInAct = false), signed with the EDS of the provider's head or authorised official; validity is entered by the official.",
  },
  {
    question: "A 5-day term, 3 days to prepare and a hearing notice at least 3 working days before the end overlap.",
    decision:
      "Everything stays inside the 5 working days: the notice goes out by the end of working day 2 and the answer within 1 working day after the hearing.",
  },
  { question: "Annexes 18-19 print «тәрбиенушілердің».", decision: "«тәрбиеленушілердің»." },
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
  { question: "Is the class needed?", decision: "No: the referral does not print it; the field stays optional." },
  {
    question: "Where do the blanks of the receipt come from?",
    decision:
      "They are filled in at the counter of the State Corporation, whose clerk issues the receipt; the portal does not offer it. Missing documents 1)-3) are the first three; further ones are added as more lines.",
  },
  {
    question: "Does birth outside Kazakhstan change anything?",
    decision:
      "Yes, as data: `uploadRule` of the document. When it is true the file is required, whatever the register has; else the register is asked first and the file only if it has no record. The same answer of the self-check is carried over.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item. A date with `range` is two dates.",
  },
] as const satisfies ServiceDefinition["decisions"];
