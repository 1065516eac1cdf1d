import { readBody } from "#lib/http/body.ts";
import { type RefusalCode, refusal } from "#lib/http/errors.ts";
import { logFailure } from "#lib/http/failure.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { getHandler, json } from "#lib/http/json-handler.ts";
import { documentsOf, type LinkRefusal, takeSigned } from "#lib/signing/links.ts";

const route = "/api/qr/[token]/documents";

/** A signature with its time stamp and chain takes a tenth of it; attached, the document comes along. */
const largest = 1024 * 1024;

const codes: Record<LinkRefusal | "bad-request", RefusalCode> = {
  "not-found": "not-found",
  "no-token": "not-signed-in",
  "wrong-token": "forbidden",
  "bad-request": "bad-request",
};

type Answer = Parameters<typeof refusal>[1];

const refused = (code: keyof typeof codes, answer: Answer): Response => {
  const response = refusal(codes[code], answer);
  if (code === "no-token") response.headers.set("WWW-Authenticate", "Bearer");
  return response;
};

/** Second call of the telephone: what it shows and signs. */
export const GET = getHandler(route, async ({ request, params, locale, requestId }) => {
  const documents = await documentsOf(params.token, request.headers.get("authorization"));
  return documents.ok ? json(documents.value) : refused(documents.error, { locale, requestId, json: true });
});

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
};

/** Third call: the signature. 422 with the fault when it does not count; the page that waits says it in words. */
export const PUT = async (request: Request, context: { params: Promise<{ token: string }> }): Promise<Response> => {
  const guard = await guardRequest(request, route);
  if (!guard.ok) return guard.error.response;
  const { locale, requestId } = guard.value;
  const answer = { locale, requestId, json: true };
  try {
    if ((request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() !== "application/json")
      return refusal("media-type", answer);
    const body = await readBody(request, largest);
    if (!body.ok) return refusal(body.error === "too-large" ? "too-large" : "bad-request", answer);
    const { token } = await context.params;
    const taken = await takeSigned(token, request.headers.get("authorization"), parsed(body.value));
    if (taken.ok) return json({ status: "processed" });
    return typeof taken.error === "string" ? refused(taken.error, answer) : json({ status: "rejected", ...taken.error }, { status: 422 });
  } catch (error) {
    return logFailure(request, route, error, requestId);
  }
};
