import { and, eq } from "drizzle-orm";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sha256Hex } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { offices, resultFiles, results, signatures } from "#lib/db/schema.ts";
import type { ResultKind, Text } from "#lib/services/define.ts";
import { resultContent } from "./files.ts";
import { parseNumber } from "./number.ts";
import { readSeal } from "./read-seal.ts";
import { sealCertificates } from "./seal-keys.ts";

/** What anybody may learn of a document by its number; nothing of its content. */
export type Verified = {
  readonly number: string;
  readonly kind: ResultKind;
  readonly title: Text;
  readonly service: Text;
  readonly issuedOn: string;
  readonly body: Text;
  readonly initials: string;
  /** `expired`: its last day has passed; everything else as the case has set it. */
  readonly standing: "valid" | "expired" | "withdrawn" | "replaced" | "returned";
  readonly validUntil: string | null;
  readonly replacedBy: string | null;
  /** Documents of the former decision of the case, whose place this one takes. */
  readonly replaces: readonly string[];
  /** Kind of ground and day, also of a document that was replaced after it; the reasons are its owner's to know. */
  readonly withdrawn: { readonly ground: string; readonly on: string } | null;
  readonly signedWay: string;
  /** SHA-256 of the decision that the official read and signed, lower-case hex; null for what the portal issues by itself. */
  readonly decisionFingerprint: string | null;
  readonly language: string;
  /** SHA-256 of what the document says, the fingerprint of its content. */
  readonly fingerprint: string;
  /** SHA-256 of every file that was given out: a browser compares its own with them and sends nothing. */
  readonly files: readonly string[];
};

const standingOf = (row: typeof results.$inferSelect): Verified["standing"] => {
  if (row.standing === "withdrawn" || row.standing === "replaced" || row.standing === "returned") return row.standing;
  return row.validUntil !== null && row.validUntil < almatyDate(now()) ? "expired" : "valid";
};

/** Public verification by number, as typed. Null: the portal has given out no document with this number. */
export const verifyNumber = async (typed: string): Promise<Verified | null> => {
  const number = parseNumber(typed);
  if (number === null) return null;
  const [found] = await db()
    .select()
    .from(results)
    .leftJoin(offices, eq(offices.id, results.officeId))
    .leftJoin(signatures, eq(signatures.id, results.signatureId))
    .where(and(eq(results.number, number), eq(results.held, false)));
  const content = found ? await resultContent(found.results.id) : null;
  if (!found || !content) return null;
  const row = found.results;
  const files = await db().select({ sha256: resultFiles.sha256 }).from(resultFiles).where(eq(resultFiles.resultId, row.id));
  return {
    number,
    kind: content.kind,
    title: content.title,
    service: content.service,
    issuedOn: row.signedOn,
    body: found.offices ? { kk: found.offices.titleKk, ru: found.offices.titleRu } : content.office.title,
    initials: row.initials,
    standing: standingOf(row),
    validUntil: row.validUntil,
    replacedBy: row.replacedBy,
    replaces: (content.replaces ?? []).map((one) => one.number),
    withdrawn: row.withdrawnAt === null ? null : { ground: row.withdrawalGround ?? "", on: almatyDate(row.withdrawnAt) },
    signedWay: row.signedWay,
    decisionFingerprint: found.signatures?.fingerprint ?? null,
    language: row.language,
    fingerprint: row.contentSha256,
    files: files.map(({ sha256 }) => sha256),
  };
};

/** `whole`: this very document, unchanged. `changed`: it bears our seal, which does not hold. `not-ours`: no document of the portal. */
export type FileVerdict =
  | { readonly verdict: "whole"; readonly document: Verified }
  | { readonly verdict: "changed"; readonly document: Verified | null }
  | { readonly verdict: "not-ours" };

/** Compares a file with what the portal has issued, in memory; nothing of it is kept. */
export const verifyPdf = async (bytes: Buffer): Promise<FileVerdict> => {
  const [kept] = await db()
    .select({ number: results.number })
    .from(resultFiles)
    .innerJoin(results, eq(results.id, resultFiles.resultId))
    .where(eq(resultFiles.sha256, sha256Hex(bytes)));
  const reading = await readSeal(bytes, await sealCertificates());
  const number = kept?.number ?? reading.number;
  const document = number === null ? null : await verifyNumber(number);
  // Both: a seal can be written in more than one way, and what it says of itself is not sealed; the digest knows every byte given out.
  if (document && kept && reading.seal === "valid") return { verdict: "whole", document };
  // A whole seal and no document: it is held and not told of yet.
  if (reading.seal === "none" || (reading.seal !== "broken" && !document)) return { verdict: "not-ours" };
  return { verdict: "changed", document };
};
