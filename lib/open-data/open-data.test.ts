import { Validator } from "@seriousme/openapi-schema-validator";
import jsonld from "jsonld";
import { describe, expect, it, test } from "vitest";
import { termsFor } from "#lib/calendar/index.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import { serviceTexts } from "#lib/i18n/service-texts.ts";
import type { Verified } from "#lib/results/verify.ts";
import { checkAnswer } from "#lib/self-check/answer.ts";
import { catalogueEntry, catalogueOf } from "#lib/services/catalogue.ts";
import { checkRequest } from "#lib/services/check-request.ts";
import type { EligibilityCheck } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { askedQuestions } from "#lib/services/self-check.ts";
import { catalogueGraph } from "./catalogue-graph.ts";
import { openApi, operations } from "./openapi.ts";
import { catalogue, eligibility, eligibilityRequest, service, terms, verification } from "./schemas.ts";

const origin = "https://portal.example";
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problems = (checked: { success: boolean; error?: { issues: unknown } | undefined }) => (checked.success ? [] : checked.error?.issues);

describe("the description of the public interface", () => {
  const words = (key: string): string => {
    let at: unknown = pageMessages("ru")["open-data"];
    for (const part of key.split(".")) at = (at as Record<string, unknown>)[part];
    if (typeof at !== "string") throw new Error(`no words ${key}`);
    return at;
  };

  it("is a valid OpenAPI document, all of whose references lead somewhere", async () => {
    const document = sent(openApi(origin, words)) as Record<string, unknown>;
    const validator = new Validator();
    expect((await validator.validate(document)).errors ?? []).toEqual([]);
    const named = new Set([...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    const shapes = Object.keys((document as { components: { schemas: object } }).components.schemas);
    expect([...named].filter((name) => !shapes.includes(name ?? ""))).toEqual([]);
    expect(Object.keys(document.paths as object)).toHaveLength(operations.length);
  });

  test.each(allServices().map((one) => [one.id, one] as const))("describes all that %s says", (_, one) => {
    expect(problems(service.safeParse(sent(catalogueOf(one, serviceTexts(one.id)))))).toEqual([]);
    expect(problems(catalogue.safeParse(sent({ services: [catalogueEntry(one, serviceTexts(one.id))] })))).toEqual([]);
    const told = termsFor(one, { at: new Date("2026-11-20T10:00:00+05:00"), category: null, subtype: null });
    expect(told.ok && problems(terms.safeParse(sent(told.value)))).toEqual([]);
  });

  it("describes the answer of a self-check", () => {
    const check = allServices().find((one) => one.eligibilityCheck)?.eligibilityCheck;
    const body = { answers: { "q-school-type": "not-studying" }, figures: null };
    expect(problems(eligibilityRequest.safeParse(body))).toEqual([]);
    const asked = check && checkRequest(check, { ...body, answers: answersOf(check) });
    if (!check || !asked?.ok) throw new Error("the self-check takes its own answers");
    expect(problems(eligibility.safeParse(sent(checkAnswer(check, asked.value, new Map()))))).toEqual([]);
  });

  it("describes what is told of a document", () => {
    const title = { kk: "Анықтама", ru: "Справка" };
    const document: Verified = {
      number: "26-1120-1234-5678",
      kind: "positive",
      title,
      service: title,
      issuedOn: "2026-11-20",
      body: title,
      initials: "А. С.",
      standing: "valid",
      validUntil: null,
      replacedBy: null,
      replaces: [],
      withdrawn: { ground: "court", on: "2026-12-01" },
      signedWay: "otp",
      decisionFingerprint: "00",
      language: "kk",
      fingerprint: "00",
      files: ["00"],
    };
    expect(problems(verification.safeParse(sent({ found: true, ...document })))).toEqual([]);
  });
});

/** The first option of every question, the least number. */
const answersOf = (check: EligibilityCheck): Record<string, string> => {
  const answers = new Map<string, string>();
  for (const question of check.questions) {
    if (askedQuestions(check, answers).some(({ id }) => id === question.id))
      answers.set(question.id, question.options[0] ?? String(question.min ?? 1));
  }
  return Object.fromEntries(answers);
};

describe("the catalogue as linked data", () => {
  const graph = catalogueGraph(origin);

  it("expands without loss: every word means something in the vocabulary", async () => {
    const [expanded, compacted] = [await jsonld.expand(graph as never, { safe: true } as jsonld.Options.Expand), graph["@graph"]];
    expect(expanded).toHaveLength(compacted.length);
  });

  it("gives every service what the profile demands, in both languages", () => {
    const services = graph["@graph"].filter((node) => node.type === "cpsv:PublicService");
    expect(services.map((node) => node.identifier)).toEqual(allServices().map(({ id }) => id));
    for (const node of services) {
      for (const words of [node.title, node.description]) expect(Object.keys(words as object).sort()).toEqual(["kk", "ru"]);
      expect(node.hasCompetentAuthority).toBeTruthy();
    }
  });

  it("points only to what it contains", () => {
    const known = new Set(graph["@graph"].map((node) => node.id));
    const pointed = graph["@graph"].flatMap((node) =>
      Object.values(node)
        .flat()
        .filter((value): value is string => typeof value === "string" && value.startsWith(`${origin}/id/`)),
    );
    expect(pointed.filter((id) => !known.has(id))).toEqual([]);
  });

  it("never promises an earlier day than working days can bring", () => {
    const [five] = graph["@graph"].filter((node) => node.identifier === "school-meals");
    expect(five?.processingTime).toEqual(["P7D"]);
  });
});
