import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemes, schemeTokens } from "./vision.ts";

type Tokens = Readonly<Record<string, string>>;

const sheet = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8");
const tokensOf = (block: string): Tokens =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? "", value ?? ""]));
const [lightBlock = "", darkBlock = ""] = sheet.split("@media (prefers-color-scheme: dark)");
const light = tokensOf(lightBlock);
const dark = { ...light, ...tokensOf(darkBlock) };

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ["page", "quiet", "raised", "selected"];
/** Which text may stand on which ground. */
const textPairs: readonly (readonly [string, string])[] = [
  ...["ink", "ink-2", "link", "link-hover", "link-visited"].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...["ok", "warn", "error", "info", "idle"].flatMap((state) => [
    [state, `${state}-ground`] as const,
    ["ink", `${state}-ground`] as const,
    ["link", `${state}-ground`] as const,
  ]),
  ...["error", "ok", "warn"].flatMap((state) => ["page", "raised", "quiet"].map((ground) => [state, ground] as const)),
  ["on-action", "action"],
  ["on-action", "action-hover"],
  ["action", "page"],
  ["action-hover", "selected"],
  ["page", "ink"],
];
/** Borders of controls, icons and marks. */
const shapePairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [["line-control", ground] as const, ["action", ground] as const, ["error", ground] as const]),
];

const least = (tokens: Tokens, pairs: readonly (readonly [string, string])[], limit: number): string[] =>
  pairs
    .map(([a, b]) => ({ pair: `${a} on ${b}`, value: contrast(tokens[a] ?? "#000000", tokens[b] ?? "#000000") }))
    .filter(({ value }) => value < limit)
    .map(({ pair, value }) => `${pair}: ${value.toFixed(2)}`);

const everyName = [...textPairs, ...shapePairs].flat();

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("%s scheme", (_, tokens) => {
  it("has a value for every token", () => {
    expect(everyName.filter((name) => tokens[name] === undefined)).toEqual([]);
  });
  it("lets every text be read: 4.5 to 1", () => {
    expect(least(tokens, textPairs, 4.5)).toEqual([]);
  });
  it("lets every control be seen: 3 to 1", () => {
    expect(least(tokens, shapePairs, 3)).toEqual([]);
  });
  it("shows the focus on every ground, by its outer or its inner line", () => {
    const unseen = [...grounds, "action"].filter(
      (ground) =>
        Math.max(contrast(tokens["focus-outer"] ?? "", tokens[ground] ?? ""), contrast(tokens["focus-inner"] ?? "", tokens[ground] ?? "")) <
        3,
    );
    expect(unseen).toEqual([]);
  });
});

describe.each(Object.entries(schemes))("low-vision scheme %s", (_, scheme) => {
  const tokens = schemeTokens(scheme);
  it("lets every text be read: 7 to 1", () => {
    expect(least(tokens, textPairs, 7)).toEqual([]);
  });
  it("lets controls and focus be seen: 3 to 1", () => {
    expect(least(tokens, [...shapePairs, ["focus-outer", "page"]], 3)).toEqual([]);
  });
});
