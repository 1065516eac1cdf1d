import { takeTurn } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";
import { figuresOn } from "#lib/figures/figures.ts";
import { refusal, tooMany } from "#lib/http/errors.ts";
import { json, jsonHandler } from "#lib/http/json-handler.ts";
import { checkAnswer } from "#lib/self-check/answer.ts";
import { checkBody, checkRequest } from "#lib/services/check-request.ts";
import { findService } from "#lib/services/registry.ts";

/** The anonymous self-check. Answers are used for this one reply: nothing of them is kept or logged. */
export const POST = jsonHandler(
  "/api/services/[serviceId]/eligibility",
  checkBody,
  async ({ params, locale, requestId, address }, body) => {
    const answer = { locale, requestId, json: true };
    const check = findService(params.serviceId)?.eligibilityCheck;
    if (check === undefined) return refusal("not-found", answer);
    const turn = await takeTurn("eligibility", address, config.limits.eligibilityPerMinutePerAddress, 60);
    if (!turn.allowed) return tooMany(turn.retryAfterSeconds, answer);
    const asked = checkRequest(check, body);
    if (!asked.ok) return refusal("bad-request", { ...answer, field: asked.error.slice(0, 100) });

    return json(checkAnswer(check, asked.value, await figuresOn(check.config.map((one) => one.id))));
  },
);
