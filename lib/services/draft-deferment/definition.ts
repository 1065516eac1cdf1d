import { defineService } from "../define.ts";

export const draftDeferment = defineService({
  id: "draft-deferment",
  edition: "2021-08-12",
  domain: "defence",
  lifeSituations: ["army"],
  act: {
    number: "527",
    date: "2021-08-12",
    amendsNumber: "605",
    status: "in-force",
  },
  providerKind: "conscription-commission",
  channels: ["portal"],
  portalFiling: {
    signature: ["eds", "otp"],
    basis: "act",
  },
  feeKzt: 0,
  applicationWindows: [
    {
      from: "03-01",
      to: "06-30",
    },
    {
      from: "09-01",
      to: "12-30",
    },
  ],
  workingHours: {
    start: "09:00",
    end: "18:30",
    lunchStart: "13:00",
    lunchEnd: "14:30",
    days: "mon-fri",
  },
  applicant: {
    representative: false,
    excluded: [
      {
        id: "representative",
      },
    ],
  },
  subtypes: [],
  categories: [
    {
      id: "family-care",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "family-circumstances-inspection-act",
          need: "required",
          oneOf: null,
        },
        {
          id: "dependants-proof",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "child-without-mother",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "family-circumstances-inspection-act",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth",
          need: "required",
          rule: {
            forEach: "children",
          },
          oneOf: null,
        },
        {
          id: "spouse-death",
          need: "conditional",
          rule: {
            all: [
              {
                field: "is-guardian",
                eq: "no",
              },
              {
                field: "mother-absence",
                eq: "died",
              },
            ],
          },
          oneOf: null,
        },
        {
          id: "guardianship-resolution",
          need: "conditional",
          rule: {
            field: "is-guardian",
            eq: "yes",
          },
          oneOf: null,
        },
      ],
    },
    {
      id: "raised-by-or-raising-persons-two-years",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "family-circumstances-inspection-act",
          need: "required",
          oneOf: null,
        },
        {
          id: "guardianship-resolution",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "married-with-children",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "family-circumstances-inspection-act",
          need: "required",
          oneOf: null,
        },
        {
          id: "marriage",
          need: "required",
          oneOf: null,
        },
        {
          id: "child-birth",
          need: "required",
          rule: {
            forEach: "children",
          },
          oneOf: null,
        },
      ],
    },
    {
      id: "students",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "study-certificate",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "health",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "medical-commission-extract",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "teachers",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "workplace-certificate",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "rural-doctors",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "workplace-certificate",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "deputies",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "deputy-status-document",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "criminal-proceedings",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "investigation-body-certificate",
          need: "conditional",
          rule: {
            field: "case-stage",
            in: ["inquiry", "investigation"],
          },
          oneOf: "case-certificate",
        },
        {
          id: "court-case-certificate",
          need: "conditional",
          rule: {
            field: "case-stage",
            eq: "court",
          },
          oneOf: "case-certificate",
        },
        {
          id: "verdict-in-force-certificate",
          need: "conditional",
          rule: {
            field: "case-stage",
            eq: "verdict",
          },
          oneOf: "case-certificate",
        },
      ],
    },
    {
      id: "civil-aviation",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "workplace-certificate-with-education-mark",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "ship-crew",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "workplace-certificate-with-education-mark",
          need: "required",
          oneOf: null,
        },
      ],
    },
    {
      id: "law-enforcement-trainees",
      documents: [
        {
          id: "application",
          need: "required",
          oneOf: null,
        },
        {
          id: "applicant-identity",
          need: "required",
          oneOf: null,
        },
        {
          id: "law-enforcement-training-certificate",
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
      id: "applicant-identity",
      portal: "gateway",
      maxFiles: 0,
      validity: "",
      satisfiedBy: ["applicant-identity"],
    },
    {
      id: "family-circumstances-inspection-act",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "dependants-proof",
      portal: "upload",
      maxFiles: 10,
      validity: "",
    },
    {
      id: "guardianship-resolution",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "child-birth",
      portal: "gateway-or-upload",
      maxFiles: 5,
      validity: "",
      satisfiedBy: ["child-birth"],
      perItemOf: "children",
    },
    {
      id: "marriage",
      portal: "gateway-or-upload",
      maxFiles: 5,
      validity: "",
      satisfiedBy: ["marriage"],
    },
    {
      id: "spouse-death",
      portal: "gateway-or-upload",
      maxFiles: 5,
      validity: "",
      satisfiedBy: ["spouse-death"],
    },
    {
      id: "study-certificate",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "medical-commission-extract",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "workplace-certificate",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "deputy-status-document",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "investigation-body-certificate",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "court-case-certificate",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "verdict-in-force-certificate",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "workplace-certificate-with-education-mark",
      portal: "upload",
      maxFiles: 5,
      validity: "",
    },
    {
      id: "law-enforcement-training-certificate",
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
      id: "provider",
    },
    {
      id: "ground",
      skipWhenEmpty: true,
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
      id: "data-consent",
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
      from: "applicant-identity",
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
      id: "commission",
      step: "provider",
      type: "office",
      required: true,
      source: "applicant",
      officeKind: "conscription-commission",
    },
    {
      id: "sub-conditions",
      step: "ground",
      type: "checkbox",
      required: true,
      source: "applicant",
      rule: {
        category: ["family-care"],
      },
      options: [
        "parents-wife-or-grandparents",
        "siblings-without-parents",
        "lone-parent-raising-other-children",
        "lone-parent-supporting-lone-relatives",
        "disabled-parent-with-minor-children",
        "only-son-with-disabled-family-member",
      ],
    },
    {
      id: "dependants",
      step: "ground",
      type: "repeat",
      required: true,
      source: "applicant",
      rule: {
        category: ["family-care"],
      },
      min: 1,
      max: 20,
    },
    {
      id: "dependant-iin",
      step: "ground",
      type: "iin",
      required: true,
      source: "applicant",
      rule: {
        forEach: "dependants",
      },
      group: "dependants",
    },
    {
      id: "dependant-full-name",
      step: "ground",
      type: "text",
      required: true,
      source: "applicant",
      rule: {
        forEach: "dependants",
      },
      group: "dependants",
    },
    {
      id: "dependant-kinship",
      step: "ground",
      type: "select",
      required: true,
      source: "applicant",
      rule: {
        forEach: "dependants",
      },
      options: ["father", "mother", "wife", "grandfather", "grandmother", "brother", "sister", "other-family-member"],
      group: "dependants",
    },
    {
      id: "is-guardian",
      step: "ground",
      type: "radio",
      required: true,
      source: "applicant",
      rule: {
        category: ["child-without-mother"],
      },
      options: ["yes", "no"],
    },
    {
      id: "mother-absence",
      step: "ground",
      type: "radio",
      required: true,
      source: "applicant",
      rule: {
        all: [
          {
            category: ["child-without-mother"],
          },
          {
            field: "is-guardian",
            eq: "no",
          },
        ],
      },
      options: ["died", "other"],
    },
    {
      id: "children",
      step: "ground",
      type: "repeat",
      required: true,
      source: "applicant",
      rule: {
        category: ["child-without-mother", "married-with-children"],
      },
      min: 1,
      max: 20,
    },
    {
      id: "child-iin",
      step: "ground",
      type: "iin",
      required: true,
      source: "applicant",
      rule: {
        forEach: "children",
      },
      group: "children",
    },
    {
      id: "child-full-name",
      step: "ground",
      type: "text",
      required: true,
      source: "gateway",
      rule: {
        forEach: "children",
      },
      group: "children",
      from: "child-birth",
    },
    {
      id: "mother-iin",
      step: "ground",
      type: "iin",
      required: false,
      source: "gateway",
      rule: {
        all: [
          {
            category: ["child-without-mother"],
          },
          {
            field: "is-guardian",
            eq: "no",
          },
          {
            field: "mother-absence",
            eq: "died",
          },
        ],
      },
      from: "child-birth",
    },
    {
      id: "two-years-cause",
      step: "ground",
      type: "radio",
      required: true,
      source: "applicant",
      rule: {
        category: ["raised-by-or-raising-persons-two-years"],
      },
      options: ["parents-died", "parental-rights-terminated", "parents-imprisoned"],
    },
    {
      id: "workplace-kind",
      step: "ground",
      type: "select",
      required: true,
      source: "applicant",
      rule: {
        category: ["teachers"],
      },
      options: [
        "preschool",
        "secondary",
        "technical-vocational",
        "post-secondary",
        "specialised",
        "special",
        "orphans",
        "extracurricular",
        "methodical-office",
      ],
    },
    {
      id: "case-stage",
      step: "ground",
      type: "radio",
      required: true,
      source: "applicant",
      rule: {
        category: ["criminal-proceedings"],
      },
      options: ["inquiry", "investigation", "court", "verdict"],
    },
  ],
  gatewayData: [
    {
      id: "applicant-identity",
      about: "applicant",
      register: "person",
      iinFrom: ["applicant-iin"],
    },
    {
      id: "child-birth",
      about: "child",
      register: "birth",
      iinFrom: ["child-iin"],
      perItemOf: "children",
    },
    {
      id: "spouse-death",
      about: "spouse",
      register: "death",
      iinFrom: ["mother-iin"],
    },
    {
      id: "marriage",
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
    pattern: "commission",
    steps: [
      {
        id: "submit",
        kind: "submit",
        actor: "applicant",
        action:
          "Fills in the application, chooses the ground, attaches the e-copies, signs on the portal; only inside an application window",
        term: null,
        legal: "001:294-304",
      },
      {
        id: "confirm-acceptance",
        kind: "confirm-acceptance",
        actor: "portal",
        action:
          "When all required documents are given, shows in the personal cabinet that the request is accepted and the date of the result",
        term: null,
        legal: "001:460-464",
      },
      {
        id: "fetch-registers",
        kind: "fetch-registers",
        actor: "portal",
        action: "Takes the data of gatewayData from state information systems through the e-government gateway",
        term: null,
        legal: "001:455-459",
      },
      {
        id: "register",
        kind: "register",
        actor: "clerk",
        action: "Accepts and registers the documents and passes them to the chair of the commission on the day of acceptance",
        term: {
          value: 0,
          unit: "working-days",
          from: "acceptance",
        },
        legal: "001:33-35",
      },
      {
        id: "forward-to-members",
        kind: "forward",
        actor: "commission-chair",
        action: "Sends the application with the e-copies to the commission members",
        term: {
          value: 1,
          unit: "working-days",
          from: "previous-step",
        },
        legal: "001:39-41",
      },
      {
        id: "vote",
        kind: "vote",
        actor: "commission-member",
        action: "Review the application and agree to the deferment, or refuse on a ground of item 9",
        term: {
          value: 1,
          unit: "working-days",
          from: "previous-step",
        },
        legal: "001:42-45",
      },
      {
        id: "conclude",
        kind: "conclude",
        actor: "commission-chair",
        action: "Reviews the members' results; issues the conclusion or the refusal notice as an electronic document",
        term: {
          value: 1,
          unit: "working-days",
          from: "previous-step",
        },
        legal: "001:46-50",
      },
      {
        id: "deliver",
        kind: "deliver",
        actor: "portal",
        action: "Sends the EDS-signed result to the personal cabinet",
        term: {
          value: 1,
          unit: "working-days",
          from: "previous-step",
        },
        legal: "001:52-57",
      },
      {
        id: "inform-military-office",
        kind: "notify-third-party",
        actor: "portal",
        action:
          "Sends the conclusion to the local military office of the place of residence and military registration, for the minutes of the commission",
        term: {
          value: 1,
          unit: "working-days",
          from: "previous-step",
        },
        legal: "001:52-57",
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
      id: "deferment-conclusion",
      kind: "positive",
      formInAct: true,
      delivery: ["personal-cabinet"],
      fields: [
        {
          id: "recipient-full-name",
          source: "account",
          from: "applicant-full-name",
          type: "person",
        },
        {
          id: "recipient-address",
          source: "register",
          from: "applicant-address",
          type: "text",
        },
        {
          id: "recipient-blank",
          source: "account",
          from: "applicant-full-name",
          type: "person",
        },
        {
          id: "deferred-until",
          source: "officer",
          from: null,
          type: "date",
          required: true,
          TODO_rule: "date in the future",
        },
        {
          id: "conclusion-reason",
          source: "case",
          from: "category",
          type: "text",
        },
        {
          id: "chair-full-name",
          source: "signer",
          from: null,
          type: "person",
        },
        {
          id: "chair-signature",
          source: "signer",
          from: "signature",
          type: "text",
        },
        {
          id: "issue-date",
          source: "case",
          from: "signed-on",
          type: "date",
        },
      ],
    },
    {
      id: "refusal-notice",
      kind: "refusal",
      formInAct: true,
      delivery: ["personal-cabinet"],
      fields: [
        {
          id: "recipient-full-name-refusal",
          source: "account",
          from: "applicant-full-name",
          type: "person",
        },
        {
          id: "recipient-address-refusal",
          source: "register",
          from: "applicant-address",
          type: "text",
        },
        {
          id: "finding-1",
          source: "officer",
          from: null,
          type: "text",
          required: true,
          TODO_rule: "the facts that meet the ground chosen; for non-compliance-article-35 also the ground itself",
        },
        {
          id: "finding-2",
          source: "officer",
          from: null,
          type: "text",
          required: false,
        },
        {
          id: "chair-full-name-refusal",
          source: "signer",
          from: null,
          type: "person",
        },
        {
          id: "chair-signature-refusal",
          source: "signer",
          from: "signature",
          type: "text",
        },
        {
          id: "refusal-date",
          source: "case",
          from: "signed-on",
          type: "date",
        },
      ],
    },
  ],
  refusalGrounds: [
    {
      id: "unreliable-documents",
    },
    {
      id: "non-compliance-article-35",
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
  specialConditions: 3,
  legalRefs: {
    standard: "001:228-502",
    form: "001:152-207",
    workflow: "001:33-65",
  },
  decisions: [
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
    {
      question: "The blank after «Сізге» in annex 3 has no caption.",
      decision: "Printed with the full name of the recipient.",
    },
    {
      question: "How long is the deferment?",
      decision: "The chair enters the end date by hand; it must be in the future.",
    },
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
  ],
  officeField: "commission",
});
