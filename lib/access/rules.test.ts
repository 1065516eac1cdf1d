import { describe, expect, test } from "vitest";
import type { Person, RoleGrant } from "./roles.ts";
import { type AccessObject, may } from "./rules.ts";

const person = (personId: string, roles: readonly RoleGrant[] = [], more: Partial<Person> = {}): Person => ({
  personId,
  iin: `iin-of-${personId}`,
  fullName: personId,
  phone: null,
  birthDate: null,
  sex: null,
  address: null,
  roles,
  staffPowers: roles.length > 0,
  sessionId: "s",
  locale: "kk",
  ...more,
});

const owner = person("owner");
const stranger = person("stranger");
const executor = person("executor", [{ role: "executor", officeId: "here" }]);
const assigned = person("assigned", [{ role: "executor", officeId: "here" }]);
const executorElsewhere = person("elsewhere", [{ role: "executor", officeId: "there" }]);
const clerk = person("clerk", [{ role: "clerk", officeId: "here" }]);
const head = person("head", [{ role: "head", officeId: "here" }]);
const operator = person("operator", [{ role: "operator", officeId: "here" }]);
const notRaised = person("executor", [{ role: "executor", officeId: "here" }], { staffPowers: false });
const staffWhoIsOwner = person("owner", [{ role: "executor", officeId: "here" }]);
const staffWhoIsChildsParent = person("relative", [{ role: "executor", officeId: "here" }]);

const theCase: AccessObject = {
  kind: "case",
  ownerId: "owner",
  partyIins: ["iin-of-owner", "iin-of-relative"],
  stations: [
    { role: "clerk", officeId: "here", open: false, assigneeId: null },
    { role: "executor", officeId: "here", open: true, assigneeId: null },
  ],
};
const examine = { act: "station", role: "executor", officeId: "here" } as const;
const register = { act: "station", role: "clerk", officeId: "here" } as const;
const sign = { act: "station", role: "head", officeId: "here" } as const;
const denied = (decision: ReturnType<typeof may>): string => (decision.allowed ? "allowed" : decision.reason);

describe("a case", () => {
  test.each([
    ["its owner reads it", owner, "read", "allowed"],
    ["its owner may withdraw and complain", owner, "withdraw", "allowed"],
    ["a stranger does not learn that it exists", stranger, "read", "hidden"],
    ["the executor of the office reads it", executor, "read", "allowed"],
    ["the clerk keeps reading a case that was at the counter", clerk, "read", "allowed"],
    ["the same role elsewhere sees nothing", executorElsewhere, "read", "hidden"],
    ["a role without a station in it sees nothing", head, "read", "hidden"],
    ["the operator has no path to a case", operator, "read", "hidden"],
    ["staff powers that are not open count for nothing", notRaised, "read", "hidden"],
    ["staff cannot withdraw for the owner", executor, "withdraw", "role"],
  ] as const)("%s", (_, who, action, expected) => expect(denied(may(who, action, theCase))).toBe(expected));

  test.each([
    ["the executor acts at the open station", executor, examine, "allowed"],
    ["the clerk's station is over", clerk, register, "not-open"],
    ["the clerk does not act for the executor", clerk, examine, "role"],
    ["nobody acts for a role that has no station", executor, sign, "role"],
    ["the owner is no staff of his own case, whatever his role", staffWhoIsOwner, examine, "conflict"],
    ["nor is anyone who is party to it", staffWhoIsChildsParent, examine, "conflict"],
  ] as const)("%s", (_, who, action, expected) => expect(denied(may(who, action, theCase))).toBe(expected));

  test("an assigned station is its assignee's", () => {
    const mine: AccessObject = { ...theCase, stations: [{ role: "executor", officeId: "here", open: true, assigneeId: "assigned" }] };
    expect(denied(may(assigned, examine, mine))).toBe("allowed");
    expect(denied(may(executor, examine, mine))).toBe("not-assigned");
  });
});

describe("a draft is its owner's alone", () => {
  const draft: AccessObject = { kind: "draft", ownerId: "owner" };
  test.each([
    [owner, "allowed"],
    [stranger, "hidden"],
    [executor, "hidden"],
    [operator, "hidden"],
  ] as const)("%#", (who, expected) => {
    for (const action of ["read", "write", "sign", "discard"] as const) expect(denied(may(who, action, draft))).toBe(expected);
  });
});

describe("a complaint", () => {
  const complaint: AccessObject = {
    kind: "complaint",
    ownerId: "owner",
    officeId: "here",
    addressee: "provider",
    accusedIds: ["accused"],
    partyIins: ["iin-of-owner"],
  };
  const officer = person("officer", [{ role: "complaints-officer", officeId: "here" }]);
  const accused = person("accused", [{ role: "complaints-officer", officeId: "here" }]);
  const quality = person("quality", [{ role: "quality-body", officeId: "here" }]);

  test.each([
    ["the officer of the body decides", officer, "decide-complaint", "allowed"],
    ["not the person complained of", accused, "decide-complaint", "conflict"],
    ["not the quality body while it is the provider's", quality, "decide-complaint", "hidden"],
    ["not the executor", executor, "read", "hidden"],
    ["its owner reads it", owner, "read", "allowed"],
    ["its owner does not decide it", owner, "decide-complaint", "hidden"],
  ] as const)("%s", (_, who, action, expected) => expect(denied(may(who, action, complaint))).toBe(expected));
});

describe("parts of the portal", () => {
  test.each([
    ["reports", "see-reports", head, "allowed"],
    ["reports", "see-reports", executor, "role"],
    ["the queue", "see-queue", executor, "allowed"],
    ["the queue", "see-queue", operator, "role"],
    ["administration", "administer", operator, "allowed"],
    ["administration", "administer", head, "role"],
    ["administration", "administer", owner, "role"],
  ] as const)("%s: %s by %#", (_, action, who, expected) => expect(denied(may(who, action, { kind: "portal" }))).toBe(expected));
});
