import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Experimental rules that the tags leave out. */
const further = ["label-content-name-mismatch", "css-orientation-lock", "p-as-heading", "table-fake-caption"];

/** Findings that axe cannot decide, looked at by a person: rule and the reason why it is right as it is. */
const reviewed: Readonly<Record<string, string>> = {
  // What axe can see and finds too weak is a violation and fails; this is only what it cannot see.
  "color-contrast": "text beside a drawn bar or under the bar at the foot: every pair of tokens is reckoned in lib/vision/contrast.test.ts",
  "th-has-data-cells": "the header of a group of rows (scope=rowgroup) heads the rows under it, which axe does not count",
};

/** axe finds nothing on the page as it stands now; what it cannot decide counts as found until it is listed with a reason. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const rules = Object.fromEntries(further.map((id) => [id, { enabled: true }]));
  const { violations, incomplete } = await new AxeBuilder({ page }).options({ runOnly: { type: "tag", values: tags }, rules }).analyze();
  const undecided = incomplete.filter(({ id }) => reviewed[id] === undefined);
  const found = [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
  expect(found, page.url()).toEqual([]);
};
