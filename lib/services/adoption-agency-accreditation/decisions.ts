import type { ServiceDefinition } from "../define.ts";

/** How open points of the act were read, and why; printed in the documentation of the service. */
export const decisions = [
  {
    question:
      "The internal terms of accreditation (2 calendar + 10 working + 14 calendar + 10 calendar days) exceed the total of 30 calendar days.",
    decision:
      "The 30 calendar days are the hard limit for giving the result; the 14-day check runs in parallel with the approval by the state bodies; internal terms are reminders for staff.",
  },
  {
    question: "Row 8 names EDS only, row 10 also a one-time password.",
    decision: "Both are offered (in favour of the applicant, row 10 is the specific rule on electronic form).",
  },
  {
    question: "Row 8 (1-1) names a form annexed to the standard, which has no annex.",
    decision: "The form of annex 1 to the Rules is used for both subtypes.",
  },
  {
    question: "One blank of the form holds the agency name and its state; the addressee blank holds the name of the chair.",
    decision:
      "The portal asks the name once (agency-full-name) and the state separately (agency-state); the addressee is printed by the portal.",
  },
  {
    question: "Consent to restricted personal data is not printed on the form, but its absence is a refusal ground of both subtypes.",
    decision: "The portal asks for both consents.",
  },
  {
    question: "What if an extension is filed less than 30 calendar days before expiry?",
    decision:
      "Lateness is not a listed refusal ground: the wizard warns and suggests accreditation but does not block; the provider decides.",
  },
  {
    question: "The length of accreditation and the set number of agencies are not in the text.",
    decision: "Both are entered and checked by the provider, nothing is hard-coded.",
  },
  {
    question: "The office list of the accreditation names an identity document, the extension list does not.",
    decision: "On the portal identity comes from the account and gateway in both cases; the document is listed for accreditation only.",
  },
  { question: "Refusal to accept stands among the accreditation items of the Rules.", decision: "It is applied to both subtypes." },
  {
    question: "Which state bodies approve, and does the extension need approval?",
    decision: "The list of approving bodies is a setting of the provider; approval is a step of accreditation only.",
  },
  {
    question: "No time is given for the decision after the hearing.",
    decision:
      "2 working days from the hearing (the project's term where an act is silent), and in any case inside the term of the service.",
  },
  {
    question: "No result form is in the act.",
    decision: "The portal makes a plain decision with the listed fields; the template stays editable.",
  },
  {
    question: "On which day is an application accepted?",
    decision:
      "Filed on a working day up to and including closing time (18:30), also before opening and in the lunch break: accepted that day. Filed after closing, on a weekend or a holiday: accepted on the next working day. The day of acceptance is day 0, the term counts in calendar days from the day after it, and a term that ends on a day off ends on the next working day.",
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
      "iinFrom in gatewayData names the field whose number the register is asked with (binFrom: the BIN; left empty, the register is not asked), rule when it is asked, `from` in a field the record that fills it. No number, no record or no answer: a gateway-or-upload document is uploaded and the field is typed.",
  },
  {
    question: "Who is the provider, and what chooses the subtype?",
    decision:
      "There is one provider, the Committee for the Protection of Children's Rights, so no office is asked. The answer requested-subtype is the subtype (the terms interface takes the same values): it decides documents, term, steps, results and grounds, each of which carries its `rule`.",
  },
  {
    question: "Where is the end of the accreditation typed?",
    decision: "In the step prepare-result, added for both subtypes between the examination and the signature.",
  },
  {
    question: "Which dates are accepted?",
    decision:
      "accreditation-expiry-date may be any date: closer than 30 calendar days to the filing or already past, the wizard warns and suggests accreditation, but does not block.",
  },
] as const satisfies ServiceDefinition["decisions"];
