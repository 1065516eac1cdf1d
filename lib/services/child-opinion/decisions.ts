import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question: "Item 3 and rows 2 and 4: provider's office and paper only; row 10: with an EDS through the portal.",
    decision:
      "Filed online (project decision 1) with EDS only (project decision 2); this replaces the specification's «no electronic submission».",
  },
  {
    question: "Where does the result go after an online application?",
    decision: "The electronic decision goes to the personal cabinet; the paper decision of the act can be collected at the office.",
  },
  {
    question: "The application form (annex 1 of the Rules of order No. 158) is not in the act.",
    decision:
      "Fields follow from the document list and from what the portal must know; the form is kept in data so that the official annex can replace it.",
  },
  { question: "On which matters is the opinion taken?", decision: "Optional free text; no list." },
  {
    question: "Does «notarised» also qualify the consent of the separately living representative?",
    decision:
      "No (applicant's favour): notarised for a spouse who lives with the applicant, in writing for any other second representative (living separately or not married to the applicant).",
  },
  {
    question: "Consent and documents on absence of care: both or either?",
    decision:
      "Either, by other-parent-status. «no-care» also serves a guardian whose ward has no parents in care: the documents on both parents are uploaded together, under the type of one of them. The IIN of a parent who died is taken from the birth record of the first child (other-parent-iin) and can be corrected or typed; without it, or when both parents died, the documents are uploaded.",
  },
  {
    question: "The reference to the forms of order No. 112 stands before the whole list.",
    decision: "It belongs to the birth reference; court decisions have no such form.",
  },
  {
    question: "The act asks for an «electronic copy» of these documents in a paper service.",
    decision: "Uploaded on the portal; death and birth facts are looked up through the gateway first (project decision 3).",
  },
  {
    question: "When is the conversation with the child?",
    decision: "At the latest on working day 6, so that 4 working days remain for the decision.",
  },
  {
    question: "10-day term, hearing notice at least 3 working days before its end, answer within 2 working days after the hearing.",
    decision:
      "Everything stays inside the 10 working days: the notice goes out by the end of working day 7, the hearing is by working day 8.",
  },
  {
    question: "From which age and on which day is it counted?",
    decision: "Ten years reached on the day of filing, read from the birth record.",
  },
  {
    question: "The form, the signer and the validity of the decision are not in the act.",
    decision:
      "Neutral project layout (formInAct = false), signed with the EDS of the provider's head or authorised official; validity is entered by the official.",
  },
  {
    question: "Does any incomplete application reach the provider through the portal?",
    decision:
      "The wizard does not let an application be signed without its required documents, so a separate refusal to accept is not needed unless the act names one.",
  },
  {
    question: "No after-hours rule is stated for this service.",
    decision:
      "The general project rule. Filed on a working day up to and including closing time, also before opening and in the lunch break: accepted (registered) that day; after closing, on weekends and holidays: the next working day. The day of acceptance is day 0; the term runs from the next working day and skips weekends and public holidays.",
  },
  {
    question: "Title says «пікірін ескеру», item 6 and row 5 «пікірін есепке алу».",
    decision: "Title wording for the service, row 5 wording for the result.",
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
    question: "One decision for several children?",
    decision:
      "Yes: one document with a row for each child (result fields with `perItemOf`). When a ground of refusal concerns only some of the children, preliminary decision, hearing and refusal name these (children-concerned) and the decision is issued for the others; both documents belong to the case.",
  },
  {
    question: "What if the child does not come to the conversation?",
    decision:
      "The act is silent. A second time within the term is offered; after that the provider closes the case without a result, with the reason; it is not a refusal, so no hearing is held, and the applicant can file again at once. When only some of the children were heard, the decision names these; the others are left out and can be filed for again.",
  },
  {
    question: "Does birth or marriage outside Kazakhstan change anything?",
    decision:
      "Yes, as data: `uploadRule` of the document. When it is true the file is required, whatever the register has; else the register is asked first and the file only if it has no record.",
  },
  {
    question: "Which office is the guardianship body?",
    decision:
      "The education department (management in a city of republican significance and the capital, department in a district or city), which acts as the guardianship body: officeKind education-department.",
  },
  {
    question: "A child below ten.",
    decision:
      "The rule of `excluded` is checked for each child: the wizard names the child and does not let the application be signed with it.",
  },
  {
    question: "Where do the fields of results and of the form come from?",
    decision:
      "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item.",
  },
] as const satisfies ServiceDefinition["decisions"];
