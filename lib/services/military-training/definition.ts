import { defineService } from "../define.ts";

export const militaryTraining = defineService({
  id: "military-training",
  edition: "2022-08-18",
  domain: "defence",
  lifeSituations: ["army"],
  act: {
    number: "674",
    date: "2022-08-18",
    amendsNumber: "357",
    status: "in-force",
  },
  providerKind: "local-military-office",
  channels: ["portal"],
  portalFiling: {
    signature: ["eds", "otp"],
    basis: "act",
  },
  feeKzt: 305000,
  applicationWindows: [],
  workingHours: {
    start: "09:00",
    end: "18:00",
    lunchStart: "13:00",
    lunchEnd: "14:00",
    days: "mon-fri",
  },
  applicant: {
    representative: false,
    excluded: [
      {
        id: "representative-not-provided-for",
      },
    ],
  },
  subtypes: [],
  categories: [
    {
      id: "general",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "gw-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "gw-criminal-record",
          need: "required",
          oneOf: null,
        },
        {
          id: "gw-residence",
          need: "required",
          oneOf: null,
        },
        {
          id: "gw-military-registration",
          need: "required",
          oneOf: null,
        },
        {
          id: "medical-examination-card",
          need: "required",
          oneOf: null,
        },
      ],
    },
  ],
  documents: [
    {
      id: "application",
      portal: "form",
      maxFiles: 0,
      validity: "",
    },
    {
      id: "medical-examination-card",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "gw-identity",
      portal: "gateway",
      maxFiles: 0,
      validity: "",
      satisfiedBy: ["gw-identity"],
    },
    {
      id: "gw-criminal-record",
      portal: "gateway",
      maxFiles: 0,
      validity: "",
      satisfiedBy: ["gw-criminal-record"],
    },
    {
      id: "gw-residence",
      portal: "gateway",
      maxFiles: 0,
      validity: "",
      satisfiedBy: ["gw-residence"],
    },
    {
      id: "gw-military-registration",
      portal: "gateway",
      maxFiles: 0,
      validity: "",
      satisfiedBy: ["gw-military-registration"],
    },
  ],
  steps: [
    {
      id: "consent",
    },
    {
      id: "applicant",
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
      id: "consent-protected-data",
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
      id: "full-name",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "account",
      account: "full-name",
    },
    {
      id: "address",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "gateway",
      from: "gw-residence",
    },
    {
      id: "phone",
      step: "applicant",
      type: "readonly",
      required: true,
      source: "account",
      account: "phone",
    },
    {
      id: "addressee-body",
      step: "provider",
      type: "office",
      required: true,
      source: "applicant",
      officeKind: "local-military-office",
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
      id: "gw-criminal-record",
      about: "applicant",
      register: "criminal-record",
      iinFrom: ["applicant-iin"],
    },
    {
      id: "gw-residence",
      about: "applicant",
      register: "residence",
      iinFrom: ["applicant-iin"],
    },
    {
      id: "gw-military-registration",
      about: "applicant",
      register: "military-registration",
      iinFrom: ["applicant-iin"],
    },
  ],
  term: {
    rules: [
      {
        stage: "stage-1",
        when: "stage 1: decision on admission",
        value: 2,
        unit: "working-days",
        from: "acceptance",
      },
      {
        stage: "stage-2",
        when: "stage 2: training and certificate",
        value: 42,
        unit: "working-days",
        from: "start of classes stated in the admission notification",
      },
    ],
    extensions: [],
  },
  workflow: {
    pattern: "two-stage",
    steps: [
      {
        id: "submit",
        kind: "submit",
        actor: "applicant",
        action: "Fills in the application, attaches the medical examination card, gives the consent, signs",
        term: null,
        legal: "000:256-276",
        stage: "stage-1",
      },
      {
        id: "confirm-acceptance",
        kind: "confirm-acceptance",
        actor: "portal",
        action:
          "Fixes the date of acceptance from the moment of filing (up to and including closing time: that day; after closing time, on weekends and holidays: the next working day)",
        term: null,
        legal: "000:228-242",
        stage: "stage-1",
      },
      {
        id: "fetch-registers",
        kind: "fetch-registers",
        actor: "portal",
        action: "Takes identity, criminal record, residence and military registration data through the e-government gateway",
        term: null,
        legal: "000:277-288",
        stage: "stage-1",
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
        legal: "000:228-242",
        stage: "stage-1",
      },
      {
        id: "sign",
        kind: "sign",
        actor: "head",
        action: "Checks documents and data; sends the admission notification with the start of classes, or the reasoned refusal",
        term: {
          value: 2,
          unit: "working-days",
          from: "acceptance",
        },
        legal: "000:138-145",
        stage: "stage-1",
      },
      {
        id: "pay",
        kind: "pay",
        actor: "applicant",
        action:
          "Paid basis only: pays 305 000 KZT through a bank to the settlement account of the specialised organisation, outside the portal; the portal takes no payment itself",
        term: null,
        legal: "000:186-216",
        stage: "stage-2",
      },
      {
        id: "record-payment",
        kind: "record-payment",
        actor: "clerk",
        action:
          "Paid basis only: records the payment from the notice of the bank, or from the bank receipt that the applicant attaches in the cabinet; a condition neither of filing nor of admission",
        term: null,
        legal: "000:186-216",
        stage: "stage-2",
        fields: [
          {
            id: "payment-evidence",
            type: "enum",
            required: true,
            options: ["bank-notice", "receipt"],
          },
          {
            id: "payment-reference",
            type: "text",
            required: true,
          },
          {
            id: "payment-date",
            type: "date",
            required: true,
            TODO_rule: "date not in the future",
          },
          {
            id: "payment-amount",
            type: "number",
            required: true,
            TODO_rule: "above 0; the training is paid when the recorded sums reach feeKzt",
          },
        ],
      },
      {
        id: "train",
        kind: "train",
        actor: "training-organisation",
        action: "Trains the applicant under the military-trained reserve programme; on the paid basis within 1 February - 20 December",
        term: {
          value: 42,
          unit: "working-days",
          from: "start of classes named in the admission notification",
        },
        legal: "000:141-145",
        stage: "stage-2",
      },
      {
        id: "issue-certificate",
        kind: "sign",
        actor: "head",
        action: "Issues the electronic certificate of completion; on the paid basis only after the payment is recorded",
        term: {
          value: 42,
          unit: "working-days",
          from: "start of classes named in the admission notification",
        },
        legal: "000:164-174",
        stage: "stage-2",
      },
      {
        id: "close-without-result",
        kind: "close-without-result",
        actor: "head",
        action:
          "Stage 2 ends without a certificate: closes the case with a reason of `reasons` and an explanation, at the latest on working day 42 from the start of classes, and the applicant is told in the cabinet. Not a refusal; the applicant may complain and may file again",
        term: null,
        legal: "",
        stage: "stage-2",
        fields: [
          {
            id: "close-reason",
            type: "enum",
            required: true,
            from: "reasons",
            TODO_rule:
              "not-paid: only on the paid basis, not before the day after the start of classes; not-attended, not-completed: not before the training organisation has recorded it",
          },
          {
            id: "close-explanation",
            type: "text",
            required: true,
          },
        ],
        reasons: [
          {
            id: "not-paid",
          },
          {
            id: "not-attended",
          },
          {
            id: "not-completed",
          },
          {
            id: "declined",
          },
        ],
        hasReason: true,
      },
      {
        id: "return-notice",
        kind: "follow-up",
        actor: "applicant",
        action: "Returns the admission notification with one button in the cabinet; the provider closes the service",
        term: null,
        legal: "000:350-362",
        stage: "stage-2",
      },
      {
        id: "report-stages",
        kind: "report-stage",
        actor: "portal",
        action: "Reports every stage to the monitoring information system of public services",
        term: null,
        legal: "",
      },
    ],
  },
  hearing: {
    required: false,
    noticeWorkingDaysBeforeTerm: null,
    decisionAfterHearingWorkingDays: null,
  },
  results: [
    {
      id: "admission-notification",
      kind: "stage-1",
      formInAct: false,
      delivery: ["personal-cabinet"],
      stage: "stage-1",
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
          from: "full-name",
          type: "person",
        },
        {
          id: "service-name",
          source: "case",
          from: "service-title",
          type: "text",
        },
        {
          id: "r1-classes-start",
          source: "officer",
          from: null,
          type: "date",
          required: true,
          TODO_rule: "date in the future; on the paid basis not before 1 February, and its 42 working days end by 20 December",
        },
        {
          id: "training-organisation",
          source: "officer",
          from: null,
          type: "text",
          required: true,
        },
        {
          id: "training-basis",
          source: "officer",
          from: null,
          type: "enum",
          required: true,
          options: ["paid", "free"],
        },
        {
          id: "payment-amount",
          source: "case",
          from: "feeKzt",
          type: "number",
          TODO_rule: "only on the paid basis",
        },
        {
          id: "payment-details",
          source: "officer",
          from: null,
          type: "text",
          required: true,
          TODO_rule: "only on the paid basis",
        },
        {
          id: "provider-name",
          source: "office",
          from: "addressee-body",
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
      id: "completion-certificate",
      kind: "stage-2",
      formInAct: false,
      delivery: ["personal-cabinet"],
      stage: "stage-2",
      fields: [
        {
          id: "certificate-number",
          source: "number",
          from: null,
          type: "text",
        },
        {
          id: "recipient-full-name",
          source: "account",
          from: "full-name",
          type: "person",
        },
        {
          id: "service-name",
          source: "case",
          from: "service-title",
          type: "text",
        },
        {
          id: "training-organisation",
          source: "case",
          from: "admission-notification.training-organisation",
          type: "text",
        },
        {
          id: "training-period",
          source: "officer",
          from: null,
          type: "date",
          required: true,
          TODO_rule:
            "the start is r1-classes-start of the admission notification; the end is not before the start, not in the future, and at the latest the 42nd working day",
          range: true,
        },
        {
          id: "provider-name",
          source: "office",
          from: "addressee-body",
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
      id: "refusal",
      kind: "refusal",
      formInAct: false,
      delivery: ["personal-cabinet"],
      stage: "stage-1",
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
          from: "full-name",
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
          id: "provider-name",
          source: "office",
          from: "addressee-body",
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
      id: "rg-false-data",
    },
    {
      id: "rg-requirements-not-met",
    },
    {
      id: "rg-court-ban",
    },
    {
      id: "rg-special-right-lost",
    },
  ],
  acceptanceRefusalGrounds: [],
  complaints: [
    {
      to: "provider",
      value: 5,
      unit: "working-days",
      basis: "act",
    },
    {
      to: "quality-body",
      value: 15,
      unit: "working-days",
      basis: "act",
    },
    {
      to: "forwarding",
      value: 3,
      unit: "working-days",
      basis: "act",
    },
    {
      to: "court",
      value: null,
      unit: null,
      basis: "act",
    },
  ],
  specialConditions: 4,
  legalRefs: {
    standard: "000:119-392",
    form: "000:424-462",
    workflow: "000:138-174",
  },
  decisions: [
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
  ],
  officeField: "addressee-body",
});
