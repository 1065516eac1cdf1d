import { pino } from "pino";
import { config } from "#lib/config.ts";

/** Application log: JSON lines, UTC. Never a body, a token, a code, an IIN, a phone or a name. */
export const logger = pino({ level: config.logLevel, base: { process: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });

/** What of an error may stand in a log: its kind and where it came from. Its message may quote what a person typed. */
export const errorKind = (error: unknown): { readonly name: string; readonly frames: readonly string[] } => {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, frames: frames.slice(0, 12).map((line) => line.trim()) };
};
