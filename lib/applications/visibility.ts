/** Who sees a case: asked of the one rule book, with what the case itself says about its stations and its people. */
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { type AccessObject, type CaseStation, may } from "#lib/access/rules.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import type { Queryable } from "#lib/db/client.ts";
import { personById } from "#lib/identity/people.ts";
import { itemsOf, textOf } from "#lib/services/answers.ts";
import type { StepActor } from "#lib/services/define.ts";
import { type CaseFile, loadCase } from "./case-file.ts";
import { openSteps, staffRoleOf } from "./transitions.ts";

/** Office where a step is done: the case's own, or the one of that kind to which an official has sent the case. */
export const officeOfActor = (file: CaseFile, actor: StepActor): string => {
  for (const result of file.service.results) {
    const field = result.fields.find((one) => one.officeKind === actor);
    const sentTo = field === undefined ? undefined : file.officer.get(`${result.id}.${field.id}`);
    if (sentTo !== undefined) return sentTo;
  }
  if (actor === "consulted-body") {
    const asked = file.service.workflow.steps.findLast(({ kind, id }) => kind === "consult" && file.officer.has(`${id}.inquiry-to`));
    if (asked) return file.officer.get(`${asked.id}.inquiry-to`) ?? file.officeId;
  }
  return file.officeId;
};

const openStations = (file: CaseFile): readonly CaseStation[] =>
  openSteps(file.flow, file.position).flatMap(({ actor }) => {
    const role = staffRoleOf(actor);
    return role === null
      ? []
      : [{ role, officeId: officeOfActor(file, actor), open: true, assigneeId: role === "executor" ? file.row.assigneeId : null }];
  });

/** Stations of the past keep the right to read; so do those who answer for the office. */
const otherStations = (file: CaseFile): readonly CaseStation[] => [
  ...file.chain.events.flatMap((event) =>
    event.actorKind === "staff" && event.actorRole !== null && event.officeId !== null
      ? [{ role: event.actorRole, officeId: event.officeId, open: false, assigneeId: null }]
      : [],
  ),
  // The office that the law wants informed reads what it was told of.
  ...file.chain.events.flatMap((event) =>
    event.type === "third-party-notified" && event.officeId !== null
      ? [{ role: "clerk" as const, officeId: event.officeId, open: false, assigneeId: null }]
      : [],
  ),
  ...(["head", "commission-chair"] as const)
    .filter((role) => file.service.workflow.steps.some((step) => step.actor === role))
    .map((role) => ({ role, officeId: file.officeId, open: false, assigneeId: null })),
];

/** IINs that the case names: the applicant's and every one that was answered. */
const partiesOf = (file: CaseFile, ownerIin: string): readonly string[] => [
  ownerIin,
  ...file.service.fields
    .filter((field) => field.type === "iin")
    .flatMap((field) =>
      field.group === undefined
        ? [textOf(file.answers, field.id)]
        : itemsOf(file.answers, field.group).map((item) => textOf(item, field.id)),
    ),
];

/** While the signature of an application does not hold, the case stays with the portal: it has no station at any office. */
export const accessObjectOf = (file: CaseFile, ownerIin: string): Extract<AccessObject, { kind: "case" }> => ({
  kind: "case",
  ownerId: file.row.ownerId,
  partyIins: partiesOf(file, ownerIin).filter((iin) => iin !== ""),
  stations: file.row.signatureState === "valid" ? [...openStations(file), ...otherStations(file)] : [],
});

/** Roles and offices in which this person may read the case, those with an open step first. */
export const capacitiesOf = (
  person: Person,
  object: Extract<AccessObject, { kind: "case" }>,
): readonly { readonly role: StaffRole; readonly officeId: string }[] => {
  const mine = object.stations.filter((station) =>
    person.roles.some((grant) => grant.role === station.role && grant.officeId === station.officeId),
  );
  const sorted = [...mine.filter(({ open }) => open), ...mine.filter(({ open }) => !open)];
  return sorted
    .filter((one, at) => sorted.findIndex((other) => other.role === one.role && other.officeId === one.officeId) === at)
    .map(({ role, officeId }) => ({ role, officeId }));
};

export type Visible = {
  readonly file: CaseFile;
  readonly object: Extract<AccessObject, { kind: "case" }>;
  readonly as: "owner" | "staff";
  /** The owner as the account knows him. */
  readonly owner: NonNullable<Awaited<ReturnType<typeof personById>>>;
  /** The person is a party and reads only as such (rule R6). */
  readonly conflict: boolean;
};

/** A case as this person may see it; one that is not there and one that is not his look the same: null. */
export const loadVisible = async (
  queryable: Queryable,
  person: Person,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Visible | null> => {
  const file = await loadCase(queryable, id, options);
  const owner = file ? await personById(file.row.ownerId, queryable) : null;
  if (!file || !owner) return null;
  const object = accessObjectOf(file, owner.iin);
  const decision = may(person, "read", object);
  if (decision.allowed) {
    const conflict = decision.as === "owner" || object.partyIins.includes(person.iin);
    return { file, object, as: decision.as, owner, conflict };
  }
  await noteRefusal({
    type: "access-refused",
    outcome: "refused",
    personId: person.personId,
    detail: { object: "case", reason: decision.reason },
  });
  return null;
};
