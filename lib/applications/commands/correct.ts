import { ok } from "#lib/result.ts";
import { preparedResult } from "../lawful.ts";
import type { Handler } from "./handler.ts";

/** Who wrote the prepared document corrects it before it is signed; the old words stay in the event. */
export const correct: Handler = async ({ file, values }) => {
  const prepared = preparedResult(file);
  return ok({ payload: { fields: values, before: prepared?.values ?? {}, ...(prepared ? { resultId: prepared.result.id } : {}) } });
};
