/**
 * A case as an official sees it. The look is written down first, where its owner reads it: no record, no view (rule R10). What a role may
 * not see is left out here, not in the page (spec/security.md §21.4).
 */
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { complaintsOfCase } from "#lib/complaints/list.ts";
import { unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { maskIin, maskPhone } from "#lib/i18n/format.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import { personById } from "#lib/identity/people.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { textOf } from "#lib/services/answers.ts";
import { serviceBoth } from "../both.ts";
import { type CaseFile, isCaseId } from "../case-file.ts";
import { isClosed } from "../case-words.ts";
import { votePlace } from "../commands/vote.ts";
import type { CaseForStaff, CheckLine, VoteView } from "../desk-views.ts";
import { dueCard, stepDue } from "../due.ts";
import { lawfulActions, preparedResult } from "../lawful.ts";
import { lookAt } from "../look.ts";
import type { AnswerLine, FileView, RegisterView } from "../views.ts";
import { capacitiesOf, type Visible } from "../visibility.ts";
import { fileViewsOf, hearingOf, paymentOf, registerViewsOf, resultViewsOf, signedOf } from "./case-parts.ts";
import { notesOf } from "./notes.ts";
import { timelineOf } from "./timeline.ts";

/** Whose work needs the whole application, and who sees the number of a person only in part. */
const seesApplication: readonly StaffRole[] = [
  "clerk",
  "executor",
  "head",
  "commission-chair",
  "commission-member",
  "complaints-officer",
  "quality-body",
];
const masked: readonly StaffRole[] = ["commission-chair", "commission-member", "corporation-clerk", "quality-body", "consulted-body"];
const withoutRegisters: readonly StaffRole[] = ["consulted-body", "corporation-clerk", "training-organisation"];

const hideNumbers = (answer: string): string =>
  answer
    .replace(/\b\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}\b/g, (number) => maskIin(number.replace(/\D/g, "")))
    .replace(/\+7[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{2}[\s\u00a0]?\d{2}/g, (number) =>
      maskPhone(`+${number.replace(/\D/g, "")}`),
    );

const answersFor = (role: StaffRole, answers: readonly AnswerLine[]): readonly AnswerLine[] => {
  if (!seesApplication.includes(role)) return [];
  if (!masked.includes(role)) return answers;
  return answers.map((step) => ({
    ...step,
    rows: step.rows.map((row) => {
      const answer = hideNumbers(row.answer);
      return { ...row, answer, masked: answer !== row.answer };
    }),
  }));
};

const registersFor = (role: StaffRole, registers: readonly RegisterView[]): readonly RegisterView[] => {
  if (withoutRegisters.includes(role)) return [];
  if (!masked.includes(role)) return registers;
  return registers.map((register) => ({
    ...register,
    facts: register.facts.map(({ key, value }) => ({ key, value: hideNumbers(value) })),
  }));
};

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
  const may = role === "commission-member" ? own || isClosed(file.position.state) : role !== "clerk";
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
  const whole = seesApplication.includes(role) && !masked.includes(role);
  return {
    name: owner.fullName,
    iin: whole ? owner.iin : masked.includes(role) ? maskIin(owner.iin) : null,
    phone: whole ? owner.phone : null,
    birthDate: seesApplication.includes(role) ? owner.birthDate : null,
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
  const files = seesApplication.includes(as.role) ? await fileViewsOf(db(), file) : [];
  const registers = await registerViewsOf(db(), file);
  const [timeline, results, signed, votes, prepared, complaints, payment, assignee] = await Promise.all([
    timelineOf(db(), file, around, false),
    resultViewsOf(db(), file),
    signedOf(db(), file),
    votesOf(db(), file, person, as.role),
    preparedOf(db(), file),
    complaintsOfCase(db(), id),
    paymentOf(db(), file, files),
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
    category: as.role === "training-organisation" || as.role === "corporation-clerk" ? null : file.row.category,
    filedAt: (file.row.filedAt ?? file.row.createdAt).toISOString(),
    as,
    applicant: applicantFor(as.role, owner),
    subject: subject === "" || !seesApplication.includes(as.role) ? null : subject,
    assignee: assignee ? shortName(assignee.fullName) : null,
    due: dueCard(file, around.today),
    stepDueOn: own?.dueOn ?? null,
    timeline,
    actions,
    answers: answersFor(as.role, signed.answers),
    files,
    registers: registersFor(as.role, registers),
    checks: withoutRegisters.includes(as.role) || isClosed(file.position.state) ? [] : checksOf(file, files, registers),
    results,
    votes: as.role === "training-organisation" ? null : votes,
    hearing: seesApplication.includes(as.role) ? hearingOf(file) : null,
    payment,
    prepared: as.role === "executor" || as.role === "head" || as.role === "commission-chair" ? prepared : null,
    complaints: as.role === "head" || as.role === "executor" ? complaints : [],
    signature: signed.signature,
    outcome: file.row.outcome,
  };
};
