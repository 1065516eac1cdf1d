/**
 * A case as an official sees it. The look is written down first, where its owner reads it: no record, no view (rule R10). What a role may
 * not see is left out here, not in the page (spec/security.md §21.4).
 */
import { sightOf } from "#lib/access/fields.ts";
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { complaintsOfCase } from "#lib/complaints/list.ts";
import { config } from "#lib/config.ts";
import { unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { maskIin, maskPhone } from "#lib/i18n/format.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import { personById } from "#lib/identity/people.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { textOf } from "#lib/services/answers.ts";
import type { Text } from "#lib/services/define.ts";
import { type SpecialParts, specialParts } from "#lib/services/special.ts";
import { serviceBoth } from "../both.ts";
import { type CaseFile, isCaseId } from "../case-file.ts";
import { isClosed } from "../case-words.ts";
import { votePlace } from "../commands/vote.ts";
import type { CaseForStaff, CheckLine, VoteView } from "../desk-views.ts";
import { dueCard, stepDue } from "../due.ts";
import { lawfulActions, preparedResult } from "../lawful.ts";
import { lookAt, mayOpen, readsSpecial } from "../look.ts";
import type { AnswerLine, FileView, RegisterView, TimelineEntry } from "../views.ts";
import { capacitiesOf, type Visible } from "../visibility.ts";
import { fileViewsOf, hearingOf, paymentOf, registerViewsOf, resultViewsOf, signedOf } from "./case-parts.ts";
import { notesOf } from "./notes.ts";
import { timelineOf } from "./timeline.ts";

const hideNumbers = (answer: string): string =>
  answer
    .replace(/\b\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}\b/g, (number) => maskIin(number.replace(/\D/g, "")))
    .replace(/\+7[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{2}[\s\u00a0]?\d{2}/g, (number) =>
      maskPhone(`+${number.replace(/\D/g, "")}`),
    );

type Own = { readonly role: StaffRole; readonly special: SpecialParts | null };

/** @param own.special parts of which this role sees only that they are there; null: it reads them. */
const answersFor = ({ role, special }: Own, answers: readonly AnswerLine[]): readonly AnswerLine[] => {
  const { answers: sight, identity } = sightOf[role];
  if (sight !== "whole") return [];
  return answers.map((step) => ({
    ...step,
    rows: step.rows.map((row) => {
      if (special?.fields.has(row.fieldId)) return { ...row, answer: "", masked: true };
      const answer = identity === "masked" ? hideNumbers(row.answer) : row.answer;
      return { ...row, answer, masked: answer !== row.answer };
    }),
  }));
};

const registersFor = ({ role, special }: Own, registers: readonly RegisterView[]): readonly RegisterView[] => {
  const { registers: sight, identity } = sightOf[role];
  if (sight !== "whole") return [];
  return registers.map((register) => ({
    ...register,
    closed: special?.registers.has(register.gatewayId) ?? false,
    facts: special?.registers.has(register.gatewayId)
      ? []
      : register.facts.map(({ key, value }) => ({ key, value: identity === "masked" ? hideNumbers(value) : value })),
  }));
};

/** The papers this role opens, and the titles of those of which it only sees that they are there. */
const papersFor = (
  { role, special }: Own,
  files: readonly FileView[],
): { readonly open: readonly FileView[]; readonly closed: readonly Text[] } => {
  if (sightOf[role].papers !== "whole") return { open: [], closed: [] };
  const isClosed = ({ documentId }: FileView): boolean => special?.documents.has(documentId) ?? false;
  return { open: files.filter((file) => !isClosed(file)), closed: files.filter(isClosed).map(({ title }) => title) };
};

/** Whom the course is not for sees what the own role did and what the case waits for. */
const courseFor = (role: StaffRole, timeline: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  sightOf[role].course === "whole" ? timeline : timeline.filter(({ state, who }) => state === "now" || who?.role === role);

/** What the portal can check by itself, and what eyes must. */
const checksOf = (file: CaseFile, files: readonly FileView[], registers: readonly RegisterView[]): readonly CheckLine[] => [
  ...registers
    .filter(({ state }) => state === "none" || state === "down")
    .map((register) => ({
      id: `register ${register.gatewayId} ${register.item}`,
      state: "attention" as const,
      code: `register-${register.state}`,
      about: register.title,
    })),
  ...files
    .filter(({ documentId }) => file.service.documents.some(({ id }) => id === documentId))
    .map((one) => ({ id: `file ${one.id}`, state: "by-hand" as const, code: "document", about: one.title })),
];

/** Others' opinions after one's own; the chair and those who answer for the office see them as they come. */
const votesOf = async (queryable: Queryable, file: CaseFile, person: Person, role: StaffRole): Promise<VoteView | null> => {
  const step = file.service.workflow.steps.find(({ kind }) => kind === "vote");
  if (!step || !["voting", "issued", "refused", "ready"].includes(file.position.state)) return null;
  const members = new Set([...file.memberIds, ...file.votes.map(({ memberId }) => memberId)]).size;
  const own = file.votes.some(({ memberId }) => memberId === person.personId);
  const sight = sightOf[role].votes;
  const may = sight === "whole" || (sight === "after-own" && (own || isClosed(file.position.state)));
  const opinions = await Promise.all(
    file.votes.map(async ({ memberId, opinion, at, sealedReason }) => ({
      name: shortName((await personById(memberId, queryable))?.fullName ?? ""),
      opinion,
      reason: unsealJson<{ reason: string }>(sealedReason, votePlace(file.id, memberId)).reason,
      at: at.toISOString(),
    })),
  );
  return {
    count: file.votes.length,
    members,
    opinions: may ? opinions : null,
    dueOn: isClosed(file.position.state) ? null : stepDue(file, step.id),
  };
};

const preparedOf = async (queryable: Queryable, file: CaseFile): Promise<CaseForStaff["prepared"]> => {
  const prepared = preparedResult(file);
  if (!prepared) return null;
  const resultId = prepared.result.id;
  return {
    resultId,
    title: serviceBoth(file.service.id, (text) => text.get("results", resultId, "title")),
    by: prepared.by === null ? "" : shortName((await personById(prepared.by, queryable))?.fullName ?? ""),
    lines: notesOf(file, { resultId }, prepared.values, await allOffices()),
  };
};

const applicantFor = (role: StaffRole, owner: Visible["owner"]): CaseForStaff["applicant"] => {
  const { identity, answers } = sightOf[role];
  return {
    name: owner.fullName,
    iin: identity === "whole" ? owner.iin : identity === "masked" ? maskIin(owner.iin) : null,
    phone: identity === "whole" ? owner.phone : null,
    birthDate: answers === "whole" ? owner.birthDate : null,
  };
};

/** @returns null when the case is not there, not this person's to see, or his own (rule R6). */
export const caseForStaff = async (person: Person, id: string): Promise<CaseForStaff | null> => {
  if (!isCaseId(id)) return null;
  const visible = await lookAt(person, id, "case");
  if (visible?.as !== "staff" || visible.conflict) return null;
  const { file, object, owner } = visible;
  const as = capacitiesOf(person, object)[0];
  if (as === undefined) return null;
  const around = { offices: await allOffices(), today: almatyDate(now()) };
  const actions = lawfulActions(visible, person, around);
  const own = actions.find(({ blockedBy, stepId }) => blockedBy === undefined && stepId !== null);
  const sight = sightOf[as.role];
  const seen: Own = { role: as.role, special: readsSpecial(visible, as.role) ? null : specialParts(file.service) };
  const allFiles = await fileViewsOf(db(), file);
  const files = papersFor(seen, allFiles);
  const registers = await registerViewsOf(db(), file);
  const [timeline, results, signed, votes, prepared, complaints, payment, assignee] = await Promise.all([
    timelineOf(db(), file, around, false),
    resultViewsOf(db(), file, false),
    signedOf(db(), file),
    votesOf(db(), file, person, as.role),
    preparedOf(db(), file),
    complaintsOfCase(db(), id),
    paymentOf(db(), file, files.open),
    file.row.assigneeId === null ? null : personById(file.row.assigneeId),
  ]);
  const subject = file.service.subject === undefined ? "" : textOf(file.answers, file.service.subject.name);
  return {
    id,
    number: file.number,
    serviceId: file.service.id,
    edition: file.row.edition,
    locale: file.locale,
    state: file.position.state,
    stage: file.position.stage,
    version: file.row.version,
    category: sight.answers === "whole" ? file.row.category : null,
    filedAt: (file.row.filedAt ?? file.row.createdAt).toISOString(),
    as,
    applicant: applicantFor(as.role, owner),
    subject: subject === "" || sight.answers !== "whole" ? null : subject,
    assignee: assignee ? shortName(assignee.fullName) : null,
    due: dueCard(file, around.today),
    stepDueOn: own?.dueOn ?? null,
    timeline: courseFor(as.role, timeline),
    actions,
    answers: answersFor(seen, signed.answers),
    files: files.open,
    closedPapers: files.closed,
    scanned: config.virusScan !== null,
    mayPrint: mayOpen(visible, "printed-form", as.role),
    registers: registersFor(seen, registers),
    checks: sight.registers !== "whole" || isClosed(file.position.state) ? [] : checksOf(file, allFiles, registers),
    results: sight.results === "whole" ? results : [],
    votes: sight.votes === "none" && as.role !== "clerk" ? null : votes,
    hearing: sight.answers === "whole" ? await hearingOf(db(), file) : null,
    payment,
    prepared: sight.drafts === "whole" ? prepared : null,
    complaints: sight.complaints === "whole" ? complaints : [],
    signature: signed.signature,
    outcome: file.row.outcome,
  };
};
