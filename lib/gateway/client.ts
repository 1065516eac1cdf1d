import { config } from "#lib/config.ts";
import { guardOf } from "./breaker.ts";
import { callOut } from "./outgoing.ts";
import { type RegisterAnswer, type RegisterQuestion, wireAnswer } from "./types.ts";

/** The register itself is silent, though the gateway is there: worth one retry, but no reason to leave the gateway alone. */
const silent = Symbol("silent");

const ask = async (question: RegisterQuestion, signal: AbortSignal): Promise<RegisterAnswer | typeof silent> => {
  const answer = await callOut(
    `${config.gatewayUrl}/registers/${encodeURIComponent(question.register)}`,
    {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      // In the body: addresses end in logs.
      body: JSON.stringify({ iin: question.iin, about: question.about }),
    },
    signal,
  );
  if (answer.status !== 200) throw new Error(`gateway answered ${answer.status}`);
  const said = wireAnswer.parse(JSON.parse(answer.bytes.toString("utf8")));
  if (said.state === "unavailable") return silent;
  if (said.iin !== question.iin || said.register !== question.register) throw new Error("the answer is about somebody else");
  return said.state === "none" ? { state: "none" } : { state: "found", facts: said.facts, source: said.register, date: said.answeredAt };
};

/**
 * Asks one state register about one person through the e-government gateway. Never throws: whatever fails is "down", and a missing
 * answer never counts as "yes" (spec: security 16.5.2). Takes at most two time limits.
 */
export const askRegister = async (question: RegisterQuestion): Promise<RegisterAnswer> => {
  const { policy } = guardOf(`register:${question.register}`);
  try {
    const first = await policy.execute(({ signal }) => ask(question, signal));
    if (first !== silent) return first;
    const second = await policy.execute(({ signal }) => ask(question, signal));
    return second === silent ? { state: "down" } : second;
  } catch {
    return { state: "down" };
  }
};
