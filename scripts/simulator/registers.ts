import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { now } from "#lib/clock.ts";
import { demoPersonByIin } from "#lib/demo/people.ts";
import { factsOf, someoneElse } from "#lib/demo/registers.ts";

export const question = z.object({ iin: z.string().regex(/^\d{12}$/), about: z.string().max(60) });

/** Faults of a whole register, set from outside: `down` does not answer at all, `slow` answers late, `broken` answers nonsense. */
export const registerFault = z.enum(["down", "slow", "broken"]);
export type WholeFault = z.infer<typeof registerFault>;
export const wholeFaults = new Map<string, WholeFault>();

const usualDelayMs = [20, 60] as const;
const slowMs = 1100;

export type Answer = { readonly status: number; readonly body: unknown };

const unavailable = (register: string): Answer => ({ status: 200, body: { state: "unavailable", register } });

/** What the gateway says to one question. A `null` answer: the connection stays open and silent. */
export const answerOf = async (register: string, asked: z.infer<typeof question>): Promise<Answer | null> => {
  const whole = wholeFaults.get(register);
  if (whole === "down") return null;
  if (whole === "broken") return { status: 200, body: { state: "found", facts: "<html>502</html>" } };
  const fault = demoPersonByIin(asked.iin)?.faults[register];
  const late = whole === "slow" || fault === "slow";
  await sleep(late ? slowMs : usualDelayMs[0] + Math.floor(Math.random() * (usualDelayMs[1] - usualDelayMs[0])));
  if (fault === "down") return unavailable(register);
  const facts = factsOf(register, fault === "wrong-person" ? someoneElse(asked.iin) : asked.iin);
  if (facts === undefined) return { status: 404, body: { error: "no such register" } };
  const iin = fault === "wrong-person" ? someoneElse(asked.iin) : asked.iin;
  if (facts === null || fault === "none") return { status: 200, body: { state: "none", iin, register } };
  return { status: 200, body: { state: "found", iin, register, answeredAt: now().toISOString(), facts } };
};
