/**
 * What exactly is signed: one canonical snapshot (JSON Canonicalization Scheme, RFC 8785) with everything that was shown. Its SHA-256 is
 * the fingerprint on the signing page, the receipt, the officer's screen and the verification page.
 */
import canonicalize from "canonicalize";
import { sha256Hex } from "#lib/crypto/seal.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { answersToJson } from "#lib/services/answers.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";
import { type PrintedStep, printedAnswers } from "#lib/wizard/printed.ts";
import type { WizardRun } from "#lib/wizard/types.ts";

export type Signable = {
  readonly snapshot: object;
  /** The bytes that are signed, as text. */
  readonly canonical: string;
  /** Lower-case hex SHA-256 of `canonical`. */
  readonly fingerprint: string;
};

export type Statement = Signable & {
  /** Opening sentences as shown above the signature. */
  readonly declaration: string;
  readonly printed: readonly PrintedStep[];
};

/** @throws for a value that JSON does not know; snapshots are plain data. */
export const signable = (snapshot: object): Signable => {
  const canonical = canonicalize(snapshot);
  if (canonical === undefined) throw new Error("a snapshot must be plain data");
  return { snapshot, canonical, fingerprint: sha256Hex(canonical) };
};

/** A sentence of `messages/<locale>/signing.json`. @throws when it is missing. */
const sentence = (locale: Locale, key: string): string => {
  const texts = pageMessages(locale).signing;
  const found = typeof texts === "object" ? texts[key] : undefined;
  if (typeof found !== "string") throw new Error(`messages/${locale}/signing.json has no ${key}`);
  return found;
};

export const declarationOf = (locale: Locale, kind: "application" | "decision" | "complaint" | "hearing-answer"): string =>
  sentence(locale, kind);

/** What the desk, the receipt and the printed form read back from a signed application. */
export type ApplicationSnapshot = {
  readonly kind: "application";
  readonly application: string;
  readonly service: string;
  readonly edition: string;
  readonly category: string | null;
  readonly files: readonly {
    readonly document: string;
    readonly item: number;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
  readonly statement: {
    readonly language: Locale;
    readonly service: string;
    readonly declaration: string;
    readonly steps: readonly {
      readonly step: string;
      readonly title: string;
      readonly rows: readonly {
        readonly field: string;
        readonly question: string;
        readonly answer: string;
        readonly source: "applicant" | "register" | "account" | "derived";
        readonly group?: string;
        readonly item?: number;
      }[];
    }[];
  };
};

type Filed = {
  readonly id: string;
  readonly service: ServiceDefinition;
  readonly subtype: string | null;
  readonly files: readonly {
    readonly documentId: string;
    readonly item: number;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
    readonly state: string;
  }[];
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The application as it is signed: edition, answers that count, hashes of the files, and the statement as shown, in its language. Only
 * documents that are asked go in; a file left behind by a changed answer does not.
 */
export const statementOf = (draft: Filed, run: WizardRun, locale: Locale): Statement => {
  const { service } = draft;
  const printed = printedAnswers(service, run, locale);
  const asked = new Set(run.documents.map((document) => document.key as string));
  const declaration = declarationOf(locale, "application");
  const snapshot = {
    kind: "application",
    format: 1,
    application: draft.id,
    service: service.id,
    edition: service.edition,
    category: run.category,
    subtype: draft.subtype,
    answers: answersToJson(run.relevant),
    files: draft.files
      .filter((file) => file.state === "ready" && asked.has(`${file.documentId}#${file.item}`))
      .map(({ documentId, item, name, size, sha256 }) => ({ document: documentId, item, name, size, sha256 }))
      .sort((a, b) => order(a.document, b.document) || a.item - b.item || order(a.sha256, b.sha256)),
    statement: {
      language: locale,
      service: serviceText(locale, service.id).get("title"),
      declaration,
      steps: printed.map(({ stepId, title, rows }) => ({
        step: stepId,
        title,
        rows: rows.map(({ fieldId, question, answer, source, group, item }) => ({
          field: fieldId,
          question,
          answer,
          source,
          ...(group === undefined ? {} : { group, item: item ?? 0 }),
        })),
      })),
    },
  };
  return { ...signable(snapshot), declaration, printed };
};
