import type { Day } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import { loadCase } from "../case-file.ts";
import { changeCase } from "../change.ts";
import { transitionOf } from "../transitions.ts";
import { takeBack } from "./withdraw-result.ts";

/** A complaint that was granted in full: what it was about, and the answer as it was given. */
export type GrantedComplaint = {
  readonly id: string;
  readonly number: string;
  readonly about: "decision" | "action" | "inaction";
  readonly reasoning: string;
  readonly on: Day;
};

const portal = { kind: "portal", job: "complaint" } as const;

/**
 * Opens a decided case again, in the transaction of the decision that grants a complaint and never otherwise. Its term runs anew from this
 * day; members of a commission give their opinion anew, the former ones stay in the history. A decision that was complained of is withdrawn
 * with it: two decisions of one case are never in force at once.
 * @returns whether there was anything to open: a complaint about inaction may find the case still running.
 */
export const reopen = async (tx: Tx, applicationId: string, complaint: GrantedComplaint, at: Date): Promise<boolean> => {
  const file = await loadCase(tx, applicationId, { lock: true });
  if (!file || !transitionOf("reopen").from.includes(file.position.state)) return false;
  const complaintId = complaint.id;
  const decisions = complaint.about === "decision" ? file.inForce : [];
  if (decisions.length === 0) {
    const notice = { purpose: "reopened", params: { number: file.number } } as const;
    const open = { command: "reopen", stepId: null, actor: "portal" } as const;
    await changeCase(tx, file, portal, open, { payload: { complaintId }, notice, reopens: true }, at);
    return true;
  }
  const fields = {
    "withdrawn-documents": decisions.map(({ number }) => number).join(","),
    "withdrawal-ground": "complaint",
    "withdrawal-decision-number": complaint.number,
    "withdrawal-decision-date": complaint.on,
    "withdrawal-reason": complaint.reasoning,
    "after-withdrawal": "anew",
  };
  const outcome = await takeBack(tx, file, fields, at);
  const open = { command: "withdraw-result", stepId: null, actor: "portal" } as const;
  await changeCase(tx, file, portal, open, { ...outcome, payload: { fields, complaintId } }, at);
  return true;
};
