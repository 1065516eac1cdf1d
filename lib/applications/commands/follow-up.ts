import { and, eq } from "drizzle-orm";
import { results } from "#lib/db/schema.ts";
import { ok } from "#lib/result.ts";
import { stepOf } from "../case-file.ts";
import type { Handler } from "./handler.ts";

/** The applicant gives a document back (act 000, lines 350-362): from then on its public check says so. */
export const followUp: Handler = async ({ tx, file, action }) => {
  const returned = stepOf(file, action.stepId)?.returns;
  if (returned !== undefined) {
    await tx
      .update(results)
      .set({ standing: "returned" })
      .where(and(eq(results.applicationId, file.id), eq(results.resultId, returned), eq(results.standing, "valid")));
  }
  return ok({ payload: {} });
};
