import { readBody } from "#lib/http/body.ts";
import { refusal } from "#lib/http/errors.ts";
import { logFailure } from "#lib/http/failure.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { json } from "#lib/http/json-handler.ts";
import { type NoticeOutcome, receiveNotice } from "#lib/payments/receive-notice.ts";

const largestNotice = 16 * 1024;

/** Banks repeat on 5xx and silence, and stop on 2xx and 4xx. */
const statusOf: Record<NoticeOutcome, number> = {
  recorded: 201,
  repeated: 200,
  unproved: 401,
  unreadable: 400,
  "unknown-case": 404,
  "not-awaited": 409,
  "wrong-sum": 422,
};

export const POST = async (request: Request): Promise<Response> => {
  const guard = await guardRequest(request, "/api/webhooks/bank");
  if (!guard.ok) return guard.error.response;
  const { locale, requestId } = guard.value;
  try {
    const body = await readBody(request, largestNotice);
    if (!body.ok) return refusal(body.error === "too-large" ? "too-large" : "bad-request", { locale, requestId, json: true });
    const outcome = await receiveNotice(request.headers, body.value.toString("utf8"), requestId);
    return json({ outcome }, { status: statusOf[outcome] });
  } catch (error) {
    return logFailure(request, "/api/webhooks/bank", error, requestId);
  }
};
