/** A stray warning is a fault nobody has looked at yet: it fails the test in which it appears. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const spies = () => [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
let watching: ReturnType<typeof spies> = [];

beforeEach(() => {
  watching = spies();
});

afterEach(() => {
  const said = watching.flatMap((spy) => spy.mock.calls);
  for (const spy of watching) spy.mockRestore();
  expect(said, "console.error or console.warn was called").toEqual([]);
});
