import { takeTurn } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";
import { figuresOn } from "#lib/figures/figures.ts";
import { refusal, tooMany } from "#lib/http/errors.ts";
import { json, jsonHandler } from "#lib/http/json-handler.ts";
import { checkBody, checkRequest } from "#lib/services/check-request.ts";
import { findService } from "#lib/services/registry.ts";
import { selfCheck } from "#lib/services/self-check.ts";

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

    const configured = await figuresOn(check.config.map((one) => one.id));
    const figures = check.config.map(({ id }) => {
      const own = asked.value.figures.get(id);
      const set = configured.get(id);
      return own === undefined ? { id, value: set?.value ?? null, validFrom: set?.validFrom ?? null } : { id, value: own, validFrom: null };
    });
    const known = new Map(figures.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
    const { documents, ...result } = selfCheck(check, asked.value.answers, known);
    const requiredDocuments = documents.filter((document) => document.need === "required").map((document) => document.id);
    return json({ ...result, requiredDocuments, documents, figures });
  },
);
