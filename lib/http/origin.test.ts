import { describe, expect, test } from "vitest";
import { config } from "#lib/config.ts";
import { sameOrigin } from "./origin.ts";

const from = (headers: Record<string, string>) => sameOrigin(new Headers({ host: "portal.example", ...headers }));

describe("who may post a form", () => {
  test.each([
    ["the portal's own address", { origin: config.publicOrigin }],
    ["the name under which the demo was opened", { origin: "http://portal.example" }],
    ["a browser that says same-origin instead", { "sec-fetch-site": "same-origin" }],
    ["an address typed by the person", { "sec-fetch-site": "none" }],
    ["a client that is no browser", {}],
  ])("accepted: %s", (_, headers) => expect(from(headers as Record<string, string>)).toBe(true));

  test.each([
    ["a foreign site", { origin: "https://evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["a sibling subdomain", { origin: "http://other.portal.example" }],
    ["the same name on another port", { origin: "http://portal.example:8080" }],
    ["a name that only begins the same", { origin: "http://portal.example.evil.example" }],
    ["a foreign origin that claims to be the same site", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
    ["a sibling without Origin", { "sec-fetch-site": "same-site" }],
    ["a foreign site without Origin", { "sec-fetch-site": "cross-site" }],
    ["an empty Origin", { origin: "" }],
  ])("refused: %s", (_, headers) => expect(from(headers as Record<string, string>)).toBe(false));
});
