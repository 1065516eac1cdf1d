import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#lib/db/client.ts";
import { results } from "#lib/db/schema.ts";
import { ok, refuse } from "#lib/result.ts";
import type { CaseFile } from "../case-file.ts";
import type { Outcome } from "../change.ts";
import type { Values } from "../officer-fields.ts";
import type { Handler } from "./handler.ts";

/** Numbers of the documents that were named. */
export const namedDocuments = (values: Values): readonly string[] => (values["withdrawn-documents"] ?? "").split(",").filter(Boolean);

/** From now on the public check says of these documents that they do not hold, on which ground and since which day. */
export const takeBack = async (tx: Tx, file: CaseFile, values: Values, at: Date): Promise<Omit<Outcome, "payload">> => {
  await tx
    .update(results)
    .set({ standing: "withdrawn", withdrawnAt: at, withdrawalGround: values["withdrawal-ground"] ?? null })
    .where(and(eq(results.applicationId, file.id), inArray(results.number, namedDocuments(values)), eq(results.standing, "valid")));
  const anew = values["after-withdrawal"] === "anew";
  return {
    notice: { purpose: anew ? "result-withdrawn-anew" : "result-withdrawn", params: { number: file.number } },
    ...(anew ? { reopens: true as const } : {}),
  };
};

/**
 * The head takes a document back that does not hold: a court or the body that granted a complaint has said so, or the provider has found its
 * own mistake. The document and its number stay; what replaces it is decided anew.
 */
export const withdrawResult: Handler = async ({ tx, file, values, signature, at }) => {
  const numbers = namedDocuments(values);
  const known = numbers.every((number) => file.inForce.some((one) => one.number === number));
  if (numbers.length === 0 || !known || signature === null) return refuse({ code: "invalid" });
  return ok({ ...(await takeBack(tx, file, values, at)), payload: { fields: values, fingerprint: signature.fingerprint } });
};
