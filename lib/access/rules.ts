/**
 * What a person may do with one object (spec/security.md §21). Pure: queries and commands load the object through its owner or office,
 * then ask here, inside their transaction. No rule = refused.
 */
import type { Person, StaffRole } from "./roles.ts";

/** A station of a case: the role that acts there, at which office, whether it is open now, and for whom. */
export type CaseStation = {
  readonly role: StaffRole;
  readonly officeId: string;
  readonly open: boolean;
  /** null: anyone of the role at the office. */
  readonly assigneeId: string | null;
};

export type AccessObject =
  | { readonly kind: "draft"; readonly ownerId: string }
  | {
      readonly kind: "case";
      readonly ownerId: string;
      /** IINs of everyone the case is about or who is party to it: applicant, child, representative, co-signer, consulted person. */
      readonly partyIins: readonly string[];
      /** Every station that was, is or comes next; stations of the past keep the right to read (R4). */
      readonly stations: readonly CaseStation[];
    }
  | {
      readonly kind: "complaint";
      readonly ownerId: string;
      readonly officeId: string;
      readonly addressee: "provider" | "quality-body";
      /** People whose acts are complained of. */
      readonly accusedIds: readonly string[];
      readonly partyIins: readonly string[];
    }
  | { readonly kind: "portal" };

export type Action =
  | "read"
  | "write"
  | "discard"
  | "sign"
  | "withdraw"
  | "complain"
  /** The staff command of an open station, by `role` at `officeId`. */
  | { readonly act: "station"; readonly role: StaffRole; readonly officeId: string }
  | "decide-complaint"
  | "see-queue"
  | "see-reports"
  | "administer";

/** `hidden`: answer as if it did not exist (404). `role`: known function, missing role (403). */
export type Denial = "hidden" | "role" | "conflict" | "powers" | "not-open" | "not-assigned";
export type Decision = { readonly allowed: true; readonly as: "owner" | "staff" } | { readonly allowed: false; readonly reason: Denial };

const yes = (as: "owner" | "staff"): Decision => ({ allowed: true, as });
const no = (reason: Denial): Decision => ({ allowed: false, reason });

const holds = (person: Person, role: StaffRole, officeId: string): boolean =>
  person.roles.some((grant) => grant.role === role && grant.officeId === officeId);

/** R6: nobody acts as staff where he is a party, whatever the role. */
const inConflict = (person: Person, object: { ownerId: string; partyIins: readonly string[] }): boolean =>
  person.personId === object.ownerId || object.partyIins.includes(person.iin);

const mayWithDraft = (person: Person, action: Action, ownerId: string): Decision =>
  (action === "read" || action === "write" || action === "discard" || action === "sign") && person.personId === ownerId
    ? yes("owner")
    : no("hidden");

const mayWithCase = (person: Person, action: Action, object: Extract<AccessObject, { kind: "case" }>): Decision => {
  if (person.personId === object.ownerId && (action === "read" || action === "sign" || action === "withdraw" || action === "complain"))
    return yes("owner");
  const mine = object.stations.filter((station) => holds(person, station.role, station.officeId));
  if (mine.length === 0 || !person.staffPowers) return no("hidden");
  if (inConflict(person, object)) return no("conflict");
  if (action === "read") return yes("staff");
  if (typeof action === "string") return no("role");
  const stations = object.stations.filter((station) => station.role === action.role && station.officeId === action.officeId);
  if (!holds(person, action.role, action.officeId) || stations.length === 0) return no("role");
  const open = stations.filter((station) => station.open);
  if (open.length === 0) return no("not-open");
  return open.some((station) => station.assigneeId === null || station.assigneeId === person.personId) ? yes("staff") : no("not-assigned");
};

const mayWithComplaint = (person: Person, action: Action, object: Extract<AccessObject, { kind: "complaint" }>): Decision => {
  if (action === "read" && person.personId === object.ownerId) return yes("owner");
  if (action !== "read" && action !== "decide-complaint") return no("hidden");
  const role: StaffRole = object.addressee === "provider" ? "complaints-officer" : "quality-body";
  if (!person.staffPowers || !holds(person, role, object.officeId)) return no("hidden");
  if (inConflict(person, object) || object.accusedIds.includes(person.personId)) return no("conflict");
  return yes("staff");
};

const mayInPortal = (person: Person, action: Action): Decision => {
  if (!person.staffPowers || person.roles.length === 0) return no("role");
  const has = (...roles: StaffRole[]) => person.roles.some((grant) => roles.includes(grant.role));
  if (action === "see-queue") return person.roles.some((grant) => grant.role !== "operator") ? yes("staff") : no("role");
  if (action === "see-reports") return has("head", "complaints-officer", "quality-body") ? yes("staff") : no("role");
  if (action === "administer") return has("operator") ? yes("staff") : no("role");
  return no("role");
};

export const may = (person: Person, action: Action, object: AccessObject): Decision => {
  switch (object.kind) {
    case "draft":
      return mayWithDraft(person, action, object.ownerId);
    case "case":
      return mayWithCase(person, action, object);
    case "complaint":
      return mayWithComplaint(person, action, object);
    case "portal":
      return mayInPortal(person, action);
  }
};
