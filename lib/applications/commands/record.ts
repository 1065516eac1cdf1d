/** Commands that only record what was typed; where the case goes from there is the table's business. */
import { isDay } from "#lib/calendar/index.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { ok } from "#lib/result.ts";
import type { Handler } from "./handler.ts";

/** What was typed with a step stands in the history. */
export const record: Handler = async ({ values, action }) => ok({ payload: { fields: values, late: action.late } });

/** Whoever is to be heard is invited: the earliest day that is appointed now and lies ahead. */
export const interview: Handler = async ({ file, values, action, today }) => {
  const before = action.stepId === null ? "" : `${action.stepId}.`;
  const [next] = Object.entries(values)
    .filter(([id, value]) => isDay(value) && value > today && file.officer.get(`${before}${id}`) !== value)
    .map(([id, day]) => ({ day, time: values[id.replace(/(\.\d+)?$/, "-time$1")] ?? "" }))
    .sort((a, b) => a.day.localeCompare(b.day));
  return ok({
    payload: { fields: values, late: action.late },
    ...(next === undefined
      ? {}
      : {
          notice: {
            purpose: "appointment",
            params: { number: file.number, day: formatDay(next.day, file.locale), time: next.time },
          } as const,
        }),
  });
};

/** A body that the portal itself carries the question to is told by its queue; the applicant is told that somebody was asked. */
export const consult: Handler = async ({ file, values, action }) =>
  ok({ payload: { fields: values, late: action.late }, notice: { purpose: "consultation", params: { number: file.number } } });

/** Who examines a case that nobody leads takes it. */
export const examine: Handler = async ({ file, person, action }) =>
  ok({ payload: { late: action.late }, ...(file.row.assigneeId === null ? { assigneeId: person.personId } : {}) });

export const assign: Handler = async ({ person }) => ok({ payload: {}, assigneeId: person.personId });

export const answerHearing: Handler = async ({ values, signature }) =>
  ok({ payload: { fields: values, ...(signature === null ? {} : { fingerprint: signature.fingerprint }) } });

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
