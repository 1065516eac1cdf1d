import { formatDay } from "#lib/i18n/format.ts";
import { ok } from "#lib/result.ts";
import { lastNoticeDay } from "../due.ts";
import type { Handler } from "./handler.ts";

/**
 * Preliminary decision with time and place of the hearing (Administrative Procedure Code, art. 73). Sent after its last lawful day it is
 * recorded as late; the hearing is never skipped for it and the due day does not move.
 */
export const proposeRefusal: Handler = async ({ file, values, today }) => {
  const last = lastNoticeDay(file);
  const late = last !== null && today > last;
  const grounds = (values["refusal-ground"] ?? "").split(",").filter(Boolean);
  return ok({
    payload: { fields: values, grounds, late, ...(late ? { warnings: ["hearing-late"] } : {}) },
    notice: {
      purpose: "preliminary-decision",
      params: { number: file.number, day: formatDay(values["hearing-date"] ?? "", file.locale), time: values["hearing-time"] ?? "" },
    },
  });
};
