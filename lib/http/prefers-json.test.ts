import { expect, test } from "vitest";
import { prefersJson } from "./prefers-json.ts";

test.each([
  ["application/json", true],
  ["application/json, text/plain, */*", true],
  ["application/json, text/html;q=0.5", true],
  ["text/html,application/json", false],
  ["application/json,text/html", false],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
  ["text/html;q=0.3, application/json;q=0.2", false],
  ["application/json;q=0", false],
  ["*/*", false],
  ["application/*", true],
  ["application/json;q=broken", false],
  ["", false],
])("Accept: %s", (accept, json) => {
  expect(prefersJson(new Request("http://portal.test/", { headers: { accept } }))).toBe(json);
});
