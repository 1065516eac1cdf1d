import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question:
      "The application form, the conclusion and the refusal notice of this service are not in the act (annexes 1, 3 and 4 stay in order No. 605).",
    decision:
      "Project forms modelled on the deferment forms with article 36 and without an end date (formInAct = false); kept replaceable.",
  },
  { question: "Health: the two extracts are joined by a comma only.", decision: "Both are required (stricter reading)." },
  {
    question: "«On lawful grounds, on reaching 27»: one ground or two?",
    decision:
      "One: reached 27 and lawfully not conscripted. The portal checks the age from the identity data (rule of the category, reckoned on the day of filing): below 27 it explains and does not let an application on this ground be signed; when the register gives no answer, the date is typed and the commission checks it. The rest is checked by the commission; no upload.",
  },
  {
    question: "Relative: kinship and disability group have no document of their own, and the extract line omits «died».",
    decision: "The applicant states kinship and event; all three events count; one extract suffices; the commission checks.",
  },
  {
    question: "Translation «into the state and Russian languages»: both or either?",
    decision: "Both, except a language the document is already written in; a separate upload slot.",
  },
  { question: "Which academic degrees count?", decision: "Any diploma confirming an academic degree; the commission decides." },
  {
    question: "Article 51 item 9 of the Law on special state bodies is not in the text.",
    decision: "Shown as a declaration with the citation; the commission decides.",
  },
  {
    question: "Where does the applicant state the ground or category (the form's own blank, if any)?",
    decision:
      "The category is chosen on the first page of the wizard and printed into the form; it is not a field, conditions refer to it as «category».",
  },
  {
    question: "Which of the four levels of the local executive body takes the application?",
    decision:
      "The conscription commission of the district or city where the applicant lives and is on the military register; the applicant confirms it in the field `commission`.",
  },
  {
    question: "How do the commission members decide (quorum, split or silent vote), and is the chair bound by it?",
    decision:
      "The act does not say. Every member's opinion with its reason is recorded; the document signed by the chair with his EDS is the result.",
  },
  {
    question: "The steps add up to 4 working days after arrival, the term is 5.",
    decision: "5 working days is the term shown to the applicant; the steps are internal limits shown to the staff.",
  },
  {
    question: "Item 13 regulates the delivery of the conclusion only.",
    decision:
      "The refusal notice goes to the personal cabinet within the same 1 working day; only the conclusion is sent on to the local military office.",
  },
  {
    question: "Item 8 allows EDS or one-time password, item 10 speaks of EDS only and also names contact-centre phones.",
    decision: "Both signatures are allowed (applicant's favour); the portal is the only filing channel, the phones are for information.",
  },
  {
    question: "An application filed after hours on the last day of a conscription period is accepted outside it.",
    decision:
      "It counts as filed in the period (project decision 6): both end dates are inclusive up to 23:59, and accepted applications are finished after the period ends. This replaces the specification's advice to close the form at 18:30.",
  },
  {
    question: "The refusal grounds, the forms and the term are in the act, items 4-9, 11 and 12 of the Rules (order No. 605) are not.",
    decision: "Nothing is built from the missing items.",
  },
  {
    question: "The act says Nur-Sultan.",
    decision: "The portal says «the capital» (астана / столица) and shows city names from configuration.",
  },
  {
    question: "The form has no IIN and no consent field.",
    decision:
      "IIN is shown from the account; consent to take data from state systems is asked by the portal because the act makes the provider take data through the gateway.",
  },
  {
    question: "On which day is an application accepted, and from which day does the term run?",
    decision:
      "Filed on a working day up to and including closing time, also before opening and in the lunch break: accepted (registered) that day; after closing, on weekends and holidays: the next working day. The day of acceptance is day 0; the term runs from the next working day and skips weekends and public holidays.",
  },
  { question: "The act does not mention a hearing before a refusal.", decision: "No hearing by default (hearing.required = false)." },
  {
    question: "The act gives no complaint terms of its own for this service.",
    decision:
      "General terms of the law: provider 5 working days, forwarding within 3, quality-control body 15; court after the pre-trial complaint.",
  },
  {
    question: "Is a citizen recognised as temporarily unfit excluded from this service?",
    decision:
      "No: the act limits only the health ground to the unfit. The hint of the category points to the deferment service; another ground stays open. The exception of article 51 item 9 likewise concerns its own category only.",
  },
  {
    question: "Most categories have no question of their own.",
    decision:
      "The step `ground` is skipped when none of its fields is asked (`skipWhenEmpty`). The declaration about article 51 item 9 is no consent to data: it stays in the step of its category.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item.",
  },
] as const satisfies ServiceDefinition["decisions"];
