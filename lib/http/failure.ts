import { errorKind, logger } from "#lib/log.ts";
import { refusal } from "./errors.ts";
import { localeOf, requestIdOf } from "./request-facts.ts";

/** Last resort of a handler: the person gets a sentence and a number, the log gets the kind of the error, nobody gets data. */
export const logFailure = (request: Request, route: string, error: unknown, requestId = requestIdOf(request)): Response => {
  logger.error({ route, requestId, error: errorKind(error) }, "request failed");
  return refusal("failed", { locale: localeOf(request), requestId, json: route.startsWith("/api/") });
};
