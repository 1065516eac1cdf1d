/** The applicant's receipt for the fee of the second stage: put into the case, recorded as payment only by the clerk who reads it. */
import type { Person } from "#lib/access/roles.ts";
import { now } from "#lib/clock.ts";
import { idempotencyKeys } from "#lib/db/schema.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { changeCase } from "../change.ts";
import type { Refusal } from "../refusal.ts";
import { actorOf, findLawful, formerChange, inOneTransaction } from "../run-command.ts";
import { openSteps } from "../transitions.ts";
import { loadVisible } from "../visibility.ts";

/** Notes in the history that receipts have come. The files themselves are kept before; the same key notes them once. */
export const noteReceipts = (person: Person, applicationId: string, key: string): Promise<Result<void, Refusal>> =>
  inOneTransaction(async (tx) => {
    const visible = await loadVisible(tx, person, applicationId, { lock: true });
    if (!visible || !/^[\w-]{8,64}$/.test(key)) return refuse({ code: "not-found" });
    if (await formerChange(tx, person, key)) return ok(undefined);
    const { file } = visible;
    const lawful = await findLawful(person, { applicationId, command: "pay", stepId: null, version: file.row.version }, visible);
    if (!lawful.ok) return lawful;
    const { action } = lawful.value;
    const open = openSteps(file.flow, file.position).find(({ command }) => command === "pay");
    if (open === undefined) return refuse({ code: "wrong-state" });
    const at = now();
    const changed = await changeCase(tx, file, actorOf(person, action), open, { payload: {} }, at);
    await tx.insert(idempotencyKeys).values({ key, personId: person.personId, command: "pay", answer: changed, createdAt: at });
    return ok(undefined);
  });
