/** `sign`, `conclude`, `decide-after-hearing`: the document is issued in the transaction that spends the official's code. */
import { almatyDate } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { ok, refuse } from "#lib/result.ts";
import type { ResultCase } from "#lib/results/content-types.ts";
import { issueResult } from "#lib/results/issue.ts";
import type { AnswerValue } from "#lib/services/answers.ts";
import type { Result, Text } from "#lib/services/define.ts";
import { keyOf, type RegisterAnswer, type RegisterKey } from "#lib/wizard/types.ts";
import { filled, messageBoth, plainText, serviceBoth } from "../both.ts";
import { type CaseFile, lastEvent } from "../case-file.ts";
import type { Notice } from "../change.ts";
import { preparedResult, resultChoices } from "../lawful.ts";
import type { Values } from "../officer-fields.ts";
import { registersOf } from "../register-rows.ts";
import type { Handler } from "./handler.ts";

/** How the hearing went, as the refusal prints it. */
const hearingWords = (file: CaseFile): Text | null => {
  const held = lastEvent(file, "hearing-held");
  const outcome = held?.payload.fields?.["hearing-outcome"];
  if (!held || outcome === undefined) return null;
  const day = almatyDate(held.at);
  return filled(messageBoth("actions", "hearing", outcome), {
    day: { kk: formatDay(day, "kk"), ru: formatDay(day, "ru") },
    position: plainText(held.payload.fields?.["hearing-position"] ?? ""),
  });
};

const wordsOf = (file: CaseFile): ReadonlyMap<string, Text> => {
  const hearing = hearingWords(file);
  const grounds = (lastEvent(file, "refusal-proposed")?.payload.grounds ?? []).map((id) =>
    serviceBoth(file.service.id, (text) => text.get("refusalGrounds", id)),
  );
  return new Map([
    ...(hearing ? [["hearing", hearing] as const] : []),
    ...(grounds.length > 0
      ? [["proposed-grounds", { kk: grounds.map(({ kk }) => kk).join("; "), ru: grounds.map(({ ru }) => ru).join("; ") }] as const]
      : []),
  ]);
};

const registersFor = async (tx: Tx, applicationId: string): Promise<ReadonlyMap<RegisterKey, RegisterAnswer>> =>
  new Map((await registersOf(applicationId, tx)).map((answer) => [keyOf(answer.gatewayId, answer.item), answer]));

export const resultCaseOf = async (tx: Tx, file: CaseFile): Promise<ResultCase> => ({
  applicationId: file.id,
  number: file.number,
  service: file.service,
  locale: file.locale,
  category: file.row.category,
  answers: file.answers,
  registers: await registersFor(tx, file.id),
  officeId: file.officeId,
  acceptedOn: file.row.acceptedOn,
  dueOn: file.row.dueOn,
  officer: file.officer,
  words: wordsOf(file),
});

const entries = (result: Result, values: Values): ReadonlyMap<string, AnswerValue> =>
  new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      result.fields.find((field) => field.id === id)?.type === "list" ? value.split(",") : value,
    ]),
  );

const noticeOf = (file: CaseFile, result: Result): Notice => {
  const params = { number: file.number };
  if (result.kind === "refusal") return { purpose: "refused", params };
  return result.stage === "stage-1" ? { purpose: "admitted", params } : { purpose: "result-ready", params };
};

export const decide: Handler = async ({ tx, file, person, actor, action, resultId, values, fingerprint, at }) => {
  const result = resultChoices(file, { command: action.command, stepId: action.stepId, actor: "head" }).find(({ id }) => id === resultId);
  if (result === undefined || fingerprint === null || actor.kind !== "staff") return refuse({ code: "invalid" });
  // The lawful results leave a refusal out already; this line stands for whoever changes them.
  if (result.kind === "refusal" && file.service.hearing.required && file.position.state !== "heard")
    return refuse({ code: "hearing-required" });
  const typed = action.command === "sign" ? (preparedResult(file)?.values ?? values) : values;
  const issued = await issueResult(tx, await resultCaseOf(tx, file), {
    resultId: result.id,
    fields: entries(result, typed),
    signer: { personId: person.personId, fullName: person.fullName, role: actor.role },
    way: "otp",
    signedAt: at,
    wroteIn: person.locale,
  });
  const grounds = (typed["refusal-ground"] ?? "").split(",").filter(Boolean);
  return ok({
    payload: {
      fields: typed,
      resultId: result.id,
      resultNumber: issued.number,
      fingerprint,
      late: action.late,
      ...(grounds.length > 0 ? { grounds } : {}),
    },
    result,
    notice: noticeOf(file, result),
  });
};
