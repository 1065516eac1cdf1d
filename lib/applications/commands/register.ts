import { formatDay } from "#lib/i18n/format.ts";
import { ok } from "#lib/result.ts";
import { issueResult } from "#lib/results/issue.ts";
import { resultsOf } from "../transitions.ts";
import type { Handler } from "./handler.ts";
import { resultCaseOf } from "./result-case.ts";

/** The clerk registers; the portal gives the applicant the receipts that the act knows, with the clerk's name and under its own seal. */
export const register: Handler = async ({ tx, file, person, actor, action, at }) => {
  const receipts = resultsOf(file.flow, file.position, { kind: "register" });
  if (receipts.length > 0 && actor.kind === "staff") {
    const made = await resultCaseOf(tx, file, { acceptedBy: person.fullName });
    const signer = { fullName: person.fullName, role: actor.role };
    for (const { id } of receipts)
      await issueResult(tx, made, { resultId: id, fields: new Map(), signer, way: "seal", signatureId: null, signedAt: at });
  }
  return ok({
    payload: { late: action.late },
    notice: { purpose: "registered", params: { number: file.number, day: formatDay(file.row.dueOn ?? "", file.locale) } },
  });
};
