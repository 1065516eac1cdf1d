import type { StaffRole } from "#lib/access/roles.ts";
import type { Answers, AnswerValue } from "#lib/services/answers.ts";
import type { Locale, ResultKind, ServiceDefinition, Text } from "#lib/services/define.ts";
import type { RegisterAnswer, RegisterKey } from "#lib/wizard/types.ts";

/** One line of a result as it is printed. A list has several texts in each language; a table has columns and rows. */
export type ContentLine = {
  readonly id: string;
  readonly label: Text;
  readonly values: readonly Text[];
  readonly table?: { readonly columns: readonly Text[]; readonly rows: readonly (readonly Text[])[] };
  /** An official's own words: they stay in this language in both documents. */
  readonly own?: Locale;
};

/** A piece of the prescribed form: its wording, or what was filled into a blank. */
export type FormRun = { readonly text: string; readonly filled: boolean };
export type FormPart = "addressee" | "body" | "signature" | "date";
export type FormText = Readonly<Record<FormPart, readonly (readonly FormRun[])[]>>;

/** `seal`: made by the portal without a person's signature (a receipt, an automatic certificate); its seal stands for it. */
export type SignedWay = "otp" | "eds" | "seal";

/** Everything that a result document says, in both languages: made once, when it is signed; documents are drawn from it. */
export type ResultContent = {
  readonly v: 1;
  readonly serviceId: string;
  readonly edition: string;
  readonly resultId: string;
  readonly kind: ResultKind;
  readonly number: string;
  readonly caseNumber: string;
  readonly signedOn: string;
  /** ISO 8601. */
  readonly signedAt: string;
  /** Language of filing: the document in this language is the original. */
  readonly language: Locale;
  readonly demo: boolean;
  readonly title: Text;
  readonly service: Text;
  readonly office: { readonly title: Text; readonly address: Text; readonly phone: string };
  readonly lines: readonly ContentLine[];
  /** Wording of the form that the act prescribes, filled in; null where the act has none. */
  readonly form: Readonly<Record<Locale, FormText>> | null;
  readonly signer: { readonly fullName: string; readonly role: StaffRole | "portal"; readonly way: SignedWay };
  readonly validUntil: string | null;
  /** Documents of a former decision of the case, whose place this one takes. */
  readonly replaces?: readonly Replaced[];
};

export type Replaced = { readonly number: string; readonly signedOn: string };

/** What a result is made from: the case as the signing command holds it. */
export type ResultCase = {
  readonly applicationId: string;
  readonly number: string;
  readonly service: ServiceDefinition;
  readonly locale: Locale;
  readonly category: string | null;
  /** Items, from 0, that a refusal of this case has named: a later document leaves them out. */
  readonly refused?: ReadonlySet<number>;
  /** Relevant answers as filed, account and register facts included. */
  readonly answers: Answers;
  readonly registers: ReadonlyMap<RegisterKey, RegisterAnswer>;
  readonly officeId: string;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  /** When the case was opened again, to be decided anew. */
  readonly reopenedAt?: Date;
  /** What officials typed before, under `<result or step>.<field>`. */
  readonly officer: ReadonlyMap<string, AnswerValue>;
  /** Texts of the keys of `case` that only the case knows: `hearing`, `conclusion`, `attached-documents` … */
  readonly words: ReadonlyMap<string, Text>;
};

export type ResultOrder = {
  readonly resultId: string;
  /** What the signing official typed, by field id; a range under `<id>-from` and `<id>-to`, an item of a group under `<id>.<n>` from 1. */
  readonly fields: ReadonlyMap<string, AnswerValue>;
  readonly signer: { readonly fullName: string; readonly role: StaffRole | "portal" };
  readonly way: SignedWay;
  /** Row of `signatures`; null for what the portal issues by itself. */
  readonly signatureId: string | null;
  readonly signedAt: Date;
  /** Language in which the official wrote; that of filing when it is not known. */
  readonly wroteIn?: Locale;
};

export type OfficeText = { readonly title: Text; readonly address: Text; readonly phone: string };
