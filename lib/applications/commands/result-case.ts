/** What a document is made from: the case with everything that its lines may name. */
import { and, asc, eq } from "drizzle-orm";
import { almatyDate } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import { files } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { personById } from "#lib/identity/people.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { ResultCase } from "#lib/results/content-types.ts";
import type { Text } from "#lib/services/define.ts";
import { keyOf, type RegisterAnswer, type RegisterKey } from "#lib/wizard/types.ts";
import { filled, messageBoth, plainText, serviceBoth } from "../both.ts";
import { type CaseFile, lastEvent } from "../case-file.ts";
import { complaintOrder } from "../complaint-order.ts";
import { registersOf } from "../register-rows.ts";

/** How the hearing went, as the refusal prints it. */
const hearingWords = (file: CaseFile): Text | null => {
  const held = lastEvent(file, "hearing-held");
  const outcome = held?.payload.fields?.["hearing-outcome"];
  if (!held || outcome === undefined) return null;
  const day = almatyDate(held.at);
  return filled(messageBoth("actions", "hearing", outcome), {
    day: { kk: formatDay(day, "kk"), ru: formatDay(day, "ru") },
    position: plainText(held.payload.fields?.["hearing-position"] ?? ""),
  });
};

type More = { readonly acceptedBy?: string; readonly dueOn?: string };

/** Titles of the papers that the applicant has sent. */
const attachedOf = async (tx: Tx, file: CaseFile): Promise<Text> => {
  const rows = await tx
    .selectDistinct({ id: files.documentId })
    .from(files)
    .where(and(eq(files.applicationId, file.id), eq(files.state, "ready")))
    .orderBy(asc(files.documentId));
  const titles = rows
    .filter(({ id }) => file.service.documents.some((document) => document.id === id))
    .map(({ id }) => serviceBoth(file.service.id, (text) => text.get("documents", id, "title")));
  return titles.length === 0
    ? messageBoth("actions", "documents", "none")
    : { kk: titles.map(({ kk }) => kk).join("; "), ru: titles.map(({ ru }) => ru).join("; ") };
};

/** Keys of the case that only some documents print: reckoned for those that do. */
const keysOf = (file: CaseFile): ReadonlySet<string> =>
  new Set(
    file.service.results.flatMap((result) => result.fields.filter(({ source }) => source === "case").flatMap(({ from }) => from ?? [])),
  );

const formalWords = async (tx: Tx, file: CaseFile, { acceptedBy }: More): Promise<readonly (readonly [string, Text])[]> => {
  const keys = keysOf(file);
  const { workingHours: hours } = file.service;
  const registered = lastEvent(file, "registered");
  const clerk = acceptedBy ?? (registered?.actorId ? (await personById(registered.actorId, tx))?.fullName : undefined);
  const address = (await allOffices()).get(file.officeId)?.address;
  return [
    ...(clerk !== undefined ? [["accepted-by", plainText(clerk)] as const] : []),
    ...(keys.has("attached-documents") ? [["attached-documents", await attachedOf(tx, file)] as const] : []),
    ...(address === undefined ? [] : [["office-address", address] as const]),
    ["working-hours", plainText(`${hours.start}–${hours.end}`)],
    ["complaint-order", complaintOrder(file.service)],
  ];
};

const wordsOf = (file: CaseFile): ReadonlyMap<string, Text> => {
  const hearing = hearingWords(file);
  const grounds = (lastEvent(file, "refusal-proposed")?.payload.grounds ?? []).map((id) =>
    serviceBoth(file.service.id, (text) => text.get("refusalGrounds", id)),
  );
  return new Map([
    ...(hearing ? [["hearing", hearing] as const] : []),
    ...(grounds.length > 0
      ? [["proposed-grounds", { kk: grounds.map(({ kk }) => kk).join("; "), ru: grounds.map(({ ru }) => ru).join("; ") }] as const]
      : []),
  ]);
};

const registersFor = async (tx: Tx, applicationId: string): Promise<ReadonlyMap<RegisterKey, RegisterAnswer>> =>
  new Map((await registersOf(applicationId, tx)).map((answer) => [keyOf(answer.gatewayId, answer.item), answer]));

/** @param more what the command itself decides: who accepts, the day to which the term is extended */
export const resultCaseOf = async (tx: Tx, file: CaseFile, more: More = {}): Promise<ResultCase> => {
  const reopened = lastEvent(file, "reopened");
  return {
    ...(reopened === undefined ? {} : { reopenedAt: reopened.at }),
    applicationId: file.id,
    number: file.number,
    service: file.service,
    locale: file.locale,
    category: file.row.category,
    answers: file.answers,
    registers: await registersFor(tx, file.id),
    officeId: file.officeId,
    acceptedOn: file.row.acceptedOn,
    dueOn: more.dueOn ?? file.row.dueOn,
    officer: file.officer,
    refused: file.refused,
    words: new Map([...wordsOf(file), ...(await formalWords(tx, file, more))]),
  };
};
