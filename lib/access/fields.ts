/**
 * Who sees which part of a case (spec/security.md §21.4), as data: queries and downloads ask it, docs/fields.md is printed from it.
 * The owner sees the own case whole but for votes and the office's drafts (`lib/applications/queries/case-for-owner.ts`).
 */
import type { StaffRole } from "./roles.ts";

export const fieldGroups = [
  "name",
  "identity",
  "answers",
  "papers",
  "special",
  "registers",
  "printed-form",
  "results",
  "drafts",
  "votes",
  "complaints",
  "course",
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/**
 * whole: as it is. masked: IIN and numbers in part, no phone. presence: that it is there, not what it says, unless the role's own open
 * step is to check the papers ({@link readsSpecial}). after-own: others' votes after the own one. own: what this role did itself. none.
 */
export type Sight = "whole" | "masked" | "presence" | "after-own" | "own" | "none";

type Row = Readonly<Record<FieldGroup, Sight>>;

const nothing: Row = {
  ...{ name: "none", identity: "none", answers: "none", papers: "none", special: "none", registers: "none" },
  ...{ "printed-form": "none", results: "none", drafts: "none", votes: "none", complaints: "none", course: "none" },
};
const whole: Row = {
  ...{ name: "whole", identity: "whole", answers: "whole", papers: "whole", special: "whole", registers: "whole" },
  ...{ "printed-form": "whole", results: "whole", drafts: "whole", votes: "whole", complaints: "whole", course: "whole" },
};
const commission: Row = { ...whole, identity: "masked", "printed-form": "none", complaints: "none" };

export const sightOf: Readonly<Record<StaffRole, Row>> = {
  clerk: { ...whole, special: "presence", drafts: "none", votes: "none", complaints: "none" },
  executor: whole,
  head: whole,
  // The chair does not vote, and concludes on what the members said.
  "commission-chair": commission,
  "commission-member": { ...commission, drafts: "none", votes: "after-own" },
  // Asked about one thing: what it is asked stands in its task.
  "consulted-body": { ...nothing, name: "whole", identity: "masked", course: "own" },
  "training-organisation": { ...nothing, name: "whole", course: "own" },
  // Hands the document over at its counter.
  "corporation-clerk": { ...nothing, name: "whole", identity: "masked", results: "whole", course: "own" },
  // Both read the complaint and the course of its case on a page of their own (`lib/complaints/list.ts`), and no case page.
  "complaints-officer": nothing,
  "quality-body": nothing,
  operator: nothing,
};

/** Steps in which the contents of special papers are the work itself: whether they are complete and have not expired. */
const readingCommands: readonly string[] = ["check-completeness"];

/** @param openCommands commands that wait for this role now. */
export const seesSpecial = (role: StaffRole, openCommands: readonly string[]): boolean =>
  sightOf[role].special === "whole" ||
  (sightOf[role].special === "presence" && openCommands.some((command) => readingCommands.includes(command)));
