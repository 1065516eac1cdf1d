import type { Locale } from "#lib/services/define.ts";

/** Staff roles of the workflow and of the portal (spec: common rules, "People and roles"). */
export const staffRoles = [
  "clerk",
  "executor",
  "head",
  "commission-chair",
  "commission-member",
  "consulted-body",
  "training-organisation",
  "corporation-clerk",
  "complaints-officer",
  "quality-body",
  "operator",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A role somebody holds now, and the office it belongs to. */
export type RoleGrant = { readonly role: StaffRole; readonly officeId: string };

/**
 * Who is asking, as the session tells on this very request. `personId` is the row of `people`; the IIN is only in memory, never in
 * addresses, logs or metrics.
 */
export type Person = {
  readonly personId: string;
  readonly iin: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly sex: "male" | "female" | null;
  readonly address: string | null;
  readonly roles: readonly RoleGrant[];
  /** Whether staff powers are open in this session (decision: staff sign-in by code is for demo mode only). */
  readonly staffPowers: boolean;
  readonly sessionId: string;
  readonly locale: Locale;
};

/** Who acts in a command: a person in one capacity, or the portal itself (a job). */
export type Actor =
  | { readonly kind: "applicant"; readonly person: Person }
  | { readonly kind: "staff"; readonly person: Person; readonly role: StaffRole; readonly officeId: string }
  | { readonly kind: "portal"; readonly job: string };
