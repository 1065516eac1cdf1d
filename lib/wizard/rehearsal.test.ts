import { describe, expect, it } from "vitest";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { freshState } from "./fixtures.ts";
import { rehearse } from "./rehearsal.ts";
import { runWizard } from "./run.ts";
import { keyOf, type RegisterAnswer, type RegisterKey, type WizardState } from "./types.ts";

/** A question outside groups that a register fills and the applicant may correct, and the number it is asked by. */
const corrected = () => {
  for (const service of allServices()) {
    for (const field of service.fields) {
      const datum = service.gatewayData.find((one) => one.id === field.from);
      if (field.source !== "gateway" || field.group || field.type !== "text" || !field.fact || !datum || datum.perItemOf) continue;
      const asked = datum.iinFrom?.[0];
      if (asked) return { service, field, fact: field.fact, datum, asked };
    }
  }
  throw new Error("no service has such a question");
};

const { service, field, fact, datum, asked } = corrected();
const iin = "050607513955";

const found = (typed: string, answer: Partial<RegisterAnswer>): ReturnType<typeof rehearse> => {
  const said: RegisterAnswer = { state: "found", about: iin, facts: new Map([[fact, "АХМЕТОВА ӘСЕЛ"]]), ...answer };
  const state: WizardState = freshState({
    category: service.categories[0]?.id ?? null,
    answers: new Map([
      [asked, iin],
      [field.id, typed],
    ]),
    registers: new Map<RegisterKey, RegisterAnswer>([[keyOf(datum.id, -1), said]]),
  });
  return rehearse(service, runWizard(service, state), []);
};
const kinds = (rehearsal: ReturnType<typeof rehearse>) => rehearsal.findings.map(({ kind }) => kind);

describe("what an official would stumble over", () => {
  it("is a name that differs from the register's, with both values", () => {
    const { findings } = found("Ахметова Айгүл", {});
    expect(findings.find(({ kind }) => kind === "differs")).toMatchObject({ mine: "Ахметова Айгүл", theirs: "АХМЕТОВА ӘСЕЛ" });
  });

  it("is not the same name in other letters", () => {
    expect(kinds(found("Ахметова Әсел", {}))).not.toContain("differs");
  });

  it("is a value that no register confirms", () => {
    expect(kinds(found("Ахметова Әсел", { state: "none", facts: new Map() }))).toContain("unconfirmed");
    expect(kinds(found("Ахметова Әсел", { state: "down", facts: new Map() }))).toContain("unconfirmed");
  });

  it("is a refused file that still stands in the list", () => {
    const run = runWizard(service, freshState());
    const file = { id: "1", name: "алименты.pdf", state: "refused" };
    expect(kinds(rehearse(service, run, [file, { ...file, id: "2", state: "ready" }]))).toEqual(["refused"]);
  });

  it("is a ground for which the answers already speak; one that cannot be used in this case is not named at all", () => {
    const grounds = [
      { id: "speaks", warnWhen: { field: field.id, eq: "Ахметова Айгүл" } },
      { id: "silent", warnWhen: { field: field.id, eq: "Ахметова Әсел" } },
      { id: "of-others", rule: { category: ["nobody's"] } },
    ];
    const state = freshState({ category: service.categories[0]?.id ?? null, answers: new Map([[field.id, "Ахметова Айгүл"]]) });
    const { findings, fine } = rehearse({ ...service, refusalGrounds: grounds }, runWizard(service, state), []);
    expect(findings.flatMap((finding) => (finding.kind === "ground" ? [finding.groundId] : []))).toEqual(["speaks"]);
    expect(fine).toEqual(["silent"]);
  });

  it("is what the service warns of, until so many days before a date and on no other day", () => {
    const agency = allServices().find(({ notices }) => notices?.some(({ id }) => id === "late-extension"));
    if (!agency) throw new Error("no service warns of a near date");
    const told = (on: string, expiry = "2026-12-31") => {
      const answers = new Map([
        ["requested-subtype", "extension"],
        ["accreditation-expiry-date", expiry],
      ]);
      return kinds(rehearse(agency, runWizard(agency, freshState({ answers, on })), []));
    };
    expect(told("2026-12-02")).toContain("notice");
    expect(told("2027-03-01")).toContain("notice");
    expect(told("2026-12-01")).not.toContain("notice");
    expect(told("2026-12-02", "")).not.toContain("notice");
  });

  it("names each ground of refusal once: as met or as fine", () => {
    for (const one of allServices() as readonly ServiceDefinition[]) {
      const { findings, fine } = rehearse(one, runWizard(one, freshState()), []);
      const met = findings.flatMap((finding) => (finding.kind === "ground" ? [finding.groundId] : []));
      const usable = one.refusalGrounds.filter(({ rule }) => rule === undefined).map(({ id }) => id);
      expect([...met, ...fine].sort()).toEqual(usable.sort());
    }
  });
});
