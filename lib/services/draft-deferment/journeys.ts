import { type Journey, journeyOffices as offices, journeyPeople as people, type ServiceJourneys } from "../journey.ts";
import { draftDeferment } from "./definition.ts";

type Input = Readonly<Record<string, string | readonly string[]>>;

const start = (category: string): Journey["steps"] => [
  { step: "category", input: { category } },
  { step: "consent", input: { "data-consent": "yes" } },
  { step: "applicant" },
  { step: "provider", input: { commission: offices.commission } },
];
const end: Journey["steps"] = [{ step: "documents" }, { step: "check" }, { step: "sign" }];
const through = (category: string, ground?: Input): Journey["steps"] => [
  ...start(category),
  ...(ground === undefined ? [] : [{ step: "ground", input: ground }]),
  ...end,
];

const identity = { "applicant-identity": { address: "Қарағанды қаласы, Ерубаев көшесі, 5" } };
const childNamed = { "child-birth": { childFullName: "СЕРІКОВА АЙША", motherIin: people.mother } };

const journeys: readonly Journey[] = [
  {
    name: "cares for his parents",
    category: "family-care",
    steps: through("family-care", {
      "sub-conditions": ["parents-wife-or-grandparents", "only-son-with-disabled-family-member"],
      "dependants.1.dependant-iin": people.older,
      "dependants.1.dependant-full-name": "Серіков Мұрат",
      "dependants.1.dependant-kinship": "father",
      "dependants.2.dependant-iin": people.mother,
      "dependants.2.dependant-full-name": "Серікова Әлия",
      "dependants.2.dependant-kinship": "mother",
    }),
    found: identity,
    files: ["family-circumstances-inspection-act", "dependants-proof"],
  },
  {
    name: "widower whose wife's death is in the register",
    category: "child-without-mother",
    steps: through("child-without-mother", {
      "is-guardian": "no",
      "mother-absence": "died",
      "children.1.child-iin": people.daughter,
      "children.1.child-full-name": "",
      "mother-iin": "",
    }),
    found: { ...identity, ...childNamed, "spouse-death": { diedOn: "2025-11-09" } },
    files: ["family-circumstances-inspection-act"],
  },
  {
    name: "widower of whom the registers know nothing",
    category: "child-without-mother",
    steps: through("child-without-mother", {
      "is-guardian": "no",
      "mother-absence": "died",
      "children.1.child-iin": people.daughter,
      "children.1.child-full-name": "Серікова Айша",
    }),
    found: identity,
    files: ["family-circumstances-inspection-act", "child-birth#0", "spouse-death"],
  },
  {
    name: "father alone for another reason, two children",
    category: "child-without-mother",
    steps: through("child-without-mother", {
      "is-guardian": "no",
      "mother-absence": "other",
      "children.1.child-iin": people.daughter,
      "children.1.child-full-name": "Серікова Айша",
      "children.2.child-iin": people.son,
      "children.2.child-full-name": "Серіков Ерлан",
    }),
    down: ["child-birth"],
    found: identity,
    files: ["family-circumstances-inspection-act"],
  },
  {
    name: "guardian of an orphan",
    category: "child-without-mother",
    steps: through("child-without-mother", { "is-guardian": "yes", "children.1.child-iin": people.daughter }),
    found: { ...identity, ...childNamed },
    files: ["family-circumstances-inspection-act", "guardianship-resolution"],
  },
  {
    name: "brought up by others",
    category: "raised-by-or-raising-persons-two-years",
    steps: through("raised-by-or-raising-persons-two-years", { "two-years-cause": "parental-rights-terminated" }),
    found: identity,
    files: ["family-circumstances-inspection-act", "guardianship-resolution"],
  },
  {
    name: "young father, all in the registers",
    category: "married-with-children",
    steps: through("married-with-children", { "children.1.child-iin": people.son }),
    found: { ...identity, ...childNamed, marriage: { status: "married" } },
    files: ["family-circumstances-inspection-act"],
  },
  {
    name: "young father married abroad",
    category: "married-with-children",
    steps: through("married-with-children", { "children.1.child-iin": people.son, "children.1.child-full-name": "Серіков Ерлан" }),
    found: identity,
    files: ["family-circumstances-inspection-act", "marriage", "child-birth#0"],
  },
  { name: "student", category: "students", steps: through("students"), found: identity, files: ["study-certificate"] },
  { name: "temporarily unfit", category: "health", steps: through("health"), found: identity, files: ["medical-commission-extract"] },
  {
    name: "student whose certificate is refused",
    category: "students",
    steps: through("students"),
    found: identity,
    files: ["study-certificate"],
    road: "refusal",
  },
  {
    name: "teacher",
    category: "teachers",
    steps: through("teachers", { "workplace-kind": "secondary" }),
    found: identity,
    files: ["workplace-certificate"],
  },
  { name: "doctor", category: "rural-doctors", steps: through("rural-doctors"), found: identity, files: ["workplace-certificate"] },
  { name: "deputy", category: "deputies", steps: through("deputies"), found: identity, files: ["deputy-status-document"] },
  ...(
    [
      ["inquiry", "investigation-body-certificate"],
      ["investigation", "investigation-body-certificate"],
      ["court", "court-case-certificate"],
      ["verdict", "verdict-in-force-certificate"],
    ] as const
  ).map(([stage, certificate]) => ({
    name: `criminal case, stage ${stage}`,
    category: "criminal-proceedings",
    steps: through("criminal-proceedings", { "case-stage": stage }),
    found: identity,
    files: [certificate],
  })),
  {
    name: "pilot",
    category: "civil-aviation",
    steps: through("civil-aviation"),
    found: identity,
    files: ["workplace-certificate-with-education-mark"],
  },
  {
    name: "sailor whose identity register is down: he types his address",
    category: "ship-crew",
    steps: through("ship-crew").map((one) =>
      one.step === "applicant" ? { ...one, input: { "applicant-address": "Ақтау қаласы, 5 шағын аудан, 7" } } : one,
    ),
    down: ["applicant-identity"],
    files: ["workplace-certificate-with-education-mark"],
  },
  {
    name: "cadet",
    category: "law-enforcement-trainees",
    steps: through("law-enforcement-trainees"),
    found: identity,
    files: ["law-enforcement-training-certificate"],
  },
];

const voted = (opinion: "agree" | "refuse") =>
  [
    { step: "register" },
    { step: "forward-to-members" },
    ...[1, 2].map(() => ({
      step: "vote",
      input: {
        opinion,
        "opinion-reason": "Құжаттар тексерілді",
        ...(opinion === "refuse" ? { "opinion-ground": "unreliable-documents" } : {}),
      },
    })),
  ] as const;

export const draftDefermentJourneys: ServiceJourneys = {
  service: draftDeferment,
  journeys,
  roads: {
    positive: {
      ends: "deferment-conclusion",
      desk: [...voted("agree"), { step: "conclude", result: "deferment-conclusion", input: { "deferred-until": "+200" } }],
    },
    refusal: {
      ends: "refusal-notice",
      desk: [
        ...voted("refuse"),
        {
          step: "conclude",
          result: "refusal-notice",
          input: { "refusal-ground": "unreliable-documents", "finding-1": "Анықтама жарамсыз" },
        },
      ],
    },
  },
};
