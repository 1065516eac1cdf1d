/** The demo's telephone, which lives in the stub of NCALayer: what it sees behind a link, and what the portal answers it. Demo mode only. */
import { z } from "zod";
import { config } from "#lib/config.ts";
import { callOut } from "#lib/gateway/outgoing.ts";

const waitMs = 15_000;

const seenAnswer = z.object({
  description: z.object({
    description: z.string(),
    expiry_date: z.string(),
    organisation: z.object({ nameRu: z.string(), nameKz: z.string() }),
  }),
  documents: z.object({
    documentsToSign: z.array(
      z.object({
        id: z.string(),
        nameRu: z.string(),
        nameKz: z.string(),
        meta: z.array(z.object({ name: z.string(), value: z.string() })),
        document: z.object({ file: z.object({ data: z.string() }) }),
      }),
    ),
  }),
});

const order = async (path: string, body: unknown): Promise<unknown> => {
  const answer = await callOut(
    `${config.edsStubUrl}${path}`,
    { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
    AbortSignal.timeout(waitMs),
    4 * 1024 * 1024,
  ).catch(() => null);
  return answer?.status === 200 ? JSON.parse(answer.bytes.toString("utf8")) : null;
};

export type SeenByPhone = {
  readonly description: string;
  /** ISO 8601 */
  readonly until: string;
  readonly organisation: { readonly nameRu: string; readonly nameKz: string };
  readonly documents: readonly {
    readonly id: string;
    readonly nameRu: string;
    readonly nameKz: string;
    readonly meta: readonly { readonly name: string; readonly value: string }[];
    readonly rows: readonly Row[];
    /** What is signed, one fact a line. */
    readonly text: string;
  }[];
};

type Row = { readonly question: string; readonly answer: string };

/** The questions and answers of a snapshot, as they were shown, wherever they stand in it. */
const rowsIn = (value: unknown): readonly Row[] => {
  if (typeof value !== "object" || value === null) return [];
  const { question, answer } = value as Partial<Row>;
  if (typeof question === "string" && typeof answer === "string") return [{ question, answer }];
  return Object.values(value).flatMap(rowsIn);
};

const rowsOf = (text: string): readonly Row[] => {
  try {
    return rowsIn(JSON.parse(text));
  } catch {
    return [];
  }
};

const readable = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** Null: nothing is there (any more), or not for this telephone. */
export const seenByPhone = async (link: string): Promise<SeenByPhone | null> => {
  const seen = seenAnswer.safeParse(await order("/phone/look", { link: link.slice(0, 2000) })).data;
  if (seen === undefined) return null;
  const { description, expiry_date, organisation } = seen.description;
  return {
    ...{ description, organisation },
    until: expiry_date,
    documents: seen.documents.documentsToSign.map(({ document, ...one }) => {
      const text = Buffer.from(document.file.data, "base64").toString("utf8");
      return { ...one, rows: rowsOf(text), text: readable(text) };
    }),
  };
};

const signAnswer = z.object({ status: z.number() });

export type PhoneOutcome = "signed" | "rejected" | "wrong" | "noKey";

/** Signs with the key of this person: the own one, or that of an office. */
export const signedByPhone = async (link: string, iin: string, ofOffice: boolean): Promise<PhoneOutcome> => {
  const answer = signAnswer.safeParse(await order("/phone", { link, iin, ...(ofOffice ? { bin: "asked" } : {}) })).data;
  if (answer === undefined || answer.status === 404) return "wrong";
  if (answer.status === 0) return "noKey";
  return answer.status === 200 ? "signed" : "rejected";
};
