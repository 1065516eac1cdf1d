/**
 * A draft with its files and the answers of its registers in one query: every page and every post of the wizard begins with it.
 */
import { pool } from "#lib/db/client.ts";
import { type DraftFile, fileOf } from "#lib/uploads/files.ts";
import { type DraftRegister, registerOf } from "./register-rows.ts";

export type DraftRow = {
  readonly id: string;
  readonly serviceId: string;
  readonly locale: string;
  readonly category: string | null;
  readonly subtype: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly sealedAnswers: Buffer | null;
  readonly files: readonly DraftFile[];
  readonly registers: readonly DraftRegister[];
};

/** As the database gives them inside JSON: bytes in base64, moments as text. */
type FileJson = Omit<Parameters<typeof fileOf>[0], "sealedName" | "createdAt"> & {
  readonly sealedName: string;
  readonly createdAt: string;
};
type RegisterJson = Omit<Parameters<typeof registerOf>[1], "sealed" | "answeredAt"> & {
  readonly sealed: string | null;
  readonly answeredAt: string;
};
type Found = Omit<DraftRow, "files" | "registers"> & { readonly files: readonly FileJson[]; readonly registers: readonly RegisterJson[] };

const text = `
  select a.id, a.service_id as "serviceId", a.locale, a.category, a.subtype, a.version,
    a.created_at as "createdAt", a.updated_at as "updatedAt", a.sealed_answers as "sealedAnswers",
    coalesce((
      select json_agg(json_build_object('id', f.id, 'documentId', f.document_id, 'item', f.item,
        'sealedName', encode(f.sealed_name, 'base64'), 'mediaType', f.media_type, 'size', f.size, 'pages', f.pages,
        'sha256', f.sha256, 'state', f.state, 'refusal', f.refusal, 'createdAt', f.created_at) order by f.created_at, f.id)
      from files f where f.application_id = a.id and f.removed_at is null), '[]') as files,
    coalesce((
      select json_agg(json_build_object('gatewayId', r.gateway_id, 'item', r.item, 'state', r.state,
        'sealed', encode(r.sealed, 'base64'), 'source', r.source, 'answeredAt', r.answered_at))
      from register_answers r where r.application_id = a.id), '[]') as registers
  from applications a
  where a.id = $1 and a.owner_id = $2 and a.state = 'draft'`;

/** @returns undefined when there is no such draft of this person. */
export const draftRowOf = async (ownerId: string, id: string): Promise<DraftRow | undefined> => {
  const { rows } = await pool().query<Found>({ name: "load-draft", text, values: [id, ownerId] });
  const [found] = rows;
  return (
    found && {
      ...found,
      files: found.files.map((file) =>
        fileOf({ ...file, sealedName: Buffer.from(file.sealedName, "base64"), createdAt: new Date(file.createdAt) }),
      ),
      registers: found.registers.map((row) =>
        registerOf(id, {
          ...row,
          sealed: row.sealed === null ? null : Buffer.from(row.sealed, "base64"),
          answeredAt: new Date(row.answeredAt),
        }),
      ),
    }
  );
};
