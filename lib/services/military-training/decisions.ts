import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "Is 305 000 KZT due from every applicant, and when?",
    decision:
      "No: only on the paid basis, after the admission notification, through a bank. The act names no free/paid choice in the application, so the form does not ask; the admission notification states the basis and, on the paid basis, the sum and the account. The portal takes no payment itself: the clerk records the notice of the bank or the receipt. The act sets no day for the payment: the certificate is issued only after it is recorded. The amount is configurable.",
  },
  {
    question: "Is 42 working days the length of training or the term of the certificate?",
    decision: "The term of stage 2 as a whole, from the start of classes in the notification.",
  },
  {
    question: "May one apply outside 1 February - 20 December?",
    decision:
      "Yes, the period limits the training, not the application. The officer enters a start of classes with which 42 working days of paid training end by 20 December.",
  },
  {
    question: "Item 10 is headed with the State Corporation and the notification is «returned» into its system.",
    decision: "Portal only. The return is one button in the cabinet; closing is an internal step of the provider.",
  },
  {
    question: "«Fully automated» yet the provider decides within 2 working days.",
    decision: "An officer decides; refusal ground 2 needs judgement.",
  },
  {
    question: "The form has no IIN, specialty, branch or status field.",
    decision:
      "IIN from the account. Conscript or reservist is seen from the military registration data (gw-military-registration) and changes neither documents nor terms, so it is not asked; no specialty or branch is asked.",
  },
  {
    question: "No form of the notification, refusal and certificate is in the act.",
    decision: "Neutral project layouts signed with the EDS of the provider's authorised official (formInAct = false).",
  },
  {
    question: "The card of annex 4-1, article 12 and the free-basis rules are not in the text.",
    decision: "The card is taken as a file; no age or health condition is coded.",
  },
  {
    question: "On which day is an application accepted, and from which day does the term run?",
    decision:
      "Filed on a working day up to and including closing time, also before opening and in the lunch break: accepted (registered) that day; after closing, on weekends and holidays: the next working day. The day of acceptance is day 0; the term runs from the next working day and skips weekends and public holidays.",
  },
  {
    question: "The act does not mention a hearing before a refusal.",
    decision: "No hearing by default (hearing.required = false).",
  },
  {
    question: "Can the service be refused in stage 2?",
    decision:
      "No: item 5 knows the refusal in stage 1 only. Stage 2 ends with the certificate, or lawfully without it: the provider closes the case with a reason (not paid, not attended, not completed, declined), at the latest on working day 42 from the start of classes.",
  },
  {
    question: "Who knows whether the applicant attended?",
    decision:
      "The training organisation records the course of the training and the attendance in step `train`; the head closes the case on this record.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item. feeKzt is the configured amount. A date with `range` is two dates.",
  },
] as const satisfies ServiceDefinition["decisions"];
