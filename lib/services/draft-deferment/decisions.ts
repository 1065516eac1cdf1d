import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "Do pension age or disability group I-II concern only the grandparents or also father, mother and wife?",
    decision: "They are demanded of grandparents only (applicant's favour); the commission decides.",
  },
  {
    question: "A parent with a disability who supports the other parent: who supports whom?",
    decision: "Shown as the act words it; no automatic check.",
  },
  {
    question: "Category of two years of upbringing: who raised whom?",
    decision: "Both readings are accepted and the hint says so; the guardianship resolution is required in both.",
  },
  {
    question: "Must no other obliged relatives be proved by a document of its own?",
    decision: "No: covered by the inspection act.",
  },
  {
    question: "Criminal cases: the act joins three certificates with «and»; nobody can hold all three.",
    decision: "Only the certificate of the present stage is required (one of the group `case-certificate`).",
  },
  {
    question: "Civil-status data are named only as gateway data.",
    decision:
      "They are also documents of their categories with portal = gateway-or-upload: uploaded only if the gateway has no record. The birth record is asked once per child. The name of the child is filled from the birth record by the IIN and can be corrected. The death record is asked only of a father who is not the guardian of an orphan (is-guardian = no), because a guardian proves his case with the resolution. Whose death is looked up: the IIN of the mother is taken from the birth record of the first child (field mother-iin) and can be corrected or typed; without it the certificate is uploaded.",
  },
  { question: "The blank after «Сізге» in annex 3 has no caption.", decision: "Printed with the full name of the recipient." },
  { question: "How long is the deferment?", decision: "The chair enters the end date by hand; it must be in the future." },
  {
    question: "Annex 4 prints only the first refusal ground.",
    decision: "The printed text is kept; the second ground, when used, is written in lines 1)-2).",
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
  {
    question: "The act does not mention a hearing before a refusal.",
    decision: "No hearing by default (hearing.required = false).",
  },
  {
    question: "The act gives no complaint terms of its own for this service.",
    decision:
      "General terms of the law: provider 5 working days, forwarding within 3, quality-control body 15; court after the pre-trial complaint.",
  },
  {
    question: "The act says қамқоршы for every guardian, also of orphans under 14, for whom the term is қорғаншы.",
    decision: "The portal writes «қорғаншы (қамқоршы)» / «опекун (попечитель)» and accepts a resolution on either.",
  },
  {
    question: "Is a citizen recognised as permanently unfit excluded from this service?",
    decision:
      "No: the act limits only the health ground to the temporarily unfit. The hint of the category points to the exemption service; nobody is turned away for it.",
  },
  {
    question: "Most categories have no question of their own.",
    decision: "The step `ground` is skipped when none of its fields is asked (`skipWhenEmpty`).",
  },
  {
    question: "Annexes 3 and 4 have no number.",
    decision:
      "The fields are those of the annexes; the number and the QR code of the portal stand outside the printed form. The chair chooses the grounds of refusal from refusalGrounds.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item.",
  },
] as const satisfies ServiceDefinition["decisions"];
