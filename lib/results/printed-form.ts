import { and, eq, inArray } from "drizzle-orm";
import { registersOf } from "#lib/applications/register-rows.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { applications, offices, signatures } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { personById } from "#lib/identity/people.ts";
import { type AnswerItem, type Answers, type AnswersJson, answersFromJson, itemsOf } from "#lib/services/answers.ts";
import type { Field, Locale, Text } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import type { SignedBy } from "#lib/signing/signature-facts.ts";
import { canonicalOf, signedByOf } from "#lib/signing/signed-by.ts";
import { declarationOf } from "#lib/signing/statement.ts";
import { keyOf } from "#lib/wizard/types.ts";
import { type Answered, answerText } from "./answer-text.ts";
import { type ApplicationLetter, applicationLetter, type letterBlanks } from "./application-letter.ts";

type Row = { readonly question: string; readonly answer: string; readonly source: string };

/** A filed application as it is printed: the signed words in the language of filing, the same answers in the other one. */
export type PrintedForm = {
  readonly locale: Locale;
  /** Language in which it was signed. */
  readonly language: Locale;
  readonly service: string;
  readonly number: string;
  readonly office: Text | null;
  readonly filedAt: Date;
  readonly acceptedOn: string | null;
  readonly declaration: string;
  /** As the act's annex words it, where the act has one. */
  readonly letter: ApplicationLetter | null;
  readonly steps: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly files: readonly { readonly title: string; readonly name: string; readonly sha256: string }[];
  readonly signer: string;
  readonly signature: SignedBy;
  readonly demo: boolean;
};

/** The parts of the signed snapshot that are printed (`lib/signing/statement.ts` writes it). */
type Snapshot = {
  readonly category: string | null;
  readonly answers: AnswersJson;
  readonly files: readonly { readonly document: string; readonly name: string; readonly sha256: string }[];
  readonly statement: { readonly declaration: string; readonly steps: PrintedForm["steps"] };
};

const officeIdsIn = (service: Answered["service"], answers: Answers): readonly string[] => {
  const ids = new Set<string>();
  const take = (item: AnswerItem | Answers) => {
    for (const field of service.fields) {
      const value = field.type === "office" || field.type === "school" ? item.get(field.id) : undefined;
      if (typeof value === "string" && value !== "") ids.add(value);
    }
  };
  take(answers);
  for (const field of service.fields) if (field.type === "repeat") for (const item of itemsOf(answers, field.id)) take(item);
  return [...ids];
};

const titlesOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Text>> => {
  const rows =
    ids.length === 0
      ? []
      : await db()
          .select()
          .from(offices)
          .where(inArray(offices.id, [...ids]));
  return new Map(rows.map((row) => [row.id, { kk: row.titleKk, ru: row.titleRu }]));
};

/** The answers in the other language: the same questions in the same order, worded as the portal words them there. */
const translated = (of: Answered, category: string | null, titles: ReadonlyMap<string, Text>, locale: Locale): PrintedForm["steps"] => {
  const text = serviceText(locale, of.service.id);
  const row = (field: Field, item?: AnswerItem, n = -1): readonly Row[] => {
    const [printed] = answerText(of, field.id, (id) => titles.get(id), item, n);
    const source = field.source === "gateway" ? "register" : field.source;
    return printed ? [{ question: text.get("fields", field.id, "label"), answer: printed[locale], source }] : [];
  };
  return of.service.steps.flatMap(({ id }) => {
    const chosen =
      id === "category" && category !== null
        ? [{ question: text.get("steps", "category"), answer: text.get("categories", category, "title"), source: "applicant" }]
        : [];
    const rows = of.service.fields
      .filter((field) => field.step === id && field.group === undefined)
      .flatMap((field) =>
        field.type === "repeat"
          ? itemsOf(of.answers, field.id).flatMap((item, n) =>
              of.service.fields.filter((part) => part.group === field.id).flatMap((part) => row(part, item, n)),
            )
          : row(field),
      );
    return chosen.length + rows.length === 0 ? [] : [{ title: text.get("steps", id), rows: [...chosen, ...rows] }];
  });
};

/** Null: there is no such application, or it is still a draft. Authorisation is the caller's. */
export const printedForm = async (applicationId: string, locale: Locale): Promise<PrintedForm | null> => {
  const [found] = await db()
    .select({ application: applications, signature: signatures })
    .from(applications)
    .innerJoin(signatures, and(eq(signatures.subjectId, applications.id), eq(signatures.subjectKind, "application")))
    .where(eq(applications.id, applicationId));
  const service = found ? findService(found.application.serviceId) : undefined;
  if (!found || !service) return null;
  const { application, signature } = found;
  const { number, filedAt } = application;
  if (number === null || filedAt === null) return null;
  const snapshot = JSON.parse(canonicalOf(signature)) as Snapshot;
  const answers = answersFromJson(snapshot.answers);
  const language: Locale = signature.language === "ru" ? "ru" : "kk";
  const titles = await titlesOf([...officeIdsIn(service, answers), application.officeId ?? ""].filter((id) => id !== ""));
  const text = serviceText(locale, service.id);
  const original = language === locale;
  const registers = await registersOf(applicationId, db());
  const of: Answered = { service, answers, registers: new Map(registers.map((one) => [keyOf(one.gatewayId, one.item), one])) };
  const signer = (await personById(signature.signerId))?.fullName ?? "";
  const office = titles.get(application.officeId ?? "") ?? null;
  const blanks: Readonly<Record<(typeof letterBlanks)[number], string>> = {
    office: office?.[locale] ?? "",
    category: snapshot.category === null ? "" : text.get("categories", snapshot.category, "title"),
    documents: [...new Set(snapshot.files.map((file) => text.get("documents", file.document, "title")))].join("; "),
    signer,
    day: formatDay(almatyDate(filedAt), locale),
  };
  const standsIn = (id: string): string => {
    if (Object.hasOwn(blanks, id)) return blanks[id as keyof typeof blanks];
    const group = service.fields.find((field) => field.id === id)?.group;
    const items = group === undefined ? [undefined] : itemsOf(answers, group);
    return items.flatMap((item, n) => answerText(of, id, (one) => titles.get(one), item, n).map((printed) => printed[locale])).join(", ");
  };
  return {
    locale,
    language,
    letter: applicationLetter(text, standsIn, "omit"),
    service: text.get("title"),
    number,
    office,
    filedAt,
    acceptedOn: application.acceptedOn,
    declaration: original ? snapshot.statement.declaration : declarationOf(locale, "application"),
    steps: original ? snapshot.statement.steps : translated(of, snapshot.category, titles, locale),
    files: snapshot.files.map((file) => ({ title: text.get("documents", file.document, "title"), name: file.name, sha256: file.sha256 })),
    signer,
    signature: signedByOf(signature),
    demo: config.demo,
  };
};
