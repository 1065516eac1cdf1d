import { describe, expect, it } from "vitest";
import type { ServiceDefinition, TermUnit } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import {
  acceptanceDay,
  addWorkingDays,
  almatyDate,
  almatyMoment,
  almatyTime,
  CalendarUnknown,
  dueDay,
  dueMoment,
  isDay,
  isWorkingDay,
  termsFor,
  windowState,
  workingDaysBetween,
} from "./index.ts";

const service = (id: string): ServiceDefinition => {
  const found = findService(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const hours = service("draft-deferment").workingHours;
const z = (text: string) => new Date(text);

describe("time in Almaty", () => {
  it.each([
    ["before the change the country's east is at +6", "2024-02-29T17:59:59Z", "2024-02-29", "23:59:59"],
    ["the clock goes back at midnight: 23:00 comes twice", "2024-02-29T18:00:00Z", "2024-02-29", "23:00:00"],
    ["1 March begins an hour later", "2024-02-29T19:00:00Z", "2024-03-01", "00:00:00"],
    ["since then +5", "2026-03-19T13:30:00Z", "2026-03-19", "18:30:00"],
  ])("%s", (_rule, at, day, time) => {
    expect(almatyDate(z(at))).toBe(day);
    expect(almatyTime(z(at))).toBe(time);
    // The platform's own table of zones says the same.
    expect(new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Almaty", dateStyle: "short", timeStyle: "medium" }).format(z(at))).toBe(
      `${day} ${time}`,
    );
  });

  it.each([
    ["2024-02-29", "18:30", "2024-02-29T12:30:00.000Z"],
    ["2024-03-01", "18:30", "2024-03-01T13:30:00.000Z"],
    ["2024-02-29", "23:30", "2024-02-29T18:30:00.000Z"],
  ])("%s %s is one moment", (day, time, moment) => expect(almatyMoment(day, time).toISOString()).toBe(moment));
});

describe("working days", () => {
  it.each([
    ["a plain Thursday", "2026-03-19", true],
    ["Nauryz", "2026-03-23", false],
    ["21 and 22 March 2026 are a weekend and give 24 and 25 March (law on holidays, art. 5)", "2026-03-24", false],
    ["the second substitute", "2026-03-25", false],
    ["and then work begins", "2026-03-26", true],
    ["the moved-from Saturday is a working day", "2024-05-04", true],
    ["the day it was moved to is off", "2024-05-08", false],
    ["Constitution Day is on 30 August up to 2025", "2024-08-30", false],
    ["there is none in 2026", "2026-08-31", true],
    ["from 2027 it is 15 March", "2027-03-15", false],
    ["30 August 2027 is a plain Monday", "2027-08-30", true],
    ["Orthodox Christmas does not move from a weekend", "2024-01-08", true],
  ])("%s: %s", (_rule, day, working) => expect(isWorkingDay(day)).toBe(working));

  it("never guesses a year that the list does not have", () => {
    expect(() => isWorkingDay("2029-01-03")).toThrow(CalendarUnknown);
    expect(() => addWorkingDays("2028-12-29", 1)).toThrow("2029");
  });

  it("counts back and forth alike", () => {
    expect(addWorkingDays("2026-03-31", -3)).toBe("2026-03-26");
    expect(workingDaysBetween("2026-03-19", "2026-03-31")).toBe(5);
    expect(workingDaysBetween("2026-03-31", "2026-03-19")).toBe(-5);
  });

  it("knows days that do not exist", () => {
    expect([isDay("2026-02-30"), isDay("2028-02-29"), isDay("2026-13-01"), isDay("26-01-01")]).toEqual([false, true, false, false]);
  });
});

describe("day of acceptance and due day (common rules, step 3)", () => {
  const five = { value: 5, unit: "working-days" as TermUnit };
  it.each([
    ["in office hours: that day; five working days after it", "2026-03-11T11:20:00Z", "2026-03-11", "2026-03-18"],
    ["before opening: that day", "2026-03-11T02:00:00Z", "2026-03-11", "2026-03-18"],
    ["in the lunch break: that day", "2026-03-11T08:30:00Z", "2026-03-11", "2026-03-18"],
    ["at closing time to the second: that day", "2026-03-11T13:30:00Z", "2026-03-11", "2026-03-18"],
    ["a second after closing: the next working day", "2026-03-11T13:30:01Z", "2026-03-12", "2026-03-19"],
    ["Friday evening before Nauryz: accepted on Thursday of the next week", "2026-03-20T14:00:00Z", "2026-03-26", "2026-04-02"],
    ["Thursday before Nauryz: the days off are not counted", "2026-03-19T09:41:00Z", "2026-03-19", "2026-03-31"],
    ["Saturday: the next working day", "2026-03-14T06:00:00Z", "2026-03-16", "2026-03-26"],
    ["29 February, in hours at +6", "2024-02-29T12:30:00Z", "2024-02-29", "2024-03-07"],
    ["29 February, half past six by the new clock is already after hours by the old", "2024-02-29T13:00:00Z", "2024-03-01", "2024-03-11"],
    ["1 March at half past six by the new clock", "2024-03-01T13:30:00Z", "2024-03-01", "2024-03-11"],
    ["the night of the repeated hour belongs to 29 February, after hours", "2024-02-29T18:30:00Z", "2024-03-01", "2024-03-11"],
    ["a moved working Saturday accepts and counts", "2024-05-04T05:00:00Z", "2024-05-04", "2024-05-15"],
    ["UTC is still yesterday, Almaty is not", "2026-03-10T19:30:00Z", "2026-03-11", "2026-03-18"],
  ])("%s", (_rule, at, accepted, due) => {
    const acceptedOn = acceptanceDay(z(at), hours);
    expect(acceptedOn).toBe(accepted);
    expect(dueDay(acceptedOn, five)).toBe(due);
  });

  it.each([
    ["a term in calendar days that ends on a day off ends on the next working day", "2026-02-20", 30, "calendar-days", "2026-03-26"],
    ["and otherwise on its own day", "2026-02-20", 10, "calendar-days", "2026-03-02"],
    ["a month ends on the same day number", "2026-01-15", 1, "months", "2026-02-15"],
    ["or on the month's last day", "2027-01-31", 1, "months", "2027-02-28"],
    ["which is the 29th in a leap year", "2027-11-30", 3, "months", "2028-02-29"],
    ["nought working days are the day itself", "2026-03-11", 0, "working-days", "2026-03-11"],
  ] as const)("%s", (_rule, from, value, unit, due) => expect(dueDay(from, { value, unit })).toBe(due));

  it.each([
    ["run from the moment of filing", "2026-03-11T05:00:00Z", "2026-03-11T05:30:00.000Z"],
    ["before opening from nine", "2026-03-11T02:10:00Z", "2026-03-11T04:30:00.000Z"],
    ["in the lunch break from its end", "2026-03-11T08:10:00Z", "2026-03-11T10:00:00.000Z"],
    ["begun before closing they run on after it", "2026-03-11T13:20:00Z", "2026-03-11T13:50:00.000Z"],
    ["after closing from nine of the next working day", "2026-03-20T14:00:00Z", "2026-03-26T04:30:00.000Z"],
  ])("minutes %s", (_rule, at, due) => expect(dueMoment(z(at), acceptanceDay(z(at), hours), 30, hours).toISOString()).toBe(due));
});

describe("application windows (both ends inclusive up to 23:59)", () => {
  const windows = service("draft-deferment").applicationWindows;
  it.each([
    ["last minute of the last day, after hours", "2026-06-30T18:59:59Z", true],
    ["midnight after it", "2026-06-30T19:00:00Z", false],
    ["first minute of the first day", "2026-08-31T19:00:00Z", true],
    ["30 December is the last day", "2026-12-30T12:00:00Z", true],
    ["31 December is outside", "2026-12-31T12:00:00Z", false],
  ])("%s", (_rule, at, open) => expect(windowState(windows, z(at)).open).toBe(open));

  it("says when the next one opens, across the year", () => {
    expect(windowState(windows, z("2026-12-31T12:00:00Z"))).toEqual({ open: false, opensOn: "2027-03-01" });
    expect(windowState(windows, z("2026-07-10T12:00:00Z"))).toEqual({ open: false, opensOn: "2026-09-01" });
  });

  it("filed inside is inside, whatever the day of acceptance", () => {
    const answer = termsFor(service("draft-deferment"), { at: z("2026-06-30T15:00:00Z"), category: "students", subtype: null });
    expect(answer).toEqual({ ok: true, value: { windowOpen: true, acceptedOn: "2026-07-01", dueOn: "2026-07-09" } });
  });
});

describe("answers of the terms", () => {
  it("tells the first of two stages", () => {
    const answer = termsFor(service("military-training"), { at: z("2026-11-23T05:00:00Z"), category: null, subtype: null });
    expect(answer).toEqual({ ok: true, value: { windowOpen: true, acceptedOn: "2026-11-23", dueOn: "2026-11-25" } });
  });

  it("says that it assumed when neither category nor subtype is named", () => {
    const answer = termsFor(service("school-meals"), { at: z("2026-11-23T05:00:00Z"), category: null, subtype: null });
    expect(answer.ok && answer.value.assumed).toBe(true);
  });

  const training = service("military-training");
  const withTerms = (rules: ServiceDefinition["term"]["rules"]): ServiceDefinition => ({
    ...training,
    categories: [
      { id: "short", documents: [] },
      { id: "long", documents: [] },
    ],
    term: { rules, extensions: [] },
  });
  const byCategory = withTerms([
    { rule: { category: ["short"] }, value: 1, unit: "working-days", from: "acceptance" },
    { rule: { category: ["long"] }, value: 30, unit: "calendar-days", from: "acceptance" },
    { rule: { result: "temporary" }, value: 90, unit: "working-days", from: "choice of the executor" },
  ]);
  it.each([
    ["short", "2026-11-24"],
    ["long", "2026-12-23"],
    [null, "2026-12-23"],
  ])("category %s", (category, due) => {
    const answer = termsFor(byCategory, { at: z("2026-11-23T05:00:00Z"), category, subtype: null });
    expect(answer.ok && answer.value.dueOn).toBe(due);
  });

  it("names the moment of a term in minutes", () => {
    const answer = termsFor(withTerms([{ rule: { always: true }, value: 30, unit: "minutes", from: "acceptance" }]), {
      at: z("2026-11-23T08:10:00Z"),
      category: "short",
      subtype: null,
    });
    expect(answer).toEqual({
      ok: true,
      value: { windowOpen: true, acceptedOn: "2026-11-23", dueOn: "2026-11-23", dueAt: "2026-11-23T09:30:00.000Z" },
    });
  });

  it("refuses by name when the calendar ends", () => {
    const answer = termsFor(service("school-meals"), { at: z("2028-12-29T10:00:00Z"), category: null, subtype: null });
    expect(answer).toEqual({ ok: false, error: { code: "calendar-unknown", year: 2029 } });
  });
});
