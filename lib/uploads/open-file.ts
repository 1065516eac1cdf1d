/** Opening a stored file: for its owner, or for staff with a step in the case, whose look is recorded first. */
import { and, eq, isNull } from "drizzle-orm";
import sharp from "sharp";
import type { Person } from "#lib/access/roles.ts";
import { lookAt } from "#lib/applications/look.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { applications, files } from "#lib/db/schema.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { isUuid } from "./files.ts";
import { renderPdfPage } from "./pdf.ts";
import { readStored } from "./storage.ts";
import { turns } from "./turns.ts";

export type OpenedFile = { readonly name: string; readonly mediaType: string; readonly pages: number; readonly bytes: Buffer };

/** @returns null when there is no such file for this person: missing, foreign and removed look the same. */
export const openFile = async (person: Person, fileId: string): Promise<OpenedFile | null> => {
  if (!isUuid(fileId)) return null;
  const [row] = await db()
    .select({ file: files, ownerId: applications.ownerId, state: applications.state })
    .from(files)
    .innerJoin(applications, eq(applications.id, files.applicationId))
    .where(and(eq(files.id, fileId), eq(files.state, "ready"), isNull(files.removedAt)));
  if (!row) return null;
  const { file } = row;
  if (file.storageKey === null || file.wrappedKey === null) return null;
  // A draft is nobody's business but its owner's.
  if (row.ownerId !== person.personId && (row.state === "draft" || !(await lookAt(person, file.applicationId, `file:${file.documentId}`))))
    return null;
  return {
    name: unseal(file.sealedName, `files/${file.id}/name`).toString("utf8"),
    mediaType: file.mediaType,
    pages: file.pages,
    bytes: await readStored({ storageKey: file.storageKey, wrappedKey: file.wrappedKey }),
  };
};

/** Widths of a page image: for lists, for reading, for small print. */
export const pageWidths = [240, 900, 1600] as const;
export type PageWidth = (typeof pageWidths)[number];

const inTurn = turns(2);

/** Page `n` (from 1) as a picture of ours: the applicant's own file never runs in our pages. */
export const pageImage = (file: OpenedFile, n: number, width: PageWidth): Promise<Result<Buffer, "no-page" | "damaged">> =>
  inTurn(async () => {
    if (!Number.isInteger(n) || n < 1 || n > file.pages) return refuse("no-page");
    if (file.mediaType !== "application/pdf") {
      return ok(await sharp(file.bytes).resize({ width, withoutEnlargement: true }).png({ compressionLevel: 6 }).toBuffer());
    }
    const drawn = await renderPdfPage(file.bytes, n - 1, width);
    if (!drawn.ok) return refuse("damaged");
    const { rgba, ...size } = drawn.value;
    return ok(
      await sharp(rgba, { raw: { ...size, channels: 4 } })
        .flatten({ background: "#ffffff" })
        .png({ compressionLevel: 6 })
        .toBuffer(),
    );
  });
