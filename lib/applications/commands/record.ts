/** Commands that only record what was typed; where the case goes from there is the table's business. */
import { formatDay } from "#lib/i18n/format.ts";
import { ok } from "#lib/result.ts";
import type { Handler } from "./handler.ts";

export const register: Handler = async ({ file, action }) =>
  ok({
    payload: { late: action.late },
    notice: { purpose: "registered", params: { number: file.number, day: formatDay(file.row.dueOn ?? "", file.locale) } },
  });

/** Who examines a case that nobody leads takes it. */
export const examine: Handler = async ({ file, person, action }) =>
  ok({ payload: { late: action.late }, ...(file.row.assigneeId === null ? { assigneeId: person.personId } : {}) });

export const assign: Handler = async ({ person }) => ok({ payload: {}, assigneeId: person.personId });

export const forward: Handler = async ({ action }) => ok({ payload: { late: action.late } });

export const train: Handler = async ({ values, action }) => ok({ payload: { fields: values, late: action.late } });

export const holdHearing: Handler = async ({ values, action }) => ok({ payload: { fields: values, late: action.late } });

export const answerHearing: Handler = async ({ values, fingerprint }) =>
  ok({ payload: { fields: values, ...(fingerprint === null ? {} : { fingerprint }) } });

export const prepareResult: Handler = async ({ file, person, values, resultId, action }) =>
  ok({
    payload: { fields: values, late: action.late, ...(resultId === null ? {} : { resultId }) },
    ...(file.row.assigneeId === null ? { assigneeId: person.personId } : {}),
  });

export const returnCase: Handler = async ({ values }) => ok({ payload: { fields: values, reason: values["return-reason"] ?? "" } });

export const withdraw: Handler = async ({ file, values }) =>
  ok({ payload: { fields: values }, notice: { purpose: "withdrawn", params: { number: file.number } } });

export const closeWithoutResult: Handler = async ({ file, values, action }) =>
  ok({ payload: { fields: values, late: action.late }, notice: { purpose: "closed", params: { number: file.number } } });
