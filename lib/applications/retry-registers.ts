/** Registers that did not answer while an application was filled in are asked again after it was filed (common rules, "From filing to result"). */
import { sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { askRegister } from "#lib/gateway/client.ts";
import { oneByOne } from "#lib/one-by-one.ts";
import { loadCase } from "./case-file.ts";
import { isClosed } from "./case-words.ts";
import { appendEvents } from "./events.ts";
import { writeStageReports } from "./queue-rows.ts";
import { registersOf, storeRegister } from "./register-rows.ts";
import { transitionOf } from "./transitions.ts";

const batch = 50;
const againAfterMinutes = 5;

/** Asks what one case still lacks. @returns how many registers answered now */
const retryCase = async (applicationId: string): Promise<number> => {
  const file = await loadCase(db(), applicationId);
  if (!file || isClosed(file.position.state)) return 0;
  const down = (await registersOf(applicationId, db())).filter(({ state }) => state === "down");
  let answered = 0;
  for (const missing of down) {
    const datum = file.service.gatewayData.find(({ id }) => id === missing.gatewayId);
    if (!datum || missing.about === "") continue;
    const answer = await askRegister({ register: datum.register, iin: missing.about, about: datum.about });
    if (answer.state !== "down") answered += 1;
    const facts = new Map(answer.state === "found" ? Object.entries(answer.facts) : []);
    const source = answer.state === "found" ? answer.source : missing.source;
    await storeRegister(db(), applicationId, { ...missing, state: answer.state, facts, source, answeredAt: now() });
  }
  if (down.length > 0 && answered === down.length) await noteFetched(applicationId);
  return answered;
};

const noteFetched = (applicationId: string): Promise<void> =>
  db().transaction(async (tx) => {
    const file = await loadCase(tx, applicationId, { lock: true });
    if (!file || isClosed(file.position.state)) return;
    const { event: type } = transitionOf("fetch-registers");
    const stepId = file.service.workflow.steps.find(({ kind }) => kind === "fetch-registers")?.id ?? null;
    const { state } = file.position;
    const at = now();
    const head = await appendEvents(tx, applicationId, file.chain.head, [
      { type, at, actor: { kind: "portal", job: "retry-registers" }, fromState: state, toState: state, stepId, payload: {} },
    ]);
    await writeStageReports(tx, applicationId, head.seq, [type], at);
  });

export const retryRegisters = async (): Promise<number> => {
  const since = new Date(now().getTime() - againAfterMinutes * 60_000);
  const { rows } = await db().execute<{ id: string }>(sql`
    select distinct r.application_id as id from register_answers r join applications a on a.id = r.application_id
    where r.state = 'down' and r.answered_at < ${since} and a.state <> 'draft' and a.signature_state = 'valid' and a.closed_at is null limit ${batch}`);
  return oneByOne(rows, ({ id }) => retryCase(id), "registers could not be asked again");
};
