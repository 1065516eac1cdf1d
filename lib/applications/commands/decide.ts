/** Commands that issue a document: it is written in the transaction that uses up the official's signature. */
import type { Day } from "#lib/calendar/index.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { ok, refuse } from "#lib/result.ts";
import { issueResult } from "#lib/results/issue.ts";
import type { AnswerValue } from "#lib/services/answers.ts";
import type { Result } from "#lib/services/define.ts";
import { itemListOf } from "#lib/services/item-list.ts";
import type { CaseFile } from "../case-file.ts";
import type { Notice } from "../change.ts";
import { extendedDue, lawfulExtensions, openItems } from "../entry-options.ts";
import { preparedResult, resultChoices } from "../lawful.ts";
import type { Values } from "../officer-fields.ts";
import { heldBack } from "../transitions.ts";
import { takeNumbers } from "../typed-numbers.ts";
import type { Handler } from "./handler.ts";
import { consult } from "./record.ts";
import { resultCaseOf } from "./result-case.ts";

const entries = (result: Result, values: Values): ReadonlyMap<string, AnswerValue> =>
  new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      result.fields.find((field) => field.id === id)?.type === "list" ? value.split(",") : value,
    ]),
  );

const inPart = ({ number }: CaseFile): Notice => ({ purpose: "refused-in-part", params: { number } });

/** What is told of a document that is held: to come for it; nothing while an official still has to send it. */
const waiting = ({ number }: CaseFile, { held }: Result): Notice | null =>
  held ? { purpose: "ready-to-collect", params: { number } } : null;

/** What the applicant is told of a document that is out. */
export const noticeOf = (file: CaseFile, result: Result, day?: Day): Notice => {
  const params = { number: file.number };
  switch (result.kind) {
    case "refusal":
      return { purpose: "refused", params };
    case "acceptance-refusal":
      return { purpose: "acceptance-refused", params };
    case "extension-notice":
      return { purpose: "extended", params: { ...params, day: formatDay(day ?? file.row.dueOn ?? "", file.locale) } };
    default:
      return result.stage === "stage-1" && file.service.results.some(({ kind }) => kind === "stage-2")
        ? { purpose: "admitted", params }
        : { purpose: "result-ready", params };
  }
};

/** Grounds that the official chose: the entry that offers them, whatever the form calls it. */
const groundsOf = (result: Result, typed: Values): readonly string[] => {
  const id =
    result.fields.find((field) => field.from === "refusalGrounds" || field.from === "acceptanceRefusalGrounds")?.id ?? "refusal-ground";
  return (typed[id] ?? "").split(",").filter(Boolean);
};

/** Whether a refusal leaves out some of those that nothing is decided of yet. */
const namesSome = (file: CaseFile, result: Result, typed: Values): boolean => {
  const list = itemListOf(file.service);
  if (list === undefined || list.resultId !== result.id) return false;
  const named = new Set((typed[list.field.id] ?? "").split(","));
  return openItems(file, list.group).some((n) => !named.has(String(n + 1)));
};

/** `sign`, `conclude`, `decide-after-hearing`, `refuse-acceptance`, `extend`, and `consult` where the applicant is told of a longer term. */
export const decide: Handler = async (context) => {
  const { tx, file, person, actor, action, resultId, values, signature, at } = context;
  const result = resultChoices(file, { command: action.command, stepId: action.stepId, actor: "head" }).find(({ id }) => id === resultId);
  if (result === undefined || signature === null || actor.kind !== "staff") return refuse({ code: "invalid" });
  // The lawful results leave a refusal out already; this line stands for whoever changes them.
  if (result.kind === "refusal" && file.service.hearing.required && file.position.state !== "heard")
    return refuse({ code: "hearing-required" });
  const typed = action.command === "sign" ? (preparedResult(file)?.values ?? values) : values;
  const used = await takeNumbers(tx, file, result, typed, at);
  if (used) return refuse({ code: "invalid", faults: [used] });
  const extension =
    result.kind === "extension-notice" ? lawfulExtensions(file).find(({ id }) => Object.values(typed).includes(id)) : undefined;
  if (result.kind === "extension-notice" && extension === undefined) return refuse({ code: "invalid" });
  const extendedTo = extension === undefined ? undefined : extendedDue(file, extension);
  const issued = await issueResult(tx, await resultCaseOf(tx, file, extendedTo === undefined ? {} : { dueOn: extendedTo }), {
    resultId: result.id,
    fields: entries(result, typed),
    signer: { fullName: person.fullName, role: actor.role },
    way: signature.way,
    signatureId: signature.id,
    signedAt: at,
    wroteIn: person.locale,
  });
  const grounds = groundsOf(result, typed);
  const partial = namesSome(file, result, typed);
  const notice = partial ? inPart(file) : heldBack(file.flow, result) ? waiting(file, result) : noticeOf(file, result, extendedTo);
  return ok({
    payload: {
      fields: typed,
      resultId: result.id,
      resultNumber: issued.number,
      fingerprint: signature.fingerprint,
      late: action.late,
      ...(grounds.length > 0 ? { grounds } : {}),
      ...(extendedTo === undefined ? {} : { dueOn: extendedTo }),
    },
    result,
    ...(partial ? { partial } : {}),
    ...(notice === null ? {} : { notice }),
    ...(extendedTo === undefined ? {} : { extendedTo }),
  });
};

/** Asks another body; where data are missing and the act lets the term grow, the same act extends it and the notice goes to the applicant. */
export const consultAndExtend: Handler = (context) => (context.resultId === null ? consult(context) : decide(context));
