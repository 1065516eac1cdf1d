import { z } from "zod";
import { ok, type Result, refuse } from "../result.ts";
import type { EligibilityCheck } from "./define.ts";
import { type CheckAnswers, checkFaults } from "./self-check.ts";

const id = z.string().max(64);

/** Body of `POST /api/services/<id>/eligibility`; which ids there may be is for {@link checkRequest} to say. */
export const checkBody = z.strictObject({
  answers: z.record(id, z.union([z.string().max(100), z.number().min(-1e12).max(1e15)])),
  /** Instead of the configured figures; null: as if none were configured. */
  figures: z.record(id, z.number().min(0).max(1e12).nullable()).nullish(),
});

export type CheckRequest = { readonly answers: CheckAnswers; readonly figures: ReadonlyMap<string, number | null> };

/** Answers and figures of a known check. @returns the name of the first key that is unknown or whose value is wrong or missing. */
export const checkRequest = (check: EligibilityCheck, body: z.infer<typeof checkBody>): Result<CheckRequest, string> => {
  const strange = Object.keys(body.answers).find((key) => !check.questions.some((question) => question.id === key));
  if (strange !== undefined) return refuse(`answers.${strange}`);
  const figure = Object.keys(body.figures ?? {}).find((key) => !check.config.some((one) => one.id === key));
  if (figure !== undefined) return refuse(`figures.${figure}`);
  const answers = new Map(Object.entries(body.answers).map(([key, value]) => [key, String(value)]));
  const fault = checkFaults(check, answers)[0];
  if (fault !== undefined) return refuse(`answers.${fault.questionId}`);
  return ok({ answers, figures: new Map(Object.entries(body.figures ?? {})) });
};
