import { describe, expect, it, vi } from "vitest";
import { readVerdict, tellVerdict } from "./verdict-token.ts";

describe("the word about a checked file", () => {
  const word = tellVerdict({ verdict: "changed", number: "26-1120-7788-1212" });
  it("comes back as it was told", () => {
    expect(readVerdict(word)).toEqual({ verdict: "changed", number: "26-1120-7788-1212" });
    expect(readVerdict(tellVerdict({ verdict: "not-ours", number: null }))).toEqual({ verdict: "not-ours", number: null });
  });
  it("cannot be made up, nor turned into another one", () => {
    for (const forged of ["", "whole.26-1120-7788-1212.x.y", word.replace("changed", "whole"), `${word}x`, word.slice(0, -1)])
      expect(readVerdict(forged)).toBeNull();
  });
  it("is old after ten minutes", () => {
    vi.useFakeTimers({ now: Date.now() + 11 * 60 * 1000 });
    expect(readVerdict(word)).toBeNull();
    vi.useRealTimers();
  });
});
