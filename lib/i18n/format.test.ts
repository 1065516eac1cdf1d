import { describe, expect, it } from "vitest";
import {
  dayParts,
  formatBytes,
  formatDateTime,
  formatDay,
  formatDayWeekday,
  formatIin,
  formatMonthDay,
  formatPhone,
  formatSum,
  formatTerm,
  formatTime,
  maskIin,
  maskPhone,
} from "./format.ts";

/** What a reader sees: no-break spaces as `_`. */
const seen = (text: string): string => text.replaceAll("\u00a0", "_");

describe("days", () => {
  it("are written in full, and a number never parts from its month", () => {
    expect(seen(formatDay("2026-03-26", "kk"))).toBe("2026_жылғы 26_наурыз");
    expect(seen(formatDay("2026-03-26", "ru"))).toBe("26_марта 2026_года");
    expect(seen(formatMonthDay("09-01", "ru"))).toBe("1_сентября");
  });

  it("carry their weekday", () => {
    expect(seen(formatDayWeekday("2026-03-26", "kk"))).toBe("26_наурыз, бейсенбі");
    expect(seen(formatDayWeekday("2026-03-29", "ru"))).toBe("29_марта, воскресенье");
    expect(dayParts("2026-03-31", "kk")).toEqual({ date: 31, month: "наурыз", year: "2026\u00a0жыл", weekday: "сейсенбі" });
  });

  it("of a moment are those of Almaty, not of the machine", () => {
    const lateEvening = new Date("2026-03-25T20:05:00Z");
    expect(seen(formatDateTime(lateEvening, "ru"))).toBe("26_марта 2026_года, 1:05");
    expect(formatTime(lateEvening)).toBe("1:05");
  });

  it("that are no days are a bug", () => {
    expect(() => formatDay("26.03.2026", "ru")).toThrow();
  });
});

describe("figures", () => {
  it("of money are grouped by threes", () => {
    expect(seen(formatSum(305_000))).toBe("305_000_₸");
    expect(seen(formatSum(1_234_567))).toBe("1_234_567_₸");
    expect(seen(formatSum(50))).toBe("50_₸");
  });

  it("of a phone are grouped as people read them", () => {
    expect(seen(formatPhone("+77015550142"))).toBe("+7_701_555_01_42");
    expect(formatPhone("1414")).toBe("1414");
  });

  it("are hidden where only the owner should recognise them", () => {
    expect(seen(maskPhone("+77015550142"))).toBe("+7_701_•••_••_42");
    expect(seen(maskIin("020911503300"))).toBe("••••_••••_3300");
    expect(maskPhone("something else")).not.toContain("else");
    expect(maskIin("12345")).not.toMatch(/\d/);
  });

  it("of an IIN stand in groups", () => {
    expect(seen(formatIin("020911503300"))).toBe("020_911_503_300");
  });

  it("of files are told in kilobytes and megabytes with a comma", () => {
    expect(seen(formatBytes(10))).toBe("1_КБ");
    expect(seen(formatBytes(421_888))).toBe("412_КБ");
    expect(seen(formatBytes(3_984_589))).toBe("3,8_МБ");
    expect(seen(formatBytes(10 * 1024 * 1024))).toBe("10_МБ");
  });
});

describe("terms", () => {
  it.each([
    [1, "1_рабочий день"],
    [2, "2_рабочих дня"],
    [5, "5_рабочих дней"],
    [11, "11_рабочих дней"],
    [42, "42_рабочих дня"],
  ])("agree with their number in Russian: %i", (value, text) => {
    expect(seen(formatTerm(value, "working-days", "ru"))).toBe(text);
  });

  it("need no plural in Kazakh", () => {
    expect(seen(formatTerm(42, "working-days", "kk"))).toBe("42_жұмыс күні");
    expect(seen(formatTerm(30, "minutes", "kk"))).toBe("30_минут");
  });
});
