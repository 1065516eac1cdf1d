import { expect, it } from "vitest";
import { shortName } from "./short-name.ts";

it("keeps the surname whole and the rest as initials", () => {
  expect(shortName("Жұмабекова Әлия Талғатқызы")).toBe("Жұмабекова\u00a0Ә.\u00a0Т.");
  expect(shortName("Ким Сергей")).toBe("Ким\u00a0С.");
  expect(shortName("")).toBe("");
});
