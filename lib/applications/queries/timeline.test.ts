import { expect, test } from "vitest";
import type { Day } from "#lib/calendar/index.ts";
import type { TimelineEntry } from "../views.ts";
import { withoutEarlierDays } from "./timeline.ts";

const entry = (state: TimelineEntry["state"], dueOn: Day | null): TimelineEntry => ({
  key: `${state} ${dueOn}`,
  code: "examine",
  state,
  at: null,
  who: null,
  stepId: null,
  dueOn,
  notes: [],
});

test("a step to come names no day before the day of an earlier step; an open one always names its own", () => {
  const days = withoutEarlierDays([
    entry("now", "2026-12-09"),
    entry("now", "2026-12-01"),
    entry("ahead", "2026-12-09"),
    entry("ahead", null),
    entry("ahead", "2026-12-07"),
    entry("ahead", "2026-12-23"),
    entry("ahead", "2026-12-03"),
  ]).map(({ dueOn }) => dueOn);
  expect(days).toEqual(["2026-12-09", "2026-12-01", "2026-12-09", null, null, "2026-12-23", null]);
});
