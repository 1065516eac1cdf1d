/** Rows of uploaded files: what a draft holds, and who may open it. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { applications, files } from "#lib/db/schema.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { FileFault } from "./inspect.ts";
import { uploadLimits } from "./limits.ts";
import { removeStored, type Stored } from "./storage.ts";

export type DraftFile = {
  readonly id: string;
  readonly documentId: string;
  /** Item of the repeat group the document is asked for, from 0; -1 when not per item. */
  readonly item: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pages: number;
  readonly sha256: string;
  readonly state: "ready" | "refused";
  readonly refusal: FileFault | null;
  readonly createdAt: Date;
};

export type NewFile = Omit<DraftFile, "id" | "createdAt" | "state" | "refusal"> & {
  readonly stored: Stored | null;
  readonly refusal: FileFault | null;
};

type Row = typeof files.$inferSelect;

export const isUuid = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);

const namePlace = (id: string) => `files/${id}/name`;

/** Columns of a file that a draft shows. */
export type FileColumns = Pick<
  Row,
  "id" | "documentId" | "item" | "sealedName" | "mediaType" | "size" | "pages" | "sha256" | "state" | "refusal" | "createdAt"
>;

export const fileOf = (row: FileColumns): DraftFile => ({
  id: row.id,
  documentId: row.documentId,
  item: row.item,
  name: unseal(row.sealedName, namePlace(row.id)).toString("utf8"),
  mediaType: row.mediaType,
  size: row.size,
  pages: row.pages,
  sha256: row.sha256,
  state: row.state === "ready" ? "ready" : "refused",
  refusal: row.refusal as FileFault | null,
  createdAt: row.createdAt,
});

/** Files of one application in the order of arrival, the refused ones with their reason. */
export const filesOf = async (applicationId: string, on: Queryable = db()): Promise<readonly DraftFile[]> => {
  const rows = await on
    .select()
    .from(files)
    .where(and(eq(files.applicationId, applicationId), isNull(files.removedAt)))
    .orderBy(asc(files.createdAt), asc(files.id));
  return rows.map(fileOf);
};

/** Whether one more file of this size fits, by the limits of document, draft and person; asked before and again when it is kept. */
export const roomFor = async (
  on: Queryable,
  draft: { readonly id: string; readonly ownerId: string },
  file: { readonly documentId: string; readonly item: number; readonly size: number; readonly maxFiles: number },
): Promise<FileFault | null> => {
  const { rows } = await on.execute<{ document: string; count: string; bytes: string; person: string }>(sql`
    select count(*) filter (where f.application_id = ${draft.id}) as count,
           count(*) filter (where f.application_id = ${draft.id} and f.document_id = ${file.documentId} and f.item = ${file.item}) as document,
           coalesce(sum(f.size) filter (where f.application_id = ${draft.id}), 0) as bytes,
           coalesce(sum(f.size), 0) as person
    from files f join applications a on a.id = f.application_id
    where a.owner_id = ${draft.ownerId} and a.state = 'draft' and f.state = 'ready' and f.removed_at is null`);
  const used = rows[0];
  if (!used) return null;
  if (Number(used.document) >= file.maxFiles) return "too-many";
  if (Number(used.count) >= uploadLimits.draftFiles || Number(used.bytes) + file.size > uploadLimits.draftBytes) return "draft-full";
  return Number(used.person) + file.size > uploadLimits.personBytes ? "person-full" : null;
};

/** `states`: in which the application takes files; a draft only, when nothing is said. */
export type FileHolder = { readonly id: string; readonly ownerId: string; readonly states?: readonly string[] };

/**
 * Puts a received file, accepted or refused, on the draft's list. The same content sent twice for the same document is one file.
 * @returns the file as listed: refused, and its bytes gone, when the limits were reached meanwhile.
 */
export const addFile = async (draft: FileHolder, file: NewFile, maxFiles: number): Promise<Result<DraftFile, "not-a-draft">> => {
  const added = await db().transaction(async (tx) => {
    const locked = await tx
      .select({ id: applications.id })
      .from(applications)
      .where(
        and(
          eq(applications.id, draft.id),
          eq(applications.ownerId, draft.ownerId),
          inArray(applications.state, [...(draft.states ?? ["draft"])]),
        ),
      )
      .for("update");
    if (locked.length === 0) return undefined;
    const listed = await tx
      .select()
      .from(files)
      .where(
        and(
          eq(files.applicationId, draft.id),
          eq(files.documentId, file.documentId),
          eq(files.item, file.item),
          eq(files.sha256, file.sha256),
          isNull(files.removedAt),
        ),
      );
    const twin = file.sha256 === "" ? undefined : listed.find((row) => row.state === (file.refusal ? "refused" : "ready"));
    if (twin) return { row: twin, kept: false };
    const refusal = file.refusal ?? (await roomFor(tx, draft, { ...file, maxFiles }));
    const id = crypto.randomUUID();
    const [row] = await tx
      .insert(files)
      .values({
        id,
        applicationId: draft.id,
        documentId: file.documentId,
        item: file.item,
        sealedName: seal(Buffer.from(file.name), namePlace(id)),
        mediaType: file.mediaType,
        size: file.size,
        pages: file.pages,
        sha256: file.sha256,
        state: refusal ? "refused" : "ready",
        refusal,
        storageKey: refusal ? null : (file.stored?.storageKey ?? null),
        wrappedKey: refusal ? null : (file.stored?.wrappedKey ?? null),
        uploadedBy: draft.ownerId,
        createdAt: now(),
      })
      .returning();
    // An upload is work on the draft: it counts as opened, and is "saved at" this moment.
    await tx.update(applications).set({ updatedAt: now() }).where(eq(applications.id, draft.id));
    return row ? { row, kept: refusal === null } : undefined;
  });
  if (file.stored && !added?.kept) await removeStored(file.stored.storageKey);
  return added ? ok(fileOf(added.row)) : refuse("not-a-draft");
};

/** Takes a file off a draft's list and its bytes off the disk. @returns the name of the file, null when there is none such (any more). */
export const removeFile = async (
  draft: { readonly id: string; readonly ownerId: string },
  fileId: string,
): Promise<{ readonly name: string; readonly documentId: string } | null> => {
  if (!isUuid(fileId)) return null;
  const gone = await db().transaction(async (tx) => {
    const [found] = await tx
      .select({ file: files })
      .from(files)
      .innerJoin(applications, eq(applications.id, files.applicationId))
      .where(
        and(
          eq(files.id, fileId),
          isNull(files.removedAt),
          eq(applications.id, draft.id),
          eq(applications.ownerId, draft.ownerId),
          eq(applications.state, "draft"),
        ),
      )
      .for("update");
    if (!found) return undefined;
    await tx.update(files).set({ removedAt: now(), storageKey: null, wrappedKey: null }).where(eq(files.id, fileId));
    return found.file;
  });
  if (!gone) return null;
  if (gone.storageKey !== null) await removeStored(gone.storageKey);
  return { name: fileOf(gone).name, documentId: gone.documentId };
};
