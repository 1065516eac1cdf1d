import { describe, expect, it } from "vitest";
import type { Answers } from "#lib/services/answers.ts";
import { allServices } from "#lib/services/registry.ts";
import { differencesOf, mergeChosen } from "./conflicts.ts";
import type { Draft } from "./drafts.ts";

const service = allServices().find((one) => one.categories.length > 1);
if (!service) throw new Error("no service has categories");
/** A step with at least two questions. */
const stepId = service.steps.find(({ id }) => service.fields.filter((field) => field.step === id && !field.group).length > 1)?.id ?? "";
const [first = "", second = ""] = service.fields.filter((field) => field.step === stepId && !field.group).map((field) => field.id);
const draftWith = (answers: Answers): Draft => ({ service, answers, category: service.categories[0]?.id ?? null }) as Draft;
const mineWith = (answers: Answers) => ({ answers, category: service.categories[0]?.id ?? null });

describe("two tabs with different answers", () => {
  it("ask about the questions of this step that differ, and about nothing else", () => {
    const theirs = draftWith(
      new Map([
        [first, "1"],
        [second, "same"],
        ["elsewhere", "x"],
      ]),
    );
    expect(
      differencesOf(
        theirs,
        stepId,
        mineWith(
          new Map([
            [first, "2"],
            [second, "same"],
          ]),
        ),
      ),
    ).toEqual([first]);
    expect(
      differencesOf(
        theirs,
        stepId,
        mineWith(
          new Map([
            [first, "1"],
            [second, "same"],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(differencesOf(theirs, "category", { ...mineWith(new Map()), category: "another" })).toEqual(["category"]);
  });

  it("are put together by the person's choice; nothing is decided while one is missing", () => {
    const theirs = draftWith(
      new Map([
        [first, "1"],
        [second, "2"],
      ]),
    );
    const mine = mineWith(new Map([[second, "mine"]]));
    expect(mergeChosen(theirs, stepId, mine, (id) => (id === first ? "theirs" : ""))).toBeNull();
    expect(mergeChosen(theirs, stepId, mine, (id) => (id === first ? "mine" : "theirs"))?.answers).toEqual(new Map([[second, "2"]]));
    expect(mergeChosen(theirs, stepId, mine, (id) => (id === first ? "theirs" : "mine"))?.answers).toEqual(
      new Map([
        [first, "1"],
        [second, "mine"],
      ]),
    );
  });
});
