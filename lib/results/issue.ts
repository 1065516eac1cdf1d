import { randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { flowOf, heldBack } from "#lib/applications/transitions.ts";
import { config } from "#lib/config.ts";
import { sealJson, sha256Hex } from "#lib/crypto/seal.ts";
import type { Queryable } from "#lib/db/client.ts";
import { offices, results } from "#lib/db/schema.ts";
import { textOf } from "#lib/services/answers.ts";
import { resultContentOf, resultDefinition } from "./content.ts";
import type { OfficeText, Replaced, ResultCase, ResultContent, ResultOrder } from "./content-types.ts";
import { initialsOf } from "./initials.ts";
import { newNumber } from "./number.ts";

export type IssuedResult = {
  readonly id: string;
  readonly number: string;
  readonly content: ResultContent;
  readonly contentSha256: string;
  readonly signedOn: string;
  readonly validUntil: string | null;
};

export const contentPlace = (resultId: string): string => `results.sealed_content.${resultId}`;

/** Titles of the offices a result may print: the issuing one and every one that an answer or an official names. */
export const officesOf = async (queryable: Queryable, of: ResultCase, order: ResultOrder): Promise<ReadonlyMap<string, OfficeText>> => {
  const named = of.service.fields
    .filter((field) => field.type === "office" || field.type === "school")
    .map((field) => textOf(of.answers, field.id));
  const chosen = of.service.results.flatMap((result) =>
    result.fields
      .filter((field) => field.officeKind !== undefined)
      .flatMap((field) => [order.fields.get(field.id), of.officer.get(`${result.id}.${field.id}`)])
      .filter((value) => typeof value === "string"),
  );
  const ids = [...new Set([of.officeId, ...named, ...chosen])].filter((id) => id !== "");
  const rows = ids.length === 0 ? [] : await queryable.select().from(offices).where(inArray(offices.id, ids));
  return new Map(
    rows.map((row) => [
      row.id,
      { title: { kk: row.titleKk, ru: row.titleRu }, address: { kk: row.addressKk, ru: row.addressRu }, phone: row.phone },
    ]),
  );
};

/** Name of the person the document is about, who is shown by initials to whoever verifies it. */
const subjectName = ({ service, answers }: ResultCase): string => {
  const subject = service.subject === undefined ? "" : textOf(answers, service.subject.name);
  if (subject !== "") return subject;
  const own = service.fields.find((field) => field.account === "full-name");
  return own ? textOf(answers, own.id) : "";
};

const tries = 8;

/** Papers that stand beside a decision and neither replace one nor are replaced by one. */
const besides: readonly string[] = ["receipt", "extension-notice"];

/**
 * Documents of the former decision of a case that was opened again: those of the same stage, signed before that, whether they were withdrawn
 * or not. What the applicant gave back is out already and stays so.
 */
const formerOf = async (tx: Queryable, of: ResultCase, resultId: string): Promise<readonly Replaced[]> => {
  const { stage, kind } = resultDefinition(of.service, resultId);
  if (of.reopenedAt === undefined || besides.includes(kind)) return [];
  const former = of.service.results.filter((one) => one.stage === stage && !besides.includes(one.kind)).map((one) => one.id);
  return tx
    .select({ number: results.number, signedOn: results.signedOn })
    .from(results)
    .where(
      and(
        eq(results.applicationId, of.applicationId),
        inArray(results.standing, ["valid", "withdrawn"]),
        inArray(results.resultId, former),
        lt(results.signedAt, of.reopenedAt),
      ),
    )
    .orderBy(asc(results.signedAt));
};

/** A former document says by which one it is replaced; ground and day of a withdrawal stay with it. */
const replaceFormer = async (tx: Queryable, former: readonly Replaced[], number: string): Promise<void> => {
  if (former.length === 0) return;
  await tx
    .update(results)
    .set({ standing: "replaced", replacedBy: number })
    .where(
      inArray(
        results.number,
        former.map((one) => one.number),
      ),
    );
};

/**
 * Writes a result inside the caller's transaction: its content in both languages, its digest and its number. The documents themselves are
 * drawn and sealed later, from this row alone. The decision must have been signed already.
 */
export const issueResult = async (tx: Queryable, of: ResultCase, order: ResultOrder): Promise<IssuedResult> => {
  const titles = await officesOf(tx, of, order);
  const former = await formerOf(tx, of, order.resultId);
  const id = randomUUID();
  for (let attempt = 0; attempt < tries; attempt++) {
    const number = newNumber(order.signedAt);
    const content = resultContentOf(of, order, titles, number, config.demo, former);
    const contentSha256 = sha256Hex(canonicalize(content) ?? "");
    const inserted = await tx
      .insert(results)
      .values({
        id,
        applicationId: of.applicationId,
        resultId: order.resultId,
        kind: content.kind,
        number,
        language: of.locale,
        sealedContent: sealJson(content, contentPlace(id)),
        contentSha256,
        initials: initialsOf(subjectName(of)),
        officeId: of.officeId,
        signerName: order.signer.fullName,
        signedWay: order.way,
        signatureId: order.signatureId,
        signedAt: order.signedAt,
        signedOn: content.signedOn,
        validUntil: content.validUntil,
        held: heldBack(flowOf(of.service), resultDefinition(of.service, order.resultId)),
      })
      // A number that is taken must not break the caller's transaction.
      .onConflictDoNothing({ target: results.number })
      .returning({ id: results.id });
    if (inserted.length === 0) continue;
    await replaceFormer(tx, former, number);
    return { id, number, content, contentSha256, signedOn: content.signedOn, validUntil: content.validUntil };
  }
  throw new Error("no free number for a result");
};
