/** Who may do what, as a table: the tests of the rule book, and of its mutated copies, read it. */
import type { Person, RoleGrant, StaffRole } from "./roles.ts";
import type { AccessObject, Action, Decision, Denial } from "./rules.ts";

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
const at = (officeId: string, ...roles: StaffRole[]): readonly RoleGrant[] => roles.map((role) => ({ role, officeId }));

const owner = person("owner");
const stranger = person("stranger");
const executor = person("executor", at("here", "executor"));
const assigned = person("assigned", at("here", "executor"));
const executorElsewhere = person("elsewhere", at("there", "executor"));
const clerk = person("clerk", at("here", "clerk"));
const clerkWhoSignsElsewhere = person("clerk-and-head", [...at("here", "clerk"), ...at("there", "head")]);
const head = person("head", at("here", "head"));
const operator = person("operator", at("here", "operator"));
const complaintsOfficer = person("officer", at("here", "complaints-officer"));
const quality = person("quality", at("here", "quality-body"));
const notRaised = person("executor", at("here", "executor"), { staffPowers: false });
/** Powers that are open although the last role is gone: nothing may follow from them. */
const roleless = person("roleless", [], { staffPowers: true });
const staffWhoIsOwner = person("owner", at("here", "executor"));
const staffWhoIsParty = person("relative", at("here", "executor"));
const staffOfTwoOffices = person("both", [...at("here", "executor"), ...at("there", "executor")]);

const theCase: AccessObject = {
  kind: "case",
  ownerId: "owner",
  partyIins: ["iin-of-owner", "iin-of-relative"],
  stations: [
    { role: "clerk", officeId: "here", open: false, assigneeId: null },
    { role: "executor", officeId: "here", open: true, assigneeId: null },
  ],
};
const stationed = (...stations: Extract<AccessObject, { kind: "case" }>["stations"]): AccessObject => ({ ...theCase, stations });
const assignedCase = stationed({ role: "executor", officeId: "here", open: true, assigneeId: "assigned" });
/** Two open stations of one role: one is another person's, one is anyone's. */
const partlyAssigned = stationed(
  { role: "executor", officeId: "here", open: true, assigneeId: "assigned" },
  { role: "executor", officeId: "here", open: true, assigneeId: null },
);
/** The same role was here before and acts elsewhere now. */
const movedCase = stationed(
  { role: "executor", officeId: "here", open: false, assigneeId: null },
  { role: "executor", officeId: "there", open: true, assigneeId: null },
);
const signedElsewhere = stationed(
  { role: "clerk", officeId: "here", open: true, assigneeId: null },
  { role: "head", officeId: "here", open: true, assigneeId: null },
);

const draft: AccessObject = { kind: "draft", ownerId: "owner" };
const complaint: AccessObject = {
  kind: "complaint",
  ownerId: "owner",
  officeId: "here",
  addressee: "provider",
  accusedIds: ["accused"],
  partyIins: ["iin-of-owner", "iin-of-relative"],
};
const forwarded: AccessObject = { ...complaint, addressee: "quality-body" };
const accused = person("accused", at("here", "complaints-officer"));
const officerElsewhere = person("officer", at("there", "complaints-officer"));
const officerNotRaised = person("officer", at("here", "complaints-officer"), { staffPowers: false });
const officerWhoIsOwner = person("owner", at("here", "complaints-officer"), { iin: "another" });
const officerWhoIsParty = person("relative", at("here", "complaints-officer"));
const portal: AccessObject = { kind: "portal" };

const station = (role: StaffRole, officeId: string): Action => ({ act: "station", role, officeId });

export type RuleCase = readonly [what: string, who: Person, action: Action, object: AccessObject, expected: "owner" | "staff" | Denial];

const draftActions = ["read", "write", "discard", "sign"] as const;
const caseActionsOfOwner = ["read", "sign", "withdraw", "complain"] as const;
const allActions = [
  ...draftActions,
  "withdraw",
  "complain",
  station("executor", "here"),
  "decide-complaint",
  "see-queue",
  "see-reports",
  "administer",
] as const satisfies readonly Action[];
const nameOf = (action: Action): string => (typeof action === "string" ? action : `act as ${action.role}`);

/** Everything an object has no rule for is refused (R1). */
const theRest = (who: Person, object: AccessObject, allowed: readonly Action[], reason: Denial): readonly RuleCase[] =>
  allActions
    .filter((action) => !allowed.includes(action))
    .map((action) => [`${object.kind}: no rule lets ${who.personId} ${nameOf(action)}`, who, action, object, reason]);

export const ruleCases: readonly RuleCase[] = [
  ...draftActions.flatMap((action): RuleCase[] => [
    [`draft: its owner may ${action}`, owner, action, draft, "owner"],
    [`draft: a stranger may not ${action}`, stranger, action, draft, "hidden"],
    [`draft: staff may not ${action}`, executor, action, draft, "hidden"],
    [`draft: the operator may not ${action}`, operator, action, draft, "hidden"],
  ]),
  ...theRest(owner, draft, draftActions, "hidden"),

  ...caseActionsOfOwner.map((action): RuleCase => [`case: its owner may ${action}`, owner, action, theCase, "owner"]),
  ...caseActionsOfOwner.map(
    (action): RuleCase => [`case: a stranger does not learn that it exists (${action})`, stranger, action, theCase, "hidden"],
  ),
  ...theRest(owner, theCase, caseActionsOfOwner, "hidden"),
  ...theRest(executor, theCase, ["read", station("executor", "here")], "role").filter(([, , action]) => typeof action === "string"),
  ["case: the executor of the office reads it", executor, "read", theCase, "staff"],
  ["case: the clerk keeps reading what was at the counter (R4)", clerk, "read", theCase, "staff"],
  ["case: the same role elsewhere sees nothing", executorElsewhere, "read", theCase, "hidden"],
  ["case: a role without a station in it sees nothing", head, "read", theCase, "hidden"],
  ["case: the operator has no path to it (R11)", operator, "read", theCase, "hidden"],
  ["case: staff powers that are not open count for nothing", notRaised, "read", theCase, "hidden"],
  ["case: powers without a role count for nothing", roleless, "read", theCase, "hidden"],
  ["case: staff who is its owner reads as owner", staffWhoIsOwner, "read", theCase, "owner"],
  ["case: staff who is a party does not read (R6)", staffWhoIsParty, "read", theCase, "conflict"],
  [
    "case: the owner is no staff of his own case, whatever his IIN",
    { ...staffWhoIsOwner, iin: "another" },
    station("executor", "here"),
    theCase,
    "conflict",
  ],
  ["case: nor is anyone who is party to it", staffWhoIsParty, station("executor", "here"), theCase, "conflict"],
  ["case: the executor acts at the open station", executor, station("executor", "here"), theCase, "staff"],
  ["case: the clerk's station is over (R5)", clerk, station("clerk", "here"), theCase, "not-open"],
  ["case: the clerk does not act for the executor", clerk, station("executor", "here"), theCase, "role"],
  ["case: nobody acts for a role that has no station", executor, station("head", "here"), theCase, "role"],
  ["case: a role held elsewhere does not act here", clerkWhoSignsElsewhere, station("head", "here"), signedElsewhere, "role"],
  ["case: nor in the name of an office without a station", clerkWhoSignsElsewhere, station("head", "there"), signedElsewhere, "role"],
  ["case: the right to act moves with the case (R4)", executor, station("executor", "here"), movedCase, "not-open"],
  ["case: the office it went to acts", executorElsewhere, station("executor", "there"), movedCase, "staff"],
  ["case: the office it went to is not asked for another", staffOfTwoOffices, station("executor", "here"), movedCase, "not-open"],
  ["case: an assigned station is its assignee's", assigned, station("executor", "here"), assignedCase, "staff"],
  ["case: and nobody else's", executor, station("executor", "here"), assignedCase, "not-assigned"],
  ["case: a free station beside an assigned one is anyone's", executor, station("executor", "here"), partlyAssigned, "staff"],

  ["complaint: its owner reads it", owner, "read", complaint, "owner"],
  ["complaint: its owner does not decide it", owner, "decide-complaint", complaint, "hidden"],
  ["complaint: a stranger sees nothing", stranger, "read", complaint, "hidden"],
  ["complaint: the executor sees nothing", executor, "read", complaint, "hidden"],
  ["complaint: the officer of the body reads it", complaintsOfficer, "read", complaint, "staff"],
  ["complaint: the officer of the body decides it", complaintsOfficer, "decide-complaint", complaint, "staff"],
  ["complaint: the officer of another body sees nothing", officerElsewhere, "read", complaint, "hidden"],
  ["complaint: powers that are not open count for nothing", officerNotRaised, "decide-complaint", complaint, "hidden"],
  ["complaint: not the person complained of", accused, "decide-complaint", complaint, "conflict"],
  ["complaint: who does not read it either", accused, "read", complaint, "conflict"],
  ["complaint: the owner does not decide his own as officer", officerWhoIsOwner, "decide-complaint", complaint, "conflict"],
  ["complaint: nor does a party", officerWhoIsParty, "decide-complaint", complaint, "conflict"],
  ["complaint: not the quality body while it is the provider's", quality, "decide-complaint", complaint, "hidden"],
  ["complaint: the quality body once it is passed on", quality, "decide-complaint", forwarded, "staff"],
  ["complaint: then no longer the officer", complaintsOfficer, "decide-complaint", forwarded, "hidden"],
  ...theRest(complaintsOfficer, complaint, ["read", "decide-complaint"], "hidden"),
  ...theRest(owner, complaint, ["read"], "hidden"),

  ["portal: staff see their queue", executor, "see-queue", portal, "staff"],
  ["portal: the operator has none", operator, "see-queue", portal, "role"],
  ["portal: an operator who is also a clerk has one", person("o", at("here", "operator", "clerk")), "see-queue", portal, "staff"],
  ["portal: head, complaints officer and quality body see reports", head, "see-reports", portal, "staff"],
  ["portal: the complaints officer too", complaintsOfficer, "see-reports", portal, "staff"],
  ["portal: the quality body too", quality, "see-reports", portal, "staff"],
  ["portal: the executor not", executor, "see-reports", portal, "role"],
  ["portal: the operator not", operator, "see-reports", portal, "role"],
  ["portal: the operator administers", operator, "administer", portal, "staff"],
  ["portal: the operator who is also a clerk too", person("o", at("here", "clerk", "operator")), "administer", portal, "staff"],
  ["portal: a head who is also a clerk sees reports", person("h", at("here", "clerk", "head")), "see-reports", portal, "staff"],
  ["portal: the head does not administer", head, "administer", portal, "role"],
  ["portal: nor does a citizen", owner, "administer", portal, "role"],
  ["portal: a citizen has no queue", owner, "see-queue", portal, "role"],
  ["portal: powers that are not open count for nothing", { ...operator, staffPowers: false }, "administer", portal, "role"],
  ["portal: powers without a role count for nothing", roleless, "see-queue", portal, "role"],
  ...theRest(head, portal, ["see-queue", "see-reports"], "role"),
  ...theRest(operator, portal, ["administer"], "role"),
];

export const outcomeOf = (decision: Decision): RuleCase[4] => (decision.allowed ? decision.as : decision.reason);
