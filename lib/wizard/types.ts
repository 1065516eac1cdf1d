/** Words of the wizard run: what goes in, what comes out. All of it is plain data. */
import type { Answers, AnswerValue } from "../services/answers.ts";
import type { Field, RegisterKind, Text } from "../services/define.ts";

/** `documentId#item`, `gatewayId#item`; item counts from 0 and is -1 when there are no items. */
export type DocumentKey = `${string}#${number}`;
export type RegisterKey = `${string}#${number}`;

export const keyOf = (id: string, item: number): `${string}#${number}` => `${id}#${item}`;

/** Answer of a state register. It counts only while the number asked about is still the one in the application. */
export type RegisterAnswer = {
  readonly state: "found" | "none" | "down" | "confirmed-by-hand";
  /** IIN (or BIN of a body) the register was asked about. */
  readonly about: string;
  /** Flat facts of the record, e.g. `childFullName`; empty when there is none. */
  readonly facts: ReadonlyMap<string, string>;
};

/** An office or school that an answer names. */
export type OfficeRef = {
  readonly kind: string;
  readonly name: Text;
  /** Office that takes applications for it: itself, or the one that acts where it is not connected. */
  readonly handler: string;
  readonly address?: Text;
  readonly phone?: string;
  /** Full name of its head, where somebody holds that role. */
  readonly head?: string;
};

/** What the account says of the applicant; empty text where it does not know. */
export type ApplicantFacts = {
  readonly iin: string;
  readonly sex: "male" | "female" | null;
  readonly birthDate: string;
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
};

export type WizardState = {
  readonly answers: Answers;
  readonly category: string | null;
  readonly subtype: string | null;
  /** Number of files that are ready (sent, checked, kept) per document. */
  readonly files: ReadonlyMap<DocumentKey, number>;
  readonly registers: ReadonlyMap<RegisterKey, RegisterAnswer>;
  /** The offices and schools that the answers name, as the directory knows them; an id that is not here is not offered. */
  readonly offices: ReadonlyMap<string, OfficeRef>;
  readonly applicant: ApplicantFacts;
  /** Day of filing, "YYYY-MM-DD", Asia/Almaty. */
  readonly on: string;
};

/** One question as it stands now. */
export type VisibleField = {
  readonly field: Field;
  /** Name of its control; the parts of a date add `-day`, `-month`, `-year`. */
  readonly control: string;
  /** Position of its item in the repeat group, from 0; -1 outside groups. */
  readonly item: number;
  readonly value: AnswerValue | undefined;
  readonly source: "applicant" | "account" | "register" | "derived";
  /** Whether a control is offered. Otherwise the value is only shown; a register's value may still be corrected by posting one. */
  readonly asked: boolean;
  /** For fields that a register fills: what it says. `differs`: it has another value than the applicant. */
  readonly register: "found" | "differs" | "none" | "down" | "unasked" | null;
  /** What the register says where it differs. */
  readonly said?: string;
  /** Value to be offered first when there is no answer yet. */
  readonly proposal: string | undefined;
  /** Russian twin of a register's Kazakh text. */
  readonly inRussian?: string;
  /** Items of a repeat group, each with its own questions; empty items are shown up to the least number. */
  readonly items?: readonly (readonly VisibleField[])[];
};

export type FieldProblem = {
  /** Key in messages/*\/errors.json, or one whose sentence the service has: `required`, `stops`, `category-closed`, `document-required`. */
  readonly code: string;
  /** Wrong parts of a date: `day`, `month`, `year`. */
  readonly parts?: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
};

export type FieldError = FieldProblem & {
  readonly fieldId: string;
  readonly step: string;
  /** Name of the first wrong control. */
  readonly control: string;
  readonly group?: string;
  readonly item?: number;
};

export type DocumentWay = "form" | "register" | "upload" | "bring";
export type DocumentState = "ready" | "missing" | "from-register" | "provider-obtains" | "register-down" | "register-none" | "bring";

export type DocumentNeed = {
  readonly id: string;
  readonly item: number;
  readonly key: DocumentKey;
  readonly need: "required" | "optional";
  readonly way: DocumentWay;
  readonly state: DocumentState;
  /** Whether files may be sent. */
  readonly upload: boolean;
  /** Whether the application cannot be signed without a file. */
  readonly mustUpload: boolean;
  readonly maxFiles: number;
  /** Group of which one document is enough. */
  readonly oneOf: string | null;
};

/** A register to be asked now: consent is given and the number is known and right. */
export type RegisterQuestion = {
  readonly key: RegisterKey;
  readonly gatewayId: string;
  readonly register: RegisterKind;
  readonly item: number;
  /** IIN (or BIN of a body) to ask about. */
  readonly iin: string;
  /** Whether an answer about this very number is already there. */
  readonly answered: boolean;
};

export type StepState = { readonly id: string; readonly state: "done" | "open" | "skipped" };

export type WizardRun = {
  readonly steps: readonly StepState[];
  /** First step with something left to do; `check` when only checking and signing are left. */
  readonly firstOpen: string;
  /** Whether the step may be opened: everything before it is done. A step that is skipped or unknown may not. */
  readonly mayOpen: (stepId: string) => boolean;
  readonly next: (stepId: string) => string | null;
  readonly back: (stepId: string) => string | null;
  /** "3 of 7"; null for a step that is not walked. */
  readonly position: (stepId: string) => { readonly n: number; readonly of: number } | null;
  readonly fieldsOf: (stepId: string) => readonly VisibleField[];
  /** Category that applies: the chosen one, or the only one there is. */
  readonly category: string | null;
  /** Answers of questions that are asked, account and register facts included. This is shown, signed and stored at filing. */
  readonly relevant: Answers;
  readonly errors: readonly FieldError[];
  readonly errorsOf: (stepId: string) => readonly FieldError[];
  readonly documents: readonly DocumentNeed[];
  readonly registersNeeded: readonly RegisterQuestion[];
  /** Everything is answered, right and attached: the application may be signed. */
  readonly complete: boolean;
  readonly state: WizardState;
};
