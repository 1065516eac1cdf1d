import { pino } from "pino";
import { config } from "#lib/config.ts";

/** Application log: JSON lines, UTC. Never a body, a token, a code, an IIN, a phone or a name. */
export const logger = pino({ level: config.logLevel, base: { process: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
