import { ok, refuse } from "#lib/result.ts";
import { lastIssued } from "../action-fields.ts";
import { deliveredByHand } from "../transitions.ts";
import { noticeOf } from "./decide.ts";
import type { Handler } from "./handler.ts";

/** The signed document goes out: into the cabinet by the official whose step that is, or over the counter where it waited for its owner. */
export const deliver: Handler = async ({ file, values, action }) => {
  const result = lastIssued(file);
  if (result === undefined) return refuse({ code: "wrong-state" });
  return ok({
    payload: { fields: values, resultId: result.id, late: action.late },
    result,
    ...(deliveredByHand(file.flow) ? { notice: noticeOf(file, result) } : {}),
  });
};
