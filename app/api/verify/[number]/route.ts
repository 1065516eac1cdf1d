import { takeTurn } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";
import { tooMany } from "#lib/http/errors.ts";
import { getHandler, json } from "#lib/http/json-handler.ts";
import { verifyNumber } from "#lib/results/verify.ts";

// Public and without personal data: any site may ask.
const open = { "Access-Control-Allow-Origin": "*" };
const withOpen = (response: Response): Response => {
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
  return response;
};

/** What anybody may learn of a document by its number; 404 when the portal has issued none with it. */
export const GET = getHandler("/api/verify/[number]", async ({ params, address, locale, requestId }) => {
  const answer = { locale, requestId, json: true };
  const turn = await takeTurn("verify", address, config.limits.verifyPerMinutePerAddress, 60);
  if (!turn.allowed) return withOpen(tooMany(turn.retryAfterSeconds, answer));
  const found = await verifyNumber(params.number);
  return withOpen(found ? json({ found: true, ...found }) : json({ found: false }, { status: 404 }));
});
