/** A look of staff into somebody's case is written down before anything of it is shown (spec/security.md §7). */
import { and, eq, gt } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords } from "#lib/db/schema.ts";
import { openSteps, staffRoleOf } from "./transitions.ts";
import { capacitiesOf, loadVisible, officeOfActor, type Visible } from "./visibility.ts";

/** What was looked at: `case`, `file:<documentId>`, `result`, `printed-form`. */
export type Looked = "case" | `file:${string}` | "result" | "printed-form";

/** Roles that are asked about one thing and do not read the papers of the whole case (21.2: "only files put to it"). */
const narrowRoles: readonly string[] = ["consulted-body", "training-organisation"];
/** Roles that see numbers only in part (21.4): the printed application has them whole. */
const maskedRoles: readonly string[] = ["commission-chair", "commission-member", "corporation-clerk", "quality-body"];

const mayOpen = (what: Looked, role: string): boolean =>
  what === "case" || !(narrowRoles.includes(role) || (what === "printed-form" && maskedRoles.includes(role)));

/** The command that waits for this role, for which the case is looked at; "duty" when none does. */
const reasonOf = ({ file }: Visible, role: string, officeId: string): string =>
  openSteps(file.flow, file.position).find(({ actor }) => staffRoleOf(actor) === role && officeOfActor(file, actor) === officeId)
    ?.command ?? "duty";

const sameLookMs = 5 * 60 * 1000;

/** Leafing through the pages of one paper is one look. */
const alreadyTold = async (look: { applicationId: string; staffId: string; what: string; why: string; at: Date }): Promise<boolean> => {
  const { applicationId, staffId, what, why, at } = look;
  const [row] = await db()
    .select({ id: accessRecords.id })
    .from(accessRecords)
    .where(
      and(
        eq(accessRecords.applicationId, applicationId),
        eq(accessRecords.staffId, staffId),
        eq(accessRecords.what, what),
        eq(accessRecords.why, why),
        gt(accessRecords.at, new Date(at.getTime() - sameLookMs)),
      ),
    )
    .limit(1);
  return row !== undefined;
};

/**
 * The case as this person may see it, with the look recorded when it is not the owner's own. Null: not there, or not for this person.
 * Of papers the roles that only answer a question or record a course see nothing.
 */
export const lookAt = async (person: Person, applicationId: string, what: Looked): Promise<Visible | null> => {
  const visible = await loadVisible(db(), person, applicationId);
  if (!visible || visible.as === "owner") return visible;
  const capacities = capacitiesOf(person, visible.object);
  const capacity = capacities.find(({ role }) => mayOpen(what, role));
  if (!capacity) return null;
  const look = {
    applicationId,
    ownerId: visible.file.row.ownerId,
    staffId: person.personId,
    role: capacity.role,
    officeId: capacity.officeId,
    what,
    why: reasonOf(visible, capacity.role, capacity.officeId),
    at: now(),
  };
  if (!(await alreadyTold(look))) await db().insert(accessRecords).values(look);
  return visible;
};
