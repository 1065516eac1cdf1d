import { describe, expect, it, test } from "vitest";
import { type AnswersJson, answersFromJson, answersToJson } from "#lib/services/answers.ts";
import type { Field, ServiceDefinition } from "#lib/services/define.ts";
import { draftDeferment } from "#lib/services/draft-deferment/definition.ts";
import { journeyOffices as offices, journeyPeople as people } from "#lib/services/journey.ts";
import { schoolMeals } from "#lib/services/school-meals/definition.ts";
import { form, freshState } from "./fixtures.ts";
import { readStep } from "./post.ts";
import { printedAnswers } from "./printed.ts";
import { questionViews } from "./question-view.ts";
import { runWizard } from "./run.ts";
import type { RegisterAnswer, RegisterKey, WizardRun, WizardState } from "./types.ts";

const answered = (json: AnswersJson, change: Partial<WizardState> = {}) => freshState({ answers: answersFromJson(json), ...change });
const register = (key: RegisterKey, about: string, facts: Readonly<Record<string, string>>, state: RegisterAnswer["state"] = "found") =>
  [key, { state, about, facts: new Map(Object.entries(facts)) }] as const;

const widower = {
  "data-consent": "yes",
  commission: "commission-karaganda",
  "is-guardian": "no",
  "mother-absence": "died",
  children: [{ "child-iin": people.daughter, "child-full-name": "Серікова Айша" }],
  "mother-iin": people.mother,
} as const;
const birth = register("child-birth#0", people.daughter, { childFullName: "СЕРІКОВА АЙША", motherIin: people.older });

describe("relevant answers", () => {
  it("drops what a changed answer has orphaned", () => {
    const state = answered({ ...widower, "is-guardian": "yes", "case-stage": "court" }, { category: "child-without-mother" });
    const run = runWizard(draftDeferment, state);
    expect([...run.relevant.keys()]).not.toContain("mother-absence");
    expect([...run.relevant.keys()]).not.toContain("mother-iin");
    expect([...run.relevant.keys()]).not.toContain("case-stage");
    expect(run.documents.map((need) => need.id)).not.toContain("spouse-death");
    expect(printedAnswers(draftDeferment, run, "ru").flatMap((step) => step.rows.map((row) => row.fieldId))).not.toContain("mother-iin");
  });

  it("holds what the account and the registers say", () => {
    const registers = new Map([register("applicant-identity#-1", people.applicant, { address: "Қарағанды", addressRu: "Караганда" })]);
    const run = runWizard(draftDeferment, answered(widower, { category: "students", registers }));
    expect(answersToJson(run.relevant)).toMatchObject({ "applicant-iin": people.applicant, "applicant-address": "Қарағанды" });
    const row = (locale: "kk" | "ru") =>
      printedAnswers(draftDeferment, run, locale)
        .flatMap((step) => step.rows)
        .find((one) => one.fieldId === "applicant-address");
    expect(row("kk")).toMatchObject({ answer: "Қарағанды", source: "register", unconfirmed: false });
    expect(row("ru")).toMatchObject({ answer: "Караганда" });
  });
});

describe("registers", () => {
  const state = (json: AnswersJson, registers: WizardState["registers"] = new Map()) =>
    answered(json, { category: "child-without-mother", registers });
  const asked = (of: WizardState) => runWizard(draftDeferment, of).registersNeeded.map((one) => `${one.key} ${one.iin} ${one.answered}`);

  it("are asked about nobody before the consent", () => {
    expect(asked(state({ ...widower, "data-consent": "" }))).toEqual([]);
    expect(asked(state(widower))).toContain(`child-birth#0 ${people.daughter} false`);
  });

  it("do not count when their record speaks of somebody else", () => {
    const match = { fact: "motherIin", field: "mother-iin" };
    const gatewayData = draftDeferment.gatewayData.map((datum) => (datum.id === "child-birth" ? { ...datum, match } : datum));
    const certificate = (mother: string) =>
      runWizard({ ...draftDeferment, gatewayData }, state({ ...widower, "mother-iin": mother }, new Map([birth]))).documents.find(
        ({ id }) => id === "child-birth",
      )?.state;
    expect([certificate(people.older), certificate(people.mother)]).toEqual(["from-register", "register-none"]);
  });

  it("are asked for the office alone when no question and no document needs them", () => {
    const criminal = { id: "criminal", about: "applicant", register: "criminal-record", iinFrom: ["applicant-iin"] } as const;
    const service = { ...draftDeferment, gatewayData: [...draftDeferment.gatewayData, criminal] };
    const keys = (of: WizardState) => runWizard(service, of).registersNeeded.map(({ gatewayId }) => gatewayId);
    expect(keys(state(widower))).toContain("criminal");
    expect(keys(state({ ...widower, "data-consent": "" }))).toEqual([]);
    expect(keys(state(widower))).not.toContain("marriage");
  });

  it("are not asked about a number that cannot be one", () => {
    const wrong = { ...widower, children: [{ "child-iin": "240315600011" }] };
    expect(asked(state(wrong)).join()).not.toContain("child-birth");
  });

  it("are asked only for what the application needs", () => {
    expect(asked(state({ ...widower, "is-guardian": "yes" })).join()).not.toContain("spouse-death");
    expect(asked(answered(widower, { category: "students" }))).toEqual([`applicant-identity#-1 ${people.applicant} false`]);
  });

  it("take the next number from the record of the first child", () => {
    const { "mother-iin": _typed, ...rest } = widower;
    expect(asked(state(rest, new Map([birth])))).toContain(`spouse-death#-1 ${people.older} false`);
  });

  it("count only while the number asked about is the one in the application", () => {
    const [, answer] = birth;
    const other = new Map([["child-birth#0" as const, { ...answer, about: people.son }]]);
    const run = runWizard(draftDeferment, state(widower, other));
    expect(run.documents.find((need) => need.id === "child-birth")).toMatchObject({ state: "missing", mustUpload: true });
  });

  test.each([
    ["found", "from-register", false, false],
    ["confirmed-by-hand", "from-register", false, false],
    ["none", "register-none", true, true],
    ["down", "register-down", true, false],
  ] as const)("a record that is %s", (answer, shown, upload, mustUpload) => {
    const registers = new Map([register("child-birth#0", people.daughter, {}, answer)]);
    const need = runWizard(draftDeferment, state(widower, registers)).documents.find((one) => one.id === "child-birth");
    expect(need).toMatchObject({ state: shown, upload, mustUpload });
  });

  it("asked about nobody, the paper is demanded", () => {
    const { "mother-iin": _typed, ...rest } = widower;
    const need = runWizard(draftDeferment, state(rest)).documents.find((one) => one.id === "spouse-death");
    expect(need).toMatchObject({ state: "register-none", mustUpload: true });
  });

  it("a readonly answer that no register gives is typed and says so", () => {
    const down = new Map([register("applicant-identity#-1", people.applicant, {}, "down")]);
    const run = runWizard(
      draftDeferment,
      answered({ ...widower, "applicant-address": "Ақтау" }, { category: "students", registers: down }),
    );
    expect(run.fieldsOf("applicant").find((one) => one.field.id === "applicant-address")).toMatchObject({ asked: true, register: "down" });
    const rows = printedAnswers(draftDeferment, run, "kk").flatMap((step) => step.rows);
    expect(rows.find((row) => row.fieldId === "applicant-address")).toMatchObject({ source: "applicant", unconfirmed: true });
  });
});

it("a register is asked about the first person whose number is asked for, not about who files in the place of an open answer", () => {
  const service = {
    ...draftDeferment,
    steps: [{ id: "one" }],
    categories: [],
    documents: [],
    gatewayData: [{ id: "person", about: "student", register: "person", iinFrom: ["theirs", "own"] }] as const,
    fields: [
      { id: "own", step: "one", type: "readonly", required: true, source: "account", account: "iin" },
      { id: "who", step: "one", type: "radio", required: true, source: "applicant", options: ["me", "other"] },
      { id: "theirs", step: "one", type: "iin", required: true, source: "applicant", rule: { field: "who", eq: "other" } },
      { id: "born", step: "one", type: "date", fixed: true, required: true, source: "gateway", from: "person", fact: "birthDate" },
    ] as const,
  } satisfies ServiceDefinition;
  const own = register("person#-1", people.applicant, { birthDate: "2005-06-07" });
  const seen = (json: AnswersJson) => {
    const run = runWizard(service, answered(json, { registers: new Map([own]) }));
    const about = run.registersNeeded.map(({ iin }) => iin);
    return { about, born: run.fieldsOf("one").find((question) => question.field.id === "born")?.value };
  };
  expect(seen({})).toEqual({ about: [], born: undefined });
  expect(seen({ who: "me" })).toEqual({ about: [people.applicant], born: "2005-06-07" });
  expect(seen({ who: "other" })).toEqual({ about: [], born: undefined });
  expect(seen({ who: "other", theirs: people.student })).toEqual({ about: [people.student], born: undefined });
});

describe("a birth record", () => {
  const fields: readonly Field[] = [
    { id: "child", step: "one", type: "iin", required: true, source: "applicant", checks: [{ is: "of-age", years: 12 }] },
    { id: "other", step: "one", type: "iin", required: false, source: "gateway", from: "birth", fact: "otherParentIin" },
  ];
  const small = {
    ...draftDeferment,
    steps: [{ id: "one" }],
    categories: [],
    documents: [],
    gatewayData: [{ id: "birth", about: "child", register: "birth", iinFrom: ["child"] }] as const,
    fields,
  };
  const run = (facts: Readonly<Record<string, string>>) =>
    runWizard(small, answered({ child: people.pupil }, { registers: new Map([register("birth#-1", people.pupil, facts)]) }));
  const other = (facts: Readonly<Record<string, string>>) =>
    run(facts)
      .fieldsOf("one")
      .find((question) => question.field.id === "other")?.value;

  it("tells which parent is not the applicant", () => {
    expect(other({ fatherIin: people.applicant, motherIin: people.mother })).toBe(people.mother);
    expect(other({ fatherIin: people.older, motherIin: people.mother })).toBe(people.older);
    expect(other({ fatherIin: "", motherIin: people.mother })).toBe(people.mother);
    expect(other({ fatherIin: people.applicant, motherIin: "" })).toBeUndefined();
  });

  it("a child younger than the service is for stops the way, told by the service's own sentence", () => {
    expect(run({}).errorsOf("one")).toMatchObject([{ fieldId: "child", code: "stops" }]);
  });
});

describe("a question that another answer fills", () => {
  const small = {
    ...draftDeferment,
    steps: [{ id: "one" }],
    categories: [],
    documents: [],
    gatewayData: [],
    fields: [
      { id: "child", step: "one", type: "iin", required: true, source: "applicant" },
      { id: "school", step: "one", type: "school", required: true, source: "applicant", officeKind: "school" },
      { id: "born", step: "one", type: "readonly", required: true, source: "gateway", from: "child", fact: "birthDate" },
      { id: "head", step: "one", type: "readonly", required: true, source: "gateway", from: "school", fact: "head" },
      { id: "phone", step: "one", type: "readonly", required: true, source: "gateway", from: "school", fact: "phone" },
    ],
  } as const satisfies ServiceDefinition;
  const seen = (answers: Readonly<Record<string, string>>) =>
    new Map(
      runWizard(small, answered(answers))
        .fieldsOf("one")
        .map((question) => [question.field.id, question]),
    );
  const both = { child: people.pupil, school: offices.school };

  it("takes it from the number and the office, whatever was typed", () => {
    const of = seen({ ...both, head: "Басқа адам", born: "1999-01-01" });
    expect(of.get("born")).toMatchObject({ value: "2015-03-05", source: "register", asked: false });
    expect(of.get("head")).toMatchObject({ value: "Қалиев Ержан", source: "register", asked: false, register: "found" });
  });

  it("waits until the other is answered, and is typed where the office's entry is empty", () => {
    expect(seen({}).get("head")).toMatchObject({ asked: true, register: "unasked" });
    expect(seen({ ...both, phone: "8 7212 000000" }).get("phone")).toMatchObject({ value: "8 7212 000000", asked: true, register: "none" });
  });
});

describe("a posted step", () => {
  const state = answered(widower, { category: "child-without-mother", registers: new Map([birth]) });
  const run = runWizard(draftDeferment, state);
  const post = (values: Parameters<typeof form>[0], step = "ground", of = run) => readStep(draftDeferment, of, step, form(values));
  const ground = {
    "is-guardian": "no",
    "mother-absence": "died",
    "children.1.child-iin": people.daughter,
    "children.1.child-full-name": "Серікова Айша",
    "mother-iin": people.mother,
  };

  it("is refused by the names that no visible question has", () => {
    const forged = [
      "__proto__",
      "constructor",
      "state",
      "applicant-iin",
      "case-stage",
      "children.0.child-iin",
      "children.21.child-iin",
      "children.1.state",
    ];
    const { unknown } = post({ ...ground, ...Object.fromEntries(forged.map((name) => [name, "x"])), _version: "3", lang: "ru" });
    expect([...unknown].sort()).toEqual(forged.filter((name) => name !== "__proto__").sort());
    expect(post({ ...ground, ["__proto__"]: "x" }).answers.has("__proto__")).toBe(false);
  });

  it("takes a question that its own answers reveal, and one that was on the page but is no more", () => {
    expect(
      post(ground, "ground", runWizard(draftDeferment, answered({ "data-consent": "yes" }, { category: "child-without-mother" }))).unknown,
    ).toEqual([]);
    expect(post({ ...ground, "is-guardian": "yes" }).unknown).toEqual([]);
    expect(
      post(
        { "is-guardian": "yes", "mother-iin": people.mother },
        "ground",
        runWizard(draftDeferment, answered({ "is-guardian": "yes" }, { category: "child-without-mother" })),
      ).unknown,
    ).toEqual(["mother-iin"]);
  });

  it("keeps a wrong value as it was typed", () => {
    const { answers } = post({ ...ground, "children.1.child-iin": "24031560001x" });
    expect(answersToJson(answers).children).toMatchObject([{ "child-iin": "24031560001x" }]);
    const next = runWizard(draftDeferment, { ...state, answers });
    expect(next.errorsOf("ground")).toMatchObject([
      { fieldId: "child-iin", control: "children.1.child-iin", code: "iin-digits", group: "children", item: 0 },
    ]);
  });

  it("does not keep the register's word as the applicant's, but keeps a correction", () => {
    const same = answersToJson(post(ground).answers).children;
    expect(same).toEqual([{ "child-iin": people.daughter }]);
    const corrected = post({ ...ground, "children.1.child-full-name": "Серікова Айша-Бибі" }).answers;
    const next = runWizard(draftDeferment, { ...state, answers: corrected });
    const question = next
      .fieldsOf("ground")
      .find((one) => one.items)
      ?.items?.[0]?.find((one) => one.field.id === "child-full-name");
    expect(question).toMatchObject({ value: "Серікова Айша-Бибі", register: "differs", source: "applicant" });
  });

  it("refuses a name that was sent twice", () => {
    expect(() => post({ ...ground, "mother-iin": [people.mother, people.older] })).toThrow("twice");
  });

  it("lets the 20th child in and says where a required answer of an item is missing", () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`children.${n + 1}.child-full-name`, `Бала ${n + 1}`]));
    const { answers, unknown } = post({ ...ground, ...many });
    expect(unknown).toEqual([]);
    const errors = runWizard(draftDeferment, { ...state, answers }).errorsOf("ground");
    expect(errors).toHaveLength(19);
    expect(errors[0]).toMatchObject({ code: "required", control: "children.2.child-iin", item: 1 });
  });
});

test.each<readonly [string, AnswersJson, string | undefined]>([
  ["a child younger than the applicant", { "child-iin": people.daughter }, undefined],
  ["a child of the applicant's age", { "child-iin": people.sameAge }, "child-not-younger"],
  ["a child older than the applicant", { "child-iin": people.older }, "child-not-younger"],
  ["the applicant himself", { "child-iin": people.applicant }, "own-iin"],
  ["a birth date that is not that of the number", { "child-iin": people.pupil, "child-birth-date": "2015-03-06" }, "birth-date-not-of-iin"],
  ["a birth date to come", { "child-birth-date": "2026-03-11" }, "date-in-future"],
  ["the birth date of the number", { "child-iin": people.pupil, "child-birth-date": "2015-03-05" }, undefined],
  ["a school that is none", { school: "education-karaganda" }, "office-unknown"],
  ["a school nobody knows", { school: "school-99" }, "office-unknown"],
])("beside other answers: %s", (_name, json, code) => {
  const errors = runWizard(schoolMeals, answered({ ...json }))
    .errorsOf("child")
    .filter((error) => error.code !== "required");
  expect(errors.map((error) => error.code)).toEqual(code === undefined ? [] : [code]);
});

it("a child of age is told, on the very birthday too", () => {
  const child = {
    id: "ward",
    step: "ground",
    type: "date",
    required: true,
    source: "applicant",
    rule: { category: ["students"] },
  } as const;
  const service = {
    ...draftDeferment,
    fields: [...draftDeferment.fields, { ...child, checks: [{ is: "under-age", years: 18 }] }],
  } as const;
  const codes = (ward: string) =>
    runWizard(service, answered({ ...widower, ward }, { category: "students" }))
      .errorsOf("ground")
      .map(({ code }) => code);
  const { on } = freshState();
  const born = (days: number) => `${Number(on.slice(0, 4)) - 18}-${on.slice(5, 8)}${String(Number(on.slice(8)) + days).padStart(2, "0")}`;
  expect([codes(born(0)), codes(born(1))]).toEqual([["not-under-age"], []]);
});

test.each<readonly [string, readonly string[]]>([
  ["KZ75125KZT2069100100", []],
  ["kz75 125k zt20 6910 0100", []],
  ["KZ75125KZT2069100101", ["not-an-iban"]],
  ["DE89370400440532013000", ["not-an-iban"]],
  ["KZ", ["not-an-iban"]],
])("account %s", (account, codes) => {
  const question = {
    id: "account",
    step: "ground",
    type: "text",
    required: true,
    source: "applicant",
    rule: { category: ["students"] },
  } as const;
  const service = { ...draftDeferment, fields: [...draftDeferment.fields, { ...question, checks: [{ is: "iban" }] }] } as const;
  const errors = runWizard(service, answered({ ...widower, account }, { category: "students" })).errorsOf("ground");
  expect(errors.map(({ code }) => code)).toEqual(codes);
});

test.each<readonly [string, readonly string[]]>([
  ["120340001200", []],
  ["120340001201", ["not-a-bin"]],
  ["12034000120", ["not-a-bin"]],
])("legal entity %s", (bin, codes) => {
  const question = {
    id: "bin",
    step: "ground",
    type: "text",
    required: false,
    source: "applicant",
    rule: { category: ["students"] },
  } as const;
  const service = { ...draftDeferment, fields: [...draftDeferment.fields, { ...question, checks: [{ is: "bin" }] }] } as const;
  const errors = runWizard(service, answered({ ...widower, bin }, { category: "students" })).errorsOf("ground");
  expect(errors.map(({ code }) => code)).toEqual(codes);
});

it("two children with one number: the second is told", () => {
  const children = [
    { "child-iin": people.son, "child-full-name": "А" },
    { "child-iin": people.son, "child-full-name": "Ә" },
  ];
  const errors = runWizard(draftDeferment, answered({ ...widower, children }, { category: "married-with-children" })).errorsOf("ground");
  expect(errors).toMatchObject([{ code: "iin-repeated", control: "children.2.child-iin" }]);
});

it("proposes the school that is its own provider, else the office that acts for it", () => {
  const proposal = (school: string) => runWizard(schoolMeals, answered({ school })).fieldsOf("provider")[0]?.proposal;
  expect([proposal("school-1-karaganda"), proposal("school-2-karaganda"), proposal("")]).toEqual([
    "school-1-karaganda",
    "education-karaganda",
    undefined,
  ]);
});

it("of documents that stand for each other one is enough", () => {
  const service = {
    ...schoolMeals,
    categories: [
      {
        id: "tsa-family",
        documents: [
          { id: "tsa-certificate", need: "required", oneOf: "proof" },
          { id: "income-documents", need: "required", oneOf: "proof" },
        ],
      },
    ],
  };
  const run = (files: WizardState["files"]) => runWizard(service, freshState({ files }));
  expect(run(new Map()).errorsOf("documents")).toHaveLength(1);
  expect(run(new Map([["income-documents#-1", 1]])).errorsOf("documents")).toEqual([]);
});

it("a date that the register says is only shown; without its word it is asked like any date", () => {
  const field: Field = {
    id: "born",
    step: "applicant",
    type: "date",
    fixed: true,
    required: true,
    source: "gateway",
    from: "applicant-identity",
    fact: "birthDate",
  };
  const service = { ...draftDeferment, fields: [...draftDeferment.fields, field] };
  const born = (registers: WizardState["registers"], typed: AnswersJson = {}) =>
    runWizard(service, answered({ "data-consent": "yes", ...typed }, { registers }))
      .fieldsOf("applicant")
      .find((question) => question.field.id === "born");
  const said = register("applicant-identity#-1", people.applicant, { birthDate: "2005-06-07" });
  expect(born(new Map([said]))).toMatchObject({ value: "2005-06-07", source: "register", asked: false });
  expect(born(new Map(), { born: "2005-06-08" })).toMatchObject({ value: "2005-06-08", source: "applicant", asked: true });
});

it("the scan of a paper that is brought to the office may be attached and is never demanded", () => {
  const photo = { id: "photo", portal: "bring-and-upload", maxFiles: 1, validity: "" } as const;
  const service = {
    ...schoolMeals,
    documents: [photo],
    categories: [{ id: "tsa-family", documents: [{ id: "photo", need: "required", oneOf: null }] }],
  };
  const need = (files: WizardState["files"]) => runWizard(service, freshState({ files, category: "tsa-family" })).documents[0];
  expect(need(new Map())).toMatchObject({ state: "bring", upload: true, mustUpload: false });
  expect(need(new Map([["photo#-1", 1]]))).toMatchObject({ state: "ready", mustUpload: false });
});

it("a category that is not offered is no category", () => {
  const run = runWizard(draftDeferment, freshState({ category: "toString" }));
  expect(run.category).toBeNull();
  expect(run.errorsOf("category")).toMatchObject([{ code: "category-required", control: "category" }]);
  expect(run.firstOpen).toBe("category");
  expect(run.mayOpen("sign")).toBe(false);
  expect(run.mayOpen("no-such-step")).toBe(false);
});

it("a category with a condition of its own closes as soon as the answer is known, and not before", () => {
  const rule = { field: "applicant-address", eq: "Қарағанды" } as const;
  const service = { ...draftDeferment, categories: [{ id: "students", documents: [], rule }] };
  const category = (json: AnswersJson) => runWizard(service, answered(json, { category: "students" }));
  expect(category({ "data-consent": "yes" }).errorsOf("category")).toEqual([]);
  expect(category({ "data-consent": "yes", "applicant-address": "Қарағанды" }).errorsOf("category")).toEqual([]);
  const closed = category({ "data-consent": "yes", "applicant-address": "Ақтау" });
  expect(closed.errorsOf("category")).toMatchObject([{ code: "category-closed", control: "category", values: { category: "students" } }]);
  expect(closed.mayOpen("documents")).toBe(false);
});

it("an answer for which the service may not be given ends the way at its page", () => {
  const fields = draftDeferment.fields.map((field) =>
    field.id === "is-guardian" ? { ...field, checks: [{ is: "stops-unless", value: "no" }] as const } : field,
  );
  const run = (guardian: string) =>
    runWizard({ ...draftDeferment, fields }, answered({ ...widower, "is-guardian": guardian }, { category: "child-without-mother" }));
  expect(run("yes").errorsOf("ground")).toMatchObject([{ code: "stops", control: "is-guardian" }]);
  expect(run("yes").mayOpen("documents")).toBe(false);
  expect(run("no").errorsOf("ground")).toEqual([]);
});

it("a declaration that only some applicants make is not the consent to ask the registers", () => {
  const declaration = {
    id: "declaration",
    step: "ground",
    type: "consent",
    required: true,
    source: "applicant",
    rule: { category: ["students"] },
  } as const;
  const service = { ...draftDeferment, fields: [...draftDeferment.fields, declaration] };
  const run = runWizard(service, answered({ "data-consent": "yes" }, { category: "students" }));
  expect(run.registersNeeded.map(({ key }) => key)).toEqual(["applicant-identity#-1"]);
  expect(run.errorsOf("ground")).toMatchObject([{ code: "required", control: "declaration" }]);
});

it("a question that a register fills and that may be changed speaks the language of the page", () => {
  const fields = draftDeferment.fields.map((field) => (field.id === "applicant-address" ? { ...field, type: "text" as const } : field));
  const service = { ...draftDeferment, fields };
  const said = register("applicant-identity#-1", people.applicant, { address: "Қарағанды қаласы", addressRu: "г. Караганда" });
  const run = (typed: AnswersJson = {}) =>
    runWizard(service, answered({ "data-consent": "yes", ...typed }, { category: "students", registers: new Map([said]) }));
  const shown = (locale: "kk" | "ru", of: WizardRun) => {
    const text = { get: () => "", optional: () => undefined };
    return questionViews("applicant", { service, run: of, text, locale }).find(({ fieldId }) => fieldId === "applicant-address")?.text;
  };
  expect([shown("kk", run()), shown("ru", run())]).toEqual(["Қарағанды қаласы", "г. Караганда"]);
  // Sent back as it stood there, it is still what the register says.
  expect(run({ "applicant-address": "г. Караганда" }).relevant.get("applicant-address")).toBe("Қарағанды қаласы");
  const changed = run({ "applicant-address": "Теміртау" });
  expect([shown("ru", changed), changed.relevant.get("applicant-address")]).toEqual(["Теміртау", "Теміртау"]);
  const printed = printedAnswers(service, changed, "ru").flatMap((step) => step.rows);
  expect(printed.find(({ fieldId }) => fieldId === "applicant-address")?.answer).toBe("Теміртау");
});
