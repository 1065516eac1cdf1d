import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every setting that the code reads is described to the operator, and no other", () => {
  const sources = ["lib/config.ts", "scripts/launcher/settings.ts"].map((path) => readFileSync(path, "utf8")).join("\n");
  const read = new Set(
    [...sources.matchAll(/(?:read|integer)\("([A-Z_0-9]+)"|\benv\.([A-Z_0-9]+)/g)].map(([, name, direct]) => name ?? direct ?? ""),
  );
  const table = readFileSync("docs/operations.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const described = new Set(
    table.flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([A-Z_0-9]+)`/g)].map(([, name]) => name ?? "")),
  );
  expect([...described].sort()).toEqual([...read].sort());
});
