/** Answers of the handlers that take a signed challenge. */
import { tooMany } from "#lib/http/errors.ts";
import type { FormContext } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { withParameter } from "#lib/signing/ask-for-code.ts";
import type { EdsAnswer, EdsEntryRefusal } from "./eds-sign-in.ts";
import { blocked } from "./sign-in-answers.ts";

type Context = Pick<FormContext<{ locale: string }, unknown>, "request" | "locale" | "address" | "requestId" | "form">;

export const edsAnswerOf = ({ form }: Pick<Context, "form">): EdsAnswer => ({ challenge: form.get("challenge"), cms: form.get("cms") });

/** Back to the page, which makes a new challenge and says what to do; a limit tells the time of the next try. */
export const refusedEds = (context: Omit<Context, "form">, page: string, refusal: EdsEntryRefusal): Response => {
  if (refusal.code === "too-many") return tooMany(refusal.retryAfterSeconds, context);
  if (refusal.code === "blocked") return blocked({ ...context });
  const problem = refusal.code === "eds" ? `eds-${refusal.fault}` : refusal.code;
  return seeOther(`${withParameter(page, "problem", problem)}#errors`);
};
