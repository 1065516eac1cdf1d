import { logger } from "#lib/log.ts";
import { refusal } from "./errors.ts";
import { localeOf, requestIdOf } from "./request-facts.ts";

/** Last resort of a handler: the person gets a sentence and a number, the log gets the kind of the error, nobody gets data. */
export const logFailure = (request: Request, route: string, error: unknown, requestId = requestIdOf(request)): Response => {
  // Only the frames: the message may quote data.
  const frames =
    error instanceof Error
      ? (error.stack ?? "")
          .split("\n")
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12)
      : [];
  const kind = { name: error instanceof Error ? error.name : typeof error, frames };
  logger.error({ route, requestId, error: kind }, "request failed");
  return refusal("failed", { locale: localeOf(request), requestId, json: route.startsWith("/api/") });
};
