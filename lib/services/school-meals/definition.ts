import { defineService } from "../define.ts";

export const schoolMeals = defineService({
  id: "school-meals",
  edition: "2022-10-03",
  domain: "education",
  lifeSituations: ["school"],
  act: {
    number: "414",
    date: "2022-10-03",
    amendsNumber: "158",
    status: "in-force",
  },
  providerKind: "local-executive-body",
  channels: ["portal", "provider-office", "education-organisation"],
  portalFiling: {
    signature: ["eds", "otp"],
    basis: "act",
  },
  feeKzt: 0,
  applicationWindows: [],
  workingHours: {
    start: "09:00",
    end: "18:30",
    lunchStart: "13:00",
    lunchEnd: "14:30",
    days: "mon-fri",
  },
  applicant: {
    representative: true,
    excluded: [],
  },
  subtypes: [],
  categories: [
    {
      id: "tsa-family",
      documents: [
        {
          id: "application-electronic",
          need: "required",
          oneOf: null,
        },
        {
          id: "identity-document",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth-certificate",
          need: "required",
          oneOf: null,
        },
        {
          id: "marriage-divorce-certificate",
          need: "conditional",
          rule: {
            field: "marriage-status",
            in: ["married", "divorced"],
          },
          oneOf: null,
        },
        {
          id: "tsa-certificate",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "low-income-family",
      documents: [
        {
          id: "application-electronic",
          need: "required",
          oneOf: null,
        },
        {
          id: "identity-document",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth-certificate",
          need: "required",
          oneOf: null,
        },
        {
          id: "marriage-divorce-certificate",
          need: "conditional",
          rule: {
            field: "marriage-status",
            in: ["married", "divorced"],
          },
          oneOf: null,
        },
        {
          id: "income-documents",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "orphan-in-family",
      documents: [
        {
          id: "application-electronic",
          need: "required",
          oneOf: null,
        },
        {
          id: "identity-document",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth-certificate",
          need: "required",
          oneOf: null,
        },
        {
          id: "marriage-divorce-certificate",
          need: "conditional",
          rule: {
            field: "marriage-status",
            in: ["married", "divorced"],
          },
          oneOf: null,
        },
        {
          id: "guardianship-decision",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "emergency-family",
      documents: [
        {
          id: "application-electronic",
          need: "required",
          oneOf: null,
        },
        {
          id: "identity-document",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth-certificate",
          need: "required",
          oneOf: null,
        },
        {
          id: "marriage-divorce-certificate",
          need: "conditional",
          rule: {
            field: "marriage-status",
            in: ["married", "divorced"],
          },
          oneOf: null,
        },
        {
          id: "collegial-body-decision",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "other-category",
      documents: [
        {
          id: "application-electronic",
          need: "required",
          oneOf: null,
        },
        {
          id: "identity-document",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth-certificate",
          need: "required",
          oneOf: null,
        },
        {
          id: "marriage-divorce-certificate",
          need: "conditional",
          rule: {
            field: "marriage-status",
            in: ["married", "divorced"],
          },
          oneOf: null,
        },
        {
          id: "collegial-body-decision",
          need: "required",
          oneOf: null,
        },
      ],
    },
  ],
  documents: [
    {
      id: "application-electronic",
      portal: "form",
      maxFiles: 0,
      validity: "",
    },
    {
      id: "identity-document",
      portal: "gateway",
      maxFiles: 0,
      validity: "",
      satisfiedBy: ["gw-identity"],
    },
    {
      id: "child-birth-certificate",
      portal: "gateway-or-upload",
      maxFiles: 5,
      validity: "",
      satisfiedBy: ["gw-birth-record"],
      uploadRule: {
        field: "child-born-abroad",
        eq: "yes",
      },
    },
    {
      id: "marriage-divorce-certificate",
      portal: "gateway-or-upload",
      maxFiles: 5,
      validity: "",
      satisfiedBy: ["gw-marriage-record"],
    },
    {
      id: "tsa-certificate",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "income-documents",
      portal: "upload",
      maxFiles: 10,
      validity: "",
    },
    {
      id: "guardianship-decision",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "collegial-body-decision",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
  ],
  steps: [
    {
      id: "category",
    },
    {
      id: "consent",
    },
    {
      id: "applicant",
    },
    {
      id: "child",
    },
    {
      id: "provider",
    },
    {
      id: "documents",
    },
    {
      id: "check",
    },
    {
      id: "sign",
    },
  ],
  fields: [
    {
      id: "consent-personal-data",
      step: "consent",
      type: "consent",
      required: true,
      source: "applicant",
    },
    {
      id: "applicant-iin",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "account",
      account: "iin",
    },
    {
      id: "applicant-full-name",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "account",
      account: "full-name",
    },
    {
      id: "applicant-address",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "gateway",
      from: "gw-identity",
    },
    {
      id: "applicant-phone",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "account",
      account: "phone",
    },
    {
      id: "applicant-relation",
      step: "child",
      type: "select",
      required: true,
      source: "applicant",
      options: ["parent", "guardian-or-trustee", "patronage-educator", "other-representative"],
    },
    {
      id: "child-iin",
      step: "child",
      type: "iin",
      required: true,
      source: "applicant",
    },
    {
      id: "child-full-name",
      step: "child",
      type: "text",
      required: true,
      source: "gateway",
      from: "gw-birth-record",
    },
    {
      id: "child-birth-date",
      step: "child",
      type: "date",
      required: true,
      source: "gateway",
      from: "gw-birth-record",
    },
    {
      id: "child-born-abroad",
      step: "child",
      type: "radio",
      required: true,
      source: "applicant",
      options: ["yes", "no"],
    },
    {
      id: "marriage-status",
      step: "child",
      type: "radio",
      required: true,
      source: "applicant",
      rule: {
        field: "applicant-relation",
        eq: "parent",
      },
      options: ["married", "divorced", "none"],
    },
    {
      id: "school",
      step: "child",
      type: "school",
      required: true,
      source: "applicant",
      officeKind: "school",
    },
    {
      id: "class",
      step: "child",
      type: "text",
      required: true,
      source: "applicant",
    },
    {
      id: "provider-office",
      step: "provider",
      type: "office",
      required: true,
      source: "applicant",
      officeKind: ["school", "education-department"],
    },
  ],
  gatewayData: [
    {
      id: "gw-identity",
      about: "applicant",
      register: "person",
      iinFrom: ["applicant-iin"],
    },
    {
      id: "gw-birth-record",
      about: "child",
      register: "birth",
      iinFrom: ["child-iin"],
    },
    {
      id: "gw-marriage-record",
      about: "applicant",
      register: "marriage",
      iinFrom: ["applicant-iin"],
    },
  ],
  term: {
    rules: [
      {
        rule: {
          always: true,
        },
        value: 5,
        unit: "working-days",
        from: "acceptance",
      },
    ],
    extensions: [],
  },
  workflow: {
    pattern: "single-provider",
    steps: [
      {
        id: "submit",
        kind: "submit",
        actor: "applicant",
        action: "Fills in the application, attaches the status document of the chosen category, signs on the portal",
        term: null,
        legal: "003:652-669",
      },
      {
        id: "register",
        kind: "register",
        actor: "clerk",
        action:
          "Registers the application on the day of acceptance (filed after closing time, on a weekend or a holiday: the next working day)",
        term: {
          value: 0,
          unit: "working-days",
          from: "acceptance",
        },
        legal: "",
      },
      {
        id: "examine",
        kind: "examine",
        actor: "executor",
        action: "Checks the documents and queries the civil-status system",
        term: null,
        legal: "003:671-678",
      },
      {
        id: "prepare-result",
        kind: "prepare-result",
        actor: "executor",
        action: "Positive: prepares the certificate (annex 3 of the Rules)",
        term: {
          value: 3,
          unit: "working-days",
          from: "acceptance",
        },
        legal: "003:671-675",
      },
      {
        id: "propose-refusal",
        kind: "propose-refusal",
        actor: "executor",
        action:
          "Refusal ground found: sends the preliminary decision and the time and place of the hearing, at least 3 working days before the end of the term",
        term: {
          value: 2,
          unit: "working-days",
          from: "acceptance",
        },
        legal: "003:676-684",
      },
      {
        id: "hold-hearing",
        kind: "hold-hearing",
        actor: "executor",
        action: "Hearing: the applicant states a position",
        term: null,
        legal: "003:685",
      },
      {
        id: "decide-after-hearing",
        kind: "decide-after-hearing",
        actor: "head",
        action: "Sends the certificate or the reasoned refusal after the hearing",
        term: {
          value: 1,
          unit: "working-days",
          from: "hearing",
        },
        legal: "003:686-688",
      },
      {
        id: "sign",
        kind: "sign",
        actor: "head",
        action: "Signs the positive result with the EDS of the authorised person",
        term: null,
        legal: "",
      },
      {
        id: "deliver",
        kind: "deliver",
        actor: "portal",
        action: "Sends the result to the personal cabinet, where it is kept",
        term: {
          value: 5,
          unit: "working-days",
          from: "acceptance",
        },
        legal: "003:4323-4327",
      },
      {
        id: "report-stages",
        kind: "report-stage",
        actor: "portal",
        action:
          "Every stage is recorded and sent to the information system for monitoring public services; when it fails, a technical-problem protocol is drawn up at once",
        term: null,
        legal: "003:690-699",
      },
    ],
  },
  hearing: {
    required: true,
    noticeWorkingDaysBeforeTerm: 3,
    decisionAfterHearingWorkingDays: 1,
  },
  results: [
    {
      id: "meal-certificate",
      kind: "positive",
      formInAct: false,
      delivery: ["personal-cabinet", "provider-office", "education-organisation"],
      fields: [
        {
          id: "certificate-number",
          source: "number",
          from: null,
          type: "text",
        },
        {
          id: "child-full-name",
          source: "register",
          from: "child-full-name",
          type: "person",
        },
        {
          id: "service-name",
          source: "case",
          from: "service-title",
          type: "text",
        },
        {
          id: "school",
          source: "office",
          from: "school",
          type: "text",
        },
        {
          id: "class",
          source: "answer",
          from: "class",
          type: "text",
        },
        {
          id: "category",
          source: "case",
          from: "category",
          type: "text",
        },
        {
          id: "meal-kind",
          source: "officer",
          from: null,
          type: "enum",
          required: true,
          options: ["free", "reduced-price"],
        },
        {
          id: "valid-until",
          source: "officer",
          from: null,
          type: "date",
          required: true,
          TODO_rule: "date in the future",
        },
        {
          id: "provider-name",
          source: "office",
          from: "provider-office",
          type: "text",
        },
        {
          id: "issue-date",
          source: "case",
          from: "signed-on",
          type: "date",
        },
        {
          id: "signer",
          source: "signer",
          from: null,
          type: "person",
        },
      ],
    },
    {
      id: "reasoned-refusal",
      kind: "refusal",
      formInAct: false,
      delivery: ["personal-cabinet", "provider-office", "education-organisation"],
      fields: [
        {
          id: "document-number",
          source: "number",
          from: null,
          type: "text",
        },
        {
          id: "recipient-full-name",
          source: "account",
          from: "applicant-full-name",
          type: "person",
        },
        {
          id: "child-full-name",
          source: "register",
          from: "child-full-name",
          type: "person",
        },
        {
          id: "service-name",
          source: "case",
          from: "service-title",
          type: "text",
        },
        {
          id: "refusal-ground",
          source: "officer",
          from: "refusalGrounds",
          type: "list",
          required: true,
          TODO_rule: "at least one ground of refusalGrounds",
        },
        {
          id: "reasoning",
          source: "officer",
          from: null,
          type: "text",
          required: true,
          TODO_rule: "the facts that meet each ground chosen",
        },
        {
          id: "hearing-result",
          source: "case",
          from: "hearing",
          type: "text",
        },
        {
          id: "provider-name",
          source: "office",
          from: "provider-office",
          type: "text",
        },
        {
          id: "issue-date",
          source: "case",
          from: "signed-on",
          type: "date",
        },
        {
          id: "signer",
          source: "signer",
          from: null,
          type: "person",
        },
      ],
    },
  ],
  refusalGrounds: [
    {
      id: "false-documents",
    },
    {
      id: "not-meeting-resolution-64",
    },
    {
      id: "negative-approval",
    },
    {
      id: "court-ban-on-activity",
    },
    {
      id: "court-loss-of-special-right",
    },
    {
      id: "no-personal-data-consent",
    },
  ],
  acceptanceRefusalGrounds: [],
  complaints: [
    {
      to: "provider",
      value: 5,
      unit: "working-days",
      basis: "by-law",
    },
    {
      to: "quality-body",
      value: 15,
      unit: "working-days",
      basis: "by-law",
    },
    {
      to: "forwarding",
      value: 3,
      unit: "working-days",
      basis: "by-law",
    },
    {
      to: "court",
      value: null,
      unit: null,
      basis: "by-law",
    },
  ],
  specialConditions: 4,
  legalRefs: {
    standard: "003:4250-4642",
    form: "not in the act",
    workflow: "003:652-703",
  },
  decisions: [
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
        "The school chosen in the form is preset in provider-office; where it is not connected, the education department of its area (configurable). The applicant may choose another provider of the list. The local executive body acts through its education department; offices of both kinds are offered.",
    },
    {
      question: "Do pupils of private schools qualify (resolution No. 64 speaks of state institutions)?",
      decision: "The application is not blocked; the self-check says clarify and the provider decides.",
    },
    {
      question: "Free or reduced-price: which category gets what?",
      decision: "The portal promises only «free or reduced-price meals».",
    },
    {
      question: "Other categories are not listed in the act.",
      decision: "Configurable list per education organisation; default text: ask the school.",
    },
    {
      question:
        "The act asks for the marriage or divorce certificate when no record is found; parents who never married are not mentioned.",
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
    {
      question: "Row 10 mentions only EDS, row 8 EDS or one-time password.",
      decision: "Both (the specific list of row 8 prevails).",
    },
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
      question: "The act cites article 73 for the hearing itself in one place and 74 in others, and abbreviates the code in two ways.",
      decision: "Notice under article 73, hearing under article 74 of the Administrative Procedure and Process Code.",
    },
    {
      question: "Does any incomplete application reach the provider through the portal?",
      decision:
        "The wizard does not let an application be signed without its required documents, so a separate refusal to accept is not needed unless the act names one.",
    },
    {
      question: "Two spellings of «reduced-price» (жеңілдетілген, жеңілдікпен).",
      decision: "«жеңілдетілген» everywhere.",
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
      question: "Where is it recorded whether the meals are free or at a reduced price?",
      decision: "The official chooses it in the result (meal-kind) and it is printed.",
    },
    {
      question: "Is the class needed?",
      decision: "Yes: the certificate prints it.",
    },
    {
      question: "Does birth outside Kazakhstan change anything?",
      decision:
        "Yes, as data: `uploadRule` of the document. When it is true the file is required, whatever the register has; else the register is asked first and the file only if it has no record. The same answer of the self-check is carried over.",
    },
    {
      question: "Where do the fields of results and of the form come from?",
      decision:
        "A field with source `gateway` names in `from` where its value comes from; `gatewayData[].iinFrom` is the field whose IIN names the person (of several the first with a value); with `perItemOf` the register is asked once per item. A register is asked only when a document it satisfies or a field it fills is asked (and its own `rule`, where given, is true); one record of `satisfiedBy` suffices. `source` and `from` of a result field: `answer`, `account`, `register`, `office` name a field (of several the first with a value); `case` names a fact of the case (accepted-on, accepted-by, due-on, signed-on, category, service-title, attached-documents, hearing = the outcome recorded in hold-hearing; `step.field` or `result.field` = what was typed there); `number` is the number of the document, `signer` the official who signs (`signature`: the line of the signature). `refusalGrounds`, `acceptanceRefusalGrounds` and `required-documents` (those the category requires of this case) are lists the officer chooses from. With `perItemOf` the field is printed once per item.",
    },
  ],
  officeField: "provider-office",
  eligibilityCheck: {
    config: [
      {
        id: "subsistence-minimum-kzt",
        unit: "KZT per person per month",
        legal: "003:4413-4428; 003:4544-4548",
      },
    ],
    questions: [
      {
        id: "q-school-type",
        type: "select",
        required: true,
        askWhen: {
          always: true,
        },
        min: null,
        integer: false,
        options: ["state-general-school", "private-general-school", "other-organisation", "not-studying"],
        legal: "003:648-650; 003:4540-4549",
      },
      {
        id: "q-family-care",
        type: "select",
        required: true,
        askWhen: {
          field: "q-school-type",
          in: ["state-general-school", "private-general-school"],
        },
        min: null,
        integer: false,
        options: ["none", "guardianship-or-trusteeship", "patronage", "other-family-form", "institution"],
        legal: "003:4429-4438; 003:4511-4520",
      },
      {
        id: "q-tsa",
        type: "select",
        required: true,
        askWhen: {
          field: "q-school-type",
          in: ["state-general-school", "private-general-school"],
        },
        min: null,
        integer: false,
        options: ["receives", "entitled-not-receiving", "no", "unknown"],
        legal: "003:4404-4412; 003:4483-4491",
      },
      {
        id: "q-income-wages",
        type: "number",
        required: false,
        askWhen: {
          all: [
            {
              field: "q-school-type",
              in: ["state-general-school", "private-general-school"],
            },
            {
              field: "q-tsa",
              in: ["entitled-not-receiving", "no", "unknown"],
            },
          ],
        },
        min: 0,
        integer: false,
        options: [],
        legal: "003:4413-4428; 003:4492-4510",
      },
      {
        id: "q-income-business",
        type: "number",
        required: false,
        askWhen: {
          all: [
            {
              field: "q-school-type",
              in: ["state-general-school", "private-general-school"],
            },
            {
              field: "q-tsa",
              in: ["entitled-not-receiving", "no", "unknown"],
            },
          ],
        },
        min: 0,
        integer: false,
        options: [],
        legal: "003:4413-4428; 003:4492-4510",
      },
      {
        id: "q-income-alimony",
        type: "number",
        required: false,
        askWhen: {
          all: [
            {
              field: "q-school-type",
              in: ["state-general-school", "private-general-school"],
            },
            {
              field: "q-tsa",
              in: ["entitled-not-receiving", "no", "unknown"],
            },
          ],
        },
        min: 0,
        integer: false,
        options: [],
        legal: "003:4413-4428; 003:4492-4510",
      },
      {
        id: "q-family-members",
        type: "number",
        required: false,
        askWhen: {
          all: [
            {
              field: "q-school-type",
              in: ["state-general-school", "private-general-school"],
            },
            {
              field: "q-tsa",
              in: ["entitled-not-receiving", "no", "unknown"],
            },
          ],
        },
        min: 1,
        integer: true,
        options: [],
        legal: "003:4413-4428; 003:4492-4510",
      },
      {
        id: "q-emergency",
        type: "select",
        required: true,
        askWhen: {
          field: "q-school-type",
          in: ["state-general-school", "private-general-school"],
        },
        min: null,
        integer: false,
        options: ["yes", "no"],
        legal: "003:4444-4455; 003:4521-4532",
      },
      {
        id: "q-other-category",
        type: "select",
        required: true,
        askWhen: {
          field: "q-school-type",
          in: ["state-general-school", "private-general-school"],
        },
        min: null,
        integer: false,
        options: ["yes", "no", "unknown"],
        legal: "003:4444-4455; 003:4521-4532",
      },
      {
        id: "q-born-abroad",
        type: "select",
        required: true,
        askWhen: {
          field: "q-school-type",
          in: ["state-general-school", "private-general-school"],
        },
        min: null,
        integer: false,
        options: ["yes", "no"],
        legal: "003:4389-4397; 003:4471-4476",
      },
      {
        id: "q-marriage-record",
        type: "select",
        required: true,
        askWhen: {
          all: [
            {
              field: "q-school-type",
              in: ["state-general-school", "private-general-school"],
            },
            {
              field: "q-family-care",
              eq: "none",
            },
          ],
        },
        min: null,
        integer: false,
        options: ["in-kz", "abroad", "none"],
        legal: "003:4398-4401; 003:4477-4480",
      },
      {
        id: "q-channel",
        type: "select",
        required: true,
        askWhen: {
          field: "q-school-type",
          in: ["state-general-school", "private-general-school"],
        },
        min: null,
        integer: false,
        options: ["portal", "provider-office", "education-organisation"],
        legal: "003:4270-4283",
      },
    ],
    derived: [
      {
        id: "per-capita-income",
        sumOf: ["q-income-wages", "q-income-business", "q-income-alimony"],
        divideBy: "q-family-members",
      },
    ],
    scopeRules: [
      {
        id: "s-covered",
        when: {
          field: "q-school-type",
          eq: "state-general-school",
        },
        scope: "covered",
      },
      {
        id: "s-clarify",
        when: {
          field: "q-school-type",
          eq: "private-general-school",
        },
        scope: "clarify",
      },
      {
        id: "s-not-covered",
        when: {
          field: "q-school-type",
          in: ["other-organisation", "not-studying"],
        },
        scope: "not-covered",
      },
    ],
    categoryRules: [
      {
        id: "r-tsa",
        when: {
          field: "q-tsa",
          eq: "receives",
        },
        category: "tsa-family",
        confidence: "likely",
        documents: [
          {
            id: "tsa-certificate",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: null,
        legal: "003:4404-4412; 003:4483-4491",
      },
      {
        id: "r-tsa-entitled",
        when: {
          field: "q-tsa",
          eq: "entitled-not-receiving",
        },
        category: "tsa-family",
        confidence: "possible",
        documents: [
          {
            id: "tsa-certificate",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: "get-tsa-certificate",
        legal: "003:4404-4412; 003:4483-4491",
      },
      {
        id: "r-low-income",
        when: {
          all: [
            {
              field: "q-tsa",
              in: ["no", "entitled-not-receiving"],
            },
            {
              derived: "per-capita-income",
              lt: "subsistence-minimum-kzt",
            },
          ],
        },
        category: "low-income-family",
        confidence: "likely",
        documents: [
          {
            id: "income-documents",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: null,
        legal: "003:4413-4428; 003:4492-4510",
      },
      {
        id: "r-low-income-tsa-unknown",
        when: {
          all: [
            {
              field: "q-tsa",
              eq: "unknown",
            },
            {
              derived: "per-capita-income",
              lt: "subsistence-minimum-kzt",
            },
          ],
        },
        category: "low-income-family",
        confidence: "possible",
        documents: [
          {
            id: "income-documents",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: "check-tsa-status",
        legal: "003:4413-4428; 003:4492-4510",
      },
      {
        id: "r-orphan",
        when: {
          field: "q-family-care",
          in: ["guardianship-or-trusteeship", "patronage"],
        },
        category: "orphan-in-family",
        confidence: "likely",
        documents: [
          {
            id: "guardianship-decision",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: null,
        legal: "003:4429-4438; 003:4511-4520",
      },
      {
        id: "r-orphan-other-form",
        when: {
          field: "q-family-care",
          eq: "other-family-form",
        },
        category: "orphan-in-family",
        confidence: "possible",
        documents: [
          {
            id: "guardianship-decision",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: "ask-provider",
        legal: "003:4429-4438; 003:4511-4520",
      },
      {
        id: "r-emergency",
        when: {
          field: "q-emergency",
          eq: "yes",
        },
        category: "emergency-family",
        confidence: "likely",
        documents: [
          {
            id: "collegial-body-decision",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: "get-collegial-decision",
        legal: "003:4444-4455; 003:4521-4532",
      },
      {
        id: "r-other",
        when: {
          field: "q-other-category",
          eq: "yes",
        },
        category: "other-category",
        confidence: "likely",
        documents: [
          {
            id: "collegial-body-decision",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: null,
        legal: "003:4444-4455; 003:4521-4532",
      },
      {
        id: "r-other-unknown",
        when: {
          field: "q-other-category",
          eq: "unknown",
        },
        category: "other-category",
        confidence: "possible",
        documents: [
          {
            id: "collegial-body-decision",
            need: "required",
            when: {
              always: true,
            },
          },
        ],
        advice: "ask-school",
        legal: "003:4444-4455; 003:4521-4532",
      },
    ],
    advice: ["get-tsa-certificate", "check-tsa-status", "ask-provider", "get-collegial-decision", "ask-school"],
    outcomeRules: [
      {
        outcome: "not-covered",
        rule: {
          scope: "not-covered",
        },
      },
      {
        outcome: "no-ground-found",
        rule: {
          matched: "none",
        },
      },
      {
        outcome: "clarify",
        rule: {
          any: [
            {
              scope: "clarify",
            },
            {
              allConfidence: "possible",
            },
          ],
        },
      },
      {
        outcome: "likely-eligible",
        rule: {
          always: true,
        },
      },
    ],
    outcomes: ["likely-eligible", "clarify", "no-ground-found", "not-covered"],
    notices: [
      {
        id: "low-income-not-computed",
        when: {
          all: [
            {
              field: "q-tsa",
              in: ["entitled-not-receiving", "no", "unknown"],
            },
            {
              derived: "per-capita-income",
              notComparableTo: "subsistence-minimum-kzt",
            },
          ],
        },
      },
      {
        id: "private-school",
        when: {
          field: "q-school-type",
          eq: "private-general-school",
        },
      },
    ],
    documentRules: [
      {
        document: "application-electronic",
        when: {
          field: "q-channel",
          eq: "portal",
        },
        need: "required",
        legal: "003:4461-4470",
      },
      {
        document: "application-paper",
        when: {
          field: "q-channel",
          in: ["provider-office", "education-organisation"],
        },
        need: "required",
        legal: "003:4380",
      },
      {
        document: "identity-document",
        when: {
          field: "q-channel",
          in: ["provider-office", "education-organisation"],
        },
        need: "required",
        legal: "003:4381-4388",
      },
      {
        document: "child-birth-certificate",
        when: {
          field: "q-born-abroad",
          eq: "yes",
        },
        need: "required",
        legal: "003:4389-4397; 003:4471-4476",
      },
      {
        document: "child-birth-certificate",
        when: {
          field: "q-born-abroad",
          eq: "no",
        },
        need: "if-record-not-found",
        legal: "003:4389-4397; 003:4471-4476",
      },
      {
        document: "marriage-divorce-certificate",
        when: {
          field: "q-marriage-record",
          in: ["in-kz", "abroad"],
        },
        need: "if-record-not-found",
        legal: "003:4398-4401; 003:4477-4480",
      },
    ],
    extraDocuments: ["application-paper"],
    documentFormsByChannel: ["portal", "provider-office", "education-organisation"],
    carryOver: [
      {
        question: "q-tsa",
        answer: ["receives", "entitled-not-receiving"],
        category: "tsa-family",
        field: null,
        value: null,
      },
      {
        question: "q-tsa",
        answer: ["no", "entitled-not-receiving", "unknown"],
        rule: {
          derived: "per-capita-income",
          lt: "subsistence-minimum-kzt",
        },
        category: "low-income-family",
        field: null,
        value: null,
      },
      {
        question: "q-family-care",
        answer: ["guardianship-or-trusteeship", "patronage", "other-family-form"],
        category: "orphan-in-family",
        field: null,
        value: null,
      },
      {
        question: "q-emergency",
        answer: ["yes"],
        category: "emergency-family",
        field: null,
        value: null,
      },
      {
        question: "q-other-category",
        answer: ["yes", "unknown"],
        category: "other-category",
        field: null,
        value: null,
      },
      {
        question: "q-family-care",
        answer: ["none"],
        category: null,
        field: "applicant-relation",
        value: "parent",
      },
      {
        question: "q-family-care",
        answer: ["guardianship-or-trusteeship"],
        category: null,
        field: "applicant-relation",
        value: "guardian-or-trustee",
      },
      {
        question: "q-family-care",
        answer: ["patronage"],
        category: null,
        field: "applicant-relation",
        value: "patronage-educator",
      },
      {
        question: "q-born-abroad",
        answer: ["yes"],
        category: null,
        field: "child-born-abroad",
        value: "yes",
      },
      {
        question: "q-born-abroad",
        answer: ["no"],
        category: null,
        field: "child-born-abroad",
        value: "no",
      },
      {
        question: "q-marriage-record",
        answer: ["none"],
        category: null,
        field: "marriage-status",
        value: "none",
      },
    ],
  },
});
