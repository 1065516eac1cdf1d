import type { Instrumentation } from "next";

/** An error of a page that nobody caught: its kind goes to the log, with the number that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { errorKind, logger } = await import("#lib/log.ts");
  const requestId = request.headers["x-request-id"];
  logger.error({ route: context.routePath, requestId, error: errorKind(error) }, "page failed");
};
