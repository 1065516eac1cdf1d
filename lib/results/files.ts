import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { unsealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { resultFiles, results } from "#lib/db/schema.ts";
import { readStored, removeStored, storeStream } from "#lib/uploads/storage.ts";
import type { ResultContent } from "./content-types.ts";
import { signPaperCode } from "./document-key.ts";
import { contentPlace } from "./issue.ts";
import { resultDocument } from "./pdf.ts";
import { type Print, printName } from "./print.ts";
import { sealPdf } from "./seal.ts";

export type ResultFile = { readonly bytes: Buffer; readonly number: string; readonly sha256: string };

/** What the QR code says of a result: what its reader can compare with the paper, and the digest of all the rest. */
const paperClaims = async (resultId: string, { serviceId: s, resultId: r, number: n, signedOn: d, validUntil }: ResultContent) => {
  const [row] = await db().select({ i: results.initials, sha256: results.contentSha256 }).from(results).where(eq(results.id, resultId));
  const h = Buffer.from(row?.sha256 ?? "", "hex").toString("base64url");
  return { n, s, r, i: row?.i ?? "", d, ...(validUntil === null ? {} : { u: validUntil }), h };
};

/** What a result says; null when there is no such result. */
export const resultContent = async (resultId: string, queryable: Queryable = db()): Promise<ResultContent | null> => {
  const [row] = await queryable.select({ sealed: results.sealedContent }).from(results).where(eq(results.id, resultId));
  return row ? unsealJson<ResultContent>(row.sealed, contentPlace(resultId)) : null;
};

const stored = async (resultId: string, print: Print) => {
  const [row] = await db()
    .select()
    .from(resultFiles)
    .where(and(eq(resultFiles.resultId, resultId), eq(resultFiles.language, printName(print))));
  return row;
};

/**
 * The sealed document of a result in one print, drawn at the first call and kept; every later call, in any process, gives the same
 * bytes. Null when there is no such result. Authorisation is the caller's.
 */
export const resultPdf = async (resultId: string, print: Print): Promise<ResultFile | null> => {
  const content = await resultContent(resultId);
  if (!content) return null;
  const known = await stored(resultId, print);
  if (known) return { bytes: await readStored(known), number: content.number, sha256: known.sha256 };
  const code = await signPaperCode(await paperClaims(resultId, content));
  const sealed = await sealPdf(await resultDocument(content, print, code));
  const file = await storeStream(Readable.from([sealed]));
  const kept = await db()
    .insert(resultFiles)
    .values({ resultId, language: printName(print), ...file, createdAt: now() })
    .onConflictDoNothing()
    .returning({ sha256: resultFiles.sha256 });
  if (kept.length > 0) return { bytes: sealed, number: content.number, sha256: file.sha256 };
  // Another process was first: its file is the document.
  await removeStored(file.storageKey);
  return resultPdf(resultId, print);
};
