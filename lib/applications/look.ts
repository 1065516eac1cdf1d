/** A look of staff into somebody's case is written down before anything of it is shown (spec/security.md §7). */
import { and, eq, gt } from "drizzle-orm";
import { seesSpecial, sightOf } from "#lib/access/fields.ts";
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords } from "#lib/db/schema.ts";
import { itemsOf } from "#lib/services/answers.ts";
import { specialParts } from "#lib/services/special.ts";
import type { CaseFile } from "./case-file.ts";
import { noteReadingPace } from "./reading-pace.ts";
import { openSteps, staffRoleOf } from "./transitions.ts";
import { capacitiesOf, loadVisible, officeOfActor, type Visible } from "./visibility.ts";

/** What was looked at: `case`, `file:<documentId>`, `result`, `printed-form`. */
export type Looked = "case" | `file:${string}` | "result" | "printed-form";

/** Commands of the open steps that wait for this role. */
const openCommandsOf = ({ file }: Pick<Visible, "file">, role: StaffRole): readonly string[] =>
  openSteps(file.flow, file.position)
    .filter(({ actor }) => staffRoleOf(actor) === role)
    .map(({ command }) => command);

/** Whether this role reads what the case has of special data (health, convictions, …), or only that it is there. */
export const readsSpecial = (visible: Pick<Visible, "file">, role: StaffRole): boolean => seesSpecial(role, openCommandsOf(visible, role));

/** A paper obeys the same table as the page of the case (rule R15). */
export const mayOpen = (visible: Visible, what: Looked, role: StaffRole): boolean => {
  const sight = sightOf[role];
  if (what === "case") return true;
  if (what === "result") return sight.results === "whole";
  const { documents, fields } = specialParts(visible.file.service);
  const seesAll = readsSpecial(visible, role);
  // The printed application holds every answer: it opens when there is none in it that this role may not read.
  if (what === "printed-form") return sight["printed-form"] === "whole" && (seesAll || !holdsAnyOf(visible.file, fields));
  return sight.papers === "whole" && (seesAll || !documents.has(what.slice("file:".length)));
};

const holdsAnyOf = (file: CaseFile, ids: ReadonlySet<string>): boolean =>
  file.service.fields.some(
    ({ id, group }) =>
      ids.has(id) && (group === undefined ? file.answers.has(id) : itemsOf(file.answers, group).some((item) => item.has(id))),
  );

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
 * Which papers a role opens is said by `lib/access/fields.ts`.
 */
export const lookAt = async (person: Person, applicationId: string, what: Looked): Promise<Visible | null> => {
  const visible = await loadVisible(db(), person, applicationId);
  if (!visible || visible.as === "owner") return visible;
  const capacities = capacitiesOf(person, visible.object);
  const capacity = capacities.find(({ role }) => mayOpen(visible, what, role));
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
  if (await alreadyTold(look)) return visible;
  await db().insert(accessRecords).values(look);
  await noteReadingPace(person, applicationId, capacity.officeId, look.at);
  return visible;
};
