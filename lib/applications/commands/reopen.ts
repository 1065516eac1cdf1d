import { eq } from "drizzle-orm";
import type { Tx } from "#lib/db/client.ts";
import { votes } from "#lib/db/schema.ts";
import { loadCase } from "../case-file.ts";
import { changeCase } from "../change.ts";
import { transitionOf } from "../transitions.ts";

/**
 * Opens a decided case again, in the transaction of the decision that grants a complaint and never otherwise. Its term runs anew from this
 * day; members of a commission give their opinion anew, the former ones stay in the history.
 * @returns whether there was anything to open: a complaint about inaction may find the case still running.
 */
export const reopen = async (tx: Tx, applicationId: string, complaintId: string, at: Date): Promise<boolean> => {
  const file = await loadCase(tx, applicationId, { lock: true });
  if (!file || !transitionOf("reopen").from.includes(file.position.state)) return false;
  await tx.delete(votes).where(eq(votes.applicationId, file.id));
  const open = { command: "reopen", stepId: null, actor: "portal" } as const;
  const notice = { purpose: "reopened", params: { number: file.number } } as const;
  await changeCase(tx, file, { kind: "portal", job: "complaint" }, open, { payload: { complaintId }, notice }, at);
  return true;
};
