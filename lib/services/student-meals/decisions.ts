import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "Annex 2 (the standard) is cropped on the right in the only copy.",
    decision: "Restored words are used as in the specification; every restored point below is configurable.",
  },
  {
    question: "The specification lists each document twice (office and portal list).",
    decision:
      "One document each, with the base id; office-only papers for collecting a paper result (identity document, power of attorney) are not part of the portal.",
  },
  { question: "How is the portal application signed?", decision: "EDS or one-time password (project decision 2)." },
  {
    question: "Before which date of birth is the birth certificate needed?",
    decision:
      "13 August 2007, configurable, compared with student-birth-date (from the gateway or the IIN); later births: nothing is asked. Being a civil-status fact, it is taken through the gateway first.",
  },
  {
    question: "Guardianship and social-assistance certificates are both in the applicant's list and taken through the gateway.",
    decision: "Gateway first, upload only if no record is found.",
  },
  { question: "«Disability certificate or PMPC conclusion».", decision: "Each for its own category; a person of both needs only one." },
  {
    question: "The «Еңбек» programme (years, number) is cropped and may have ended.",
    decision: "The category stays and can be switched off in configuration; the provider checks the enrolment order.",
  },
  {
    question: "Students «within the training of personnel»: the frame is cropped.",
    decision: "Kept with the enrolment order (applicant's favour); the provider decides.",
  },
  { question: "May several categories be used?", decision: "One is chosen and suffices." },
  {
    question: "Annex 1 is worded for a parent and has no category, IIN or phone.",
    decision:
      "The student may apply for himself (then the relation field is hidden); «son» or «daughter» of the form is set from the IIN of the student, not asked; the category is chosen on the first page of the wizard; IIN and phone come from the account. The institution is asked once (provider and institution are the same).",
  },
  {
    question: "Portal rule names only incompleteness, the counter rule also expired documents.",
    decision:
      "An expired document counts as missing on the portal too; refusal of further consideration within 1 working day of registration.",
  },
  {
    question: "The Rules mention only the notification, the standard also a refusal.",
    decision: "The refusal is prepared in the same 3 working days and signed by the head.",
  },
  { question: "Working day and lunch start are cropped.", decision: "09:00 and 13:00; configurable per provider." },
  {
    question: "Postgraduate organisations are providers, but the beneficiaries end at higher education.",
    decision: "Not blocked; the self-check says clarify.",
  },
  {
    question: "A later amendment of 2023 exists outside the seed.",
    decision: "Built from the seed; the act number and date are visible and editable.",
  },
  {
    question: "On which day is an application accepted, and from which day does the term run?",
    decision:
      "Filed on a working day up to and including closing time, also before opening and in the lunch break: accepted (registered) that day; after closing, on weekends and holidays: the next working day. The day of acceptance is day 0; the term runs from the next working day and skips weekends and public holidays.",
  },
  { question: "The act does not mention a hearing before a refusal.", decision: "No hearing by default (hearing.required = false)." },
  {
    question: "Does the complaint have to precede the court?",
    decision: "The act does not say so; forwarding within 3 working days follows the general law.",
  },
  {
    question: "Annex 3 has no number.",
    decision: "The fields are those of the annex; the number and the QR code of the portal stand outside the printed form.",
  },
  {
    question: "Whose data are asked of the registers?",
    decision:
      "Those of the student: student-iin, or applicant-iin when the student applies for himself; the address of the applicant by applicant-iin. The head of the institution comes from the directory of offices, «son» or «daughter» from the IIN of the student.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item.",
  },
] as const satisfies ServiceDefinition["decisions"];
