import { expect, it } from "vitest";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import { freshState } from "./fixtures.ts";
import { runWizard } from "./run.ts";
import { toldErrors } from "./told.ts";

it("tells that no category was chosen, whatever the last post has called for", () => {
  const run = runWizard(findService("draft-deferment") as ServiceDefinition, freshState({ category: null }));
  // What `"".split(",")` gives when nothing is new.
  expect(toldErrors(run, "category", new Set([""]))).toMatchObject([{ control: "category" }]);
});
