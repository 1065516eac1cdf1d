import { and, eq } from "drizzle-orm";
import { results } from "#lib/db/schema.ts";
import { ok, refuse } from "#lib/result.ts";
import { lastIssued } from "../action-fields.ts";
import { heldBack } from "../transitions.ts";
import { noticeOf } from "./decide.ts";
import type { Handler } from "./handler.ts";

/** The signed document goes out: into the cabinet by the official whose step that is, or over the counter where it waited for its owner. */
export const deliver: Handler = async ({ tx, file, values, action }) => {
  const result = lastIssued(file);
  if (result === undefined) return refuse({ code: "wrong-state" });
  await tx
    .update(results)
    .set({ held: false })
    .where(and(eq(results.applicationId, file.id), eq(results.resultId, result.id), eq(results.standing, "valid")));
  return ok({
    payload: { fields: values, resultId: result.id, late: action.late },
    result,
    ...(heldBack(file.flow, result) ? { notice: noticeOf(file, result) } : {}),
  });
};
