import { type EdsFault, edsFaults } from "#lib/eds/words.ts";

/** Refusals of a code that the page can say. */
export const codeProblems = ["format", "wrong", "burnt", "expired", "unknown", "too-many", "sms-down", "no-phone"] as const;
export type CodeProblem = (typeof codeProblems)[number];
export type EdsProblem = `eds-${EdsFault}` | "eds-waiting";
export type SignProblem = CodeProblem | EdsProblem;

const problems: readonly SignProblem[] = [...codeProblems, ...edsFaults.map((fault) => `eds-${fault}` as const), "eds-waiting"];

/** What the address of a signing page says went wrong; null when it is none of ours. */
export const signProblemOf = (asked: string | string[] | undefined): SignProblem | null =>
  problems.find((problem) => problem === asked) ?? null;

export const isEdsProblem = (problem: SignProblem | null): problem is EdsProblem => problem?.startsWith("eds-") ?? false;

/** Where only a code has words of its own; null when it is no refusal of a code. */
export const codeProblemOf = (asked: string | string[] | undefined): CodeProblem | null =>
  codeProblems.find((problem) => problem === asked) ?? null;

export type Way = "eds" | "qr" | "sms";

/** The lawful ways in the order in which they are offered: a phone has no NCALayer, but it has the application. */
export const orderOf = (ways: ReadonlySet<Way>, onPhone: boolean): readonly Way[] =>
  (onPhone ? (["qr", "sms", "eds"] as const) : (["eds", "qr", "sms"] as const)).filter((way) => ways.has(way));

/** The way that stands open: the one that is under way; after a fault of a key the next one; else the first. */
export const openWay = (order: readonly Way[], problem: SignProblem | null, codeIsRunning: boolean): Way => {
  const first = order[0] ?? "eds";
  if (order.includes("sms") && (codeIsRunning || (problem !== null && !isEdsProblem(problem)))) return "sms";
  if (!isEdsProblem(problem)) return first;
  // A phone's signature would wait for the same service.
  const rescue: readonly Way[] = problem === "eds-waiting" ? ["sms"] : ["qr", "sms"];
  return rescue.find((way) => order.includes(way)) ?? first;
};
