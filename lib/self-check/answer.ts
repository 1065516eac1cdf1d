import type { CheckRequest } from "#lib/services/check-request.ts";
import type { EligibilityCheck } from "#lib/services/define.ts";
import { selfCheck } from "#lib/services/self-check.ts";

/** A figure that the operator has set, and since when it holds. */
type Configured = ReadonlyMap<string, { readonly value: number; readonly validFrom: string }>;

/** What the interface answers: the outcome, what to bring, and which figures it was reckoned with. */
export const checkAnswer = (check: EligibilityCheck, asked: CheckRequest, configured: Configured) => {
  const figures = check.config.map(({ id }) => {
    const own = asked.figures.get(id);
    const set = configured.get(id);
    return own === undefined ? { id, value: set?.value ?? null, validFrom: set?.validFrom ?? null } : { id, value: own, validFrom: null };
  });
  const known = new Map(figures.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const { documents, ...result } = selfCheck(check, asked.answers, known);
  const requiredDocuments = documents.filter((document) => document.need === "required").map((document) => document.id);
  return { ...result, requiredDocuments, documents, figures };
};
