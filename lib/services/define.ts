/**
 * The definition language: a service is data. Texts stand in `messages/{kk,ru}/services/<id>.json` under the ids used here.
 * Shapes follow the public catalogue (`GET /api/services/<id>`); words that only the engine needs are marked "engine".
 */
import type { OutcomeRule, Rule } from "./rule.ts";

export type Locale = "kk" | "ru";
export type Text = Readonly<Record<Locale, string>>;

export type Domain = "defence" | "family" | "education";
export type TermUnit = "minutes" | "working-days" | "calendar-days" | "months";
export type Channel = "portal" | "provider-office" | "education-organisation" | "state-corporation" | "service-centre" | "paper";
export type SignatureWay = "eds" | "otp";
export type StageId = "stage-1" | "stage-2";

/**
 * A length of time set by the act. `from` says in words what it runs from. Engine: `fromField` names the date typed by an official that it
 * runs from; `fromAnswer` the date in the application, where it is later than the day of acceptance.
 */
export type Term = {
  readonly value: number;
  readonly unit: TermUnit;
  readonly from: string;
  readonly fromField?: `${string}.${string}`;
  readonly fromAnswer?: string;
};

export type TermRule = Term & { readonly stage?: StageId; readonly rule?: Rule; readonly when?: string; readonly law?: LegalPlace };

export type TermExtension = {
  readonly id: string;
  readonly value: number;
  readonly unit: TermUnit;
  readonly when: string;
  /** Whether the applicant must be told that the term is extended. */
  readonly noticeToApplicant: boolean;
  /** Engine: when this extension is lawful. It always counts from acceptance and is lawful only while it makes the term longer. */
  readonly rule?: Rule;
};

/**
 * Where in the act a rule stands. Without `annex` the rules themselves; `row` is a row of the annex's table of basic requirements; `item` and
 * `subitem` as the act numbers them ("9", "3-1"; "2"). Printed beside the question, document or ground as its reason.
 */
export type LegalPlace = {
  readonly annex?: string;
  readonly row?: number;
  readonly item?: string;
  readonly subitem?: string;
};

export type Act = {
  /** `decree`: of the Government, with a standard for each service; absent: an order of a minister with rules. */
  readonly kind?: "decree";
  readonly number: string;
  readonly date: string;
  readonly amendsNumber: string | null;
  readonly status: "in-force" | "repealed" | (string & {});
  /** Day of the act that repealed it. */
  readonly repealedOn?: string;
};

export type FieldType =
  | "text"
  | "textarea"
  | "date"
  | "radio"
  | "checkbox"
  | "select"
  | "iin"
  | "phone"
  | "number"
  | "repeat"
  | "office"
  | "school"
  | "readonly"
  | "consent";

export type FieldSource = "account" | "gateway" | "applicant";

/** A question of the wizard. Its `id` is the `name` of its control. */
export type Field = {
  readonly id: string;
  readonly step: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly source: FieldSource;
  readonly rule?: Rule;
  /** Values of the offered options, in order; their words are messages. A `readonly` with options prints the word of its value. */
  readonly options?: readonly string[];
  /** Id of the repeat field this field is a part of. */
  readonly group?: string;
  readonly min?: number;
  readonly max?: number;
  readonly officeKind?: string | readonly string[];
  /** Register that fills the field (source `gateway`); or the question whose office, or whose IIN, fills it. */
  readonly from?: string;
  /** Value that other answers decide: of the first rule that is true. */
  readonly derived?: readonly { readonly rule: Rule; readonly value: string }[];
  /** Engine: which fact of the account a field of source `account` shows. */
  readonly account?: "iin" | "full-name" | "phone" | "address" | "birth-date";
  /** Engine: which fact of the register's answer fills the field, e.g. `childFullName`; of an office: `head`, `address`, `phone`; of an IIN: `birthDate`, `sex`. */
  readonly fact?: string;
  /** Engine: what the register says is shown and not asked; without its word it is a question of this type. The catalogue calls it `readonly`. */
  readonly fixed?: true;
  /** Engine: field whose office is proposed here first (a school that is itself the provider). */
  readonly presetFrom?: string;
  /** Engine: cross-field checks (spec: security 2.2.3). */
  readonly checks?: readonly FieldCheck[];
  /**
   * Engine: the answer is special data (health, adoption, orphan status, convictions, military record): who only registers sees that it is
   * there. Absent: what comes from a register of such a kind (`special.ts`).
   */
  readonly special?: boolean;
  /** Engine: token for the browser's autofill; only for the applicant's own data. */
  readonly autocomplete?: string;
  readonly law?: LegalPlace;
};

export type FieldCheck =
  | { readonly is: "not-in-future" }
  | { readonly is: "younger-than-applicant" }
  | { readonly is: "not-the-applicant" }
  | { readonly is: "unique-in-group" }
  /** An IIN or a birth date of somebody younger than so many years on the day of filing. */
  | { readonly is: "under-age"; readonly years: number }
  /** Has lived so many years on the day of filing; `fields.<id>.stops` says why a younger one is not taken. */
  | { readonly is: "of-age"; readonly years: number }
  /** An account number of a bank of Kazakhstan; spaces do not count. */
  | { readonly is: "iban" }
  /** A number of a legal entity or its branch. */
  | { readonly is: "bin" }
  | { readonly is: "agrees-with-iin"; readonly of: string }
  /** Any other answer ends the way: the service may not be given, and `fields.<id>.stops` says why. */
  | { readonly is: "stops-unless"; readonly value: string };

export type Need = "required" | "conditional" | "optional" | "one-of" | (string & {});

export type CategoryDocument = {
  readonly id: string;
  readonly need: Need;
  readonly rule?: Rule;
  /** Exactly one document of the group whose rule is true is required. */
  readonly oneOf: string | null;
};

export type Category = {
  readonly id: string;
  readonly rule?: Rule;
  readonly documents: readonly CategoryDocument[];
  readonly law?: LegalPlace;
};

/** `bring`: the original is shown or handed over at the office later; `bring-and-upload`: a scan may be attached as well, and never must. */
export type DocumentPortal = "form" | "upload" | "gateway" | "gateway-or-upload" | "bring" | "bring-and-upload";

export type Document = {
  readonly id: string;
  readonly portal: DocumentPortal;
  readonly maxFiles: number;
  /** How old the paper may be, as the act words it; empty where the act says nothing. */
  readonly validity: string;
  readonly satisfiedBy?: readonly string[];
  readonly perItemOf?: string;
  /** Engine: the paper holds special data, as {@link Field.special}. */
  readonly special?: boolean;
  /** When true the file is demanded at once, whatever the register has. */
  readonly uploadRule?: Rule;
  readonly law?: LegalPlace;
};

/** A register that is asked through the e-government gateway. */
export type GatewayDatum = {
  readonly id: string;
  readonly about: string;
  /** Engine: kind of question the gateway client asks. */
  readonly register: RegisterKind;
  readonly iinFrom?: readonly string[];
  readonly binFrom?: readonly string[];
  readonly perItemOf?: string;
  readonly rule?: Rule;
  /** Engine: the record counts only when this fact equals this answer (the ward's guardian is the applicant); otherwise there is none. */
  readonly match?: { readonly fact: string; readonly field: string };
  /** Engine: its record is special data, or is not, where the kind of register does not say it, as {@link Field.special}. */
  readonly special?: boolean;
};

/** Kinds of registers; what each says stands in docs/adding-a-service.md. */
export type RegisterKind =
  | "person"
  | "residence"
  | "criminal-record"
  | "military-registration"
  | "birth"
  | "birth-reference"
  | "children"
  | "death"
  | "parents-death"
  | "second-parent"
  | "marriage"
  | "divorce"
  | "name-change"
  | "guardianship"
  | "sole-guardian"
  | "social-assistance"
  | "property"
  | "health"
  | "organisation"
  | "entrepreneur";

export type WorkflowKind =
  | "submit"
  | "record-consents"
  | "fetch-registers"
  | "confirm-acceptance"
  | "register"
  | "check-completeness"
  | "examine"
  | "consult"
  | "answer-consultation"
  | "interview"
  | "forward"
  | "vote"
  | "conclude"
  | "prepare-result"
  | "propose-refusal"
  | "hold-hearing"
  | "decide-after-hearing"
  | "sign"
  | "conclude-contract"
  | "pay"
  | "record-payment"
  | "train"
  | "auto-issue"
  | "deliver"
  | "notify-third-party"
  | "follow-up"
  | "report-stage"
  | "close-without-result";

export type StepActor =
  | "applicant"
  | "portal"
  | "clerk"
  | "executor"
  | "head"
  | "commission-chair"
  | "commission-member"
  | "consulted-body"
  | "training-organisation";

/** What an official types with a step of the work or for a document. */
type Entry = {
  readonly id: string;
  readonly required?: boolean;
  readonly options?: readonly string[];
  /** Condition in the one dialect over answers and officer fields (`<result or step>.<field>` for those of former steps). */
  readonly rule?: Rule;
  /** Two dates: `<id>-from` and `<id>-to`. */
  readonly range?: boolean;
  /** Engine: a date with the time of day, typed as `<id>-time`. */
  readonly withTime?: boolean;
  /** Once for each item of that repeat group: `<id>.1`, `<id>.2` … Conditions and limits look at the same item. */
  readonly perItemOf?: string;
  /** Engine: what is offered filled in: the value of the first rule that is true. */
  readonly proposed?: readonly { readonly rule: Rule; readonly value: string }[];
  /** Of items or answers that are listed: which questions of each item are shown; engine: `<iin question>.birthDate` is what the number tells. */
  readonly columns?: readonly string[];
  /** Engine: of documents that are named, what is said of each: `missing`, `expired`. */
  readonly marks?: readonly string[];
  /** Engine: the value is an office of this kind, and the case is sent to it; its title is printed. */
  readonly officeKind?: string;
  readonly checks?: readonly OfficerCheck[];
};

/** A field of a step. */
export type OfficerField = Entry & {
  /** `file`: a paper attached with the command; `enum`: one of the options, `list`: one or more. */
  readonly type: "text" | "textarea" | "date" | "enum" | "list" | "number" | "person" | "file";
  /** Where the options come from, see {@link ResultField.from}; of a step also its `reasons`. */
  readonly from?: string | readonly string[] | null;
};

/**
 * Limits of an official's entry, as data. `of` names a date: typed as `<result or step>.<field>`, an answer's by its id, or `case.accepted-on`,
 * `case.due-on`, `case.today`; `end` says which date of a range is meant (a range never ends before it begins); `when` under which condition the limit holds at all.
 */
export type OfficerCheck = { readonly end?: "from" | "to"; readonly when?: Rule } & OfficerLimit;

type OfficerLimit =
  | { readonly is: "in-future" }
  | { readonly is: "not-in-future" }
  | { readonly is: "positive" }
  | { readonly is: "equals" | "not-before" | "not-after" | "after"; readonly of: string }
  | { readonly is: "within-term"; readonly of: string; readonly value: number; readonly unit: TermUnit }
  /** A day on which the office works; with a time of day also its hours. */
  | { readonly is: "office-hours" }
  /** The number of another field of the same form and so much more. */
  | { readonly is: "plus"; readonly of: string; readonly value: number }
  /** First calendar year of the academic year that runs or comes next (it begins on 1 September). */
  | { readonly is: "academic-year" }
  /** This option may be chosen only while the rule holds. */
  | { readonly is: "only-if"; readonly value: string; readonly if: Rule }
  /** The same words stand in no other document of this service: a number printed on paper. */
  | { readonly is: "unused" }
  | {
      /** The date and the term that runs from it lie inside one season of the year (MM-DD, both inclusive). */
      readonly is: "season";
      readonly from: string;
      readonly to: string;
      readonly value: number;
      readonly unit: TermUnit;
      readonly if?: Rule;
    };

/** What must be so before a step is lawful; until then the desk shows the step with its cause. */
export type StepRequirement =
  /** The recorded payments reach `feeKzt`. */
  | { readonly is: "fee-paid"; readonly if?: Rule }
  /** Something that was typed before; with `step` and `times`: in so many records of that step. */
  | { readonly is: "recorded"; readonly rule: Rule; readonly step?: string; readonly times?: number };

export type WorkflowStep = {
  readonly id: string;
  readonly kind: WorkflowKind;
  readonly actor: StepActor;
  readonly action: string;
  readonly term: Term | null;
  readonly legal: string;
  readonly stage?: StageId;
  readonly rule?: Rule;
  /** Engine */
  readonly requires?: readonly StepRequirement[];
  /** Engine: the step is given again and again until this holds of what was typed; each record takes the place of the former one. */
  readonly until?: Rule;
  /** Engine: the document that a `follow-up` gives back. */
  readonly returns?: string;
  readonly fields?: readonly OfficerField[];
  /** Lawful reasons to close without a result. Engine: `rule` says when each may be chosen, `after` names a typed date that must be past. */
  readonly reasons?: readonly { readonly id: string; readonly rule?: Rule; readonly after?: string }[];
};

export type ResultKind = "positive" | "stage-1" | "stage-2" | "refusal" | "acceptance-refusal" | "extension-notice" | "receipt";

export type ResultFieldSource = "answer" | "account" | "register" | "office" | "officer" | "case" | "number" | "signer";

/** A line of a result document; `source` and `from` say where its value comes from. */
export type ResultField = Entry & {
  readonly source: ResultFieldSource;
  /**
   * Of `officer`: where the options come from (`refusalGrounds`, `acceptanceRefusalGrounds`, `required-documents`, `extensions`, a repeat group:
   * its items), or the answers that are offered filled in as they are printed, to be confirmed or changed (of an office its address).
   */
  readonly from: string | readonly string[] | null;
  readonly type: "text" | "textarea" | "date" | "enum" | "list" | "number" | "person";
  /** Of `register` where `from` names the register itself: the fact of its record. Required and without a record: the official is asked. */
  readonly fact?: string;
  /** Questions whose answer stands here, the first that has one, where `from` gives nothing. */
  readonly or?: readonly string[];
  /** Not a line of the document: it is recorded with that step (`deliver`: when the paper is handed over). */
  readonly step?: string;
};

export type Result = {
  readonly id: string;
  readonly kind: ResultKind;
  readonly formInAct: boolean;
  readonly fields: readonly ResultField[];
  readonly delivery: readonly string[];
  readonly stage?: StageId;
  readonly rule?: Rule;
  readonly grounds?: readonly string[];
  /** Engine: officer field that holds the last day on which the document is valid. */
  readonly validUntilField?: string;
  /**
   * Engine: given only against other papers: until somebody records `deliver` nobody but the desk has it, and its number is not told. The
   * notice says that it is ready; what to come with is the text `results.<id>.collect`.
   */
  readonly held?: boolean;
};

export type RefusalGround = {
  readonly id: string;
  /** When the ground may be used at all (of one subtype, after a certain answer of another body). */
  readonly rule?: Rule;
  /** Engine: answers that already speak for the ground: the applicant is warned before the signature, an official decides. */
  readonly warnWhen?: Rule;
  readonly law?: LegalPlace;
};

export type Hearing = {
  readonly required: boolean;
  readonly noticeWorkingDaysBeforeTerm: number | null;
  readonly decisionAfterHearingWorkingDays: number | null;
};

export type ComplaintRule = {
  readonly to: "provider" | "quality-body" | "forwarding" | "court" | (string & {});
  readonly value: number | null;
  readonly unit: TermUnit | null;
  readonly basis: string;
};

export type EligibilityQuestion = {
  readonly id: string;
  readonly type: "select" | "number" | "date" | (string & {});
  readonly required: boolean;
  readonly askWhen: Rule;
  readonly min: number | null;
  readonly integer?: boolean;
  readonly options: readonly string[];
  readonly legal: string;
};

/** The anonymous self-check; see the card's `evaluation` for the order in which rules speak. */
export type EligibilityCheck = {
  readonly config: readonly { readonly id: string; readonly unit: string; readonly legal: string }[];
  readonly questions: readonly EligibilityQuestion[];
  readonly derived: readonly { readonly id: string; readonly sumOf: readonly string[]; readonly divideBy: string }[];
  readonly scopeRules: readonly { readonly id: string; readonly when: Rule; readonly scope: "covered" | "clarify" | "not-covered" }[];
  readonly categoryRules: readonly {
    readonly id: string;
    readonly when: Rule;
    readonly category: string;
    readonly confidence: "likely" | "possible";
    readonly documents: readonly { readonly id: string; readonly need: string; readonly when: Rule }[];
    readonly advice: string | null;
    readonly legal: string;
  }[];
  readonly advice: readonly string[];
  readonly outcomeRules: readonly { readonly outcome: string; readonly rule: OutcomeRule }[];
  readonly outcomes: readonly string[];
  readonly notices: readonly { readonly id: string; readonly when: Rule }[];
  readonly documentRules: readonly { readonly document: string; readonly when: Rule; readonly need: string; readonly legal: string }[];
  readonly extraDocuments: readonly string[];
  readonly documentFormsByChannel: readonly string[];
  readonly carryOver: readonly {
    readonly question: string;
    readonly answer: readonly string[];
    readonly rule?: Rule;
    readonly category: string | null;
    readonly field: string | null;
    readonly value: string | null;
    /** The item that is filled, counted from 1, when the field is a part of a repeat group: a check is about one child, the first. */
    readonly item?: number;
  }[];
};

/** One service, whole. */
export type ServiceDefinition = {
  readonly id: string;
  /** Date of the law this definition follows; a filed case keeps it. */
  readonly edition: string;
  readonly domain: Domain;
  readonly lifeSituations: readonly string[];
  readonly act: Act;
  readonly providerKind: string;
  readonly channels: readonly Channel[];
  /** How an application may be signed: the signing page offers no other way, and the server takes none. */
  readonly portalFiling: { readonly signature: readonly SignatureWay[]; readonly basis: string };
  readonly feeKzt: number;
  /** Month and day, both inclusive, Asia/Almaty. Empty: all year. */
  readonly applicationWindows: readonly { readonly from: string; readonly to: string }[];
  readonly workingHours: {
    readonly start: string;
    readonly end: string;
    readonly lunchStart: string | null;
    readonly lunchEnd: string | null;
    readonly days: string;
  };
  readonly applicant: { readonly representative: boolean; readonly excluded: readonly { readonly id: string; readonly rule?: Rule }[] };
  readonly subtypes: readonly { readonly id: string }[];
  readonly categories: readonly Category[];
  readonly documents: readonly Document[];
  readonly steps: readonly { readonly id: string; readonly skipWhenEmpty?: boolean }[];
  readonly fields: readonly Field[];
  readonly gatewayData: readonly GatewayDatum[];
  readonly term: { readonly rules: readonly TermRule[]; readonly extensions: readonly TermExtension[] };
  readonly workflow: { readonly pattern: string; readonly steps: readonly WorkflowStep[] };
  readonly hearing: Hearing;
  readonly results: readonly Result[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly acceptanceRefusalGrounds: readonly RefusalGround[];
  readonly complaints: readonly ComplaintRule[];
  /**
   * What the applicant should think of before the signature when the rule holds: told on the check page, stops nobody. `field` is the question
   * that may be answered otherwise. Texts: `notices.<id>` with `title`, `text`, `cure`.
   */
  readonly notices?: readonly { readonly id: string; readonly rule: Rule; readonly field: string }[];
  /** How many special conditions the messages list. */
  readonly specialConditions: number;
  readonly legalRefs: { readonly standard: string; readonly form: string; readonly workflow: string };
  readonly decisions: readonly { readonly question: string; readonly decision: string }[];
  /** Engine: names, for the desk's head line, the field that holds the person the case is about when it is not the applicant. */
  readonly subject?: { readonly name: string; readonly iin: string };
  /** Field of type `office` whose office handles the case; null where the whole country has one office, that of `onlyOffice`. */
  readonly officeField: string | null;
  /** Engine: kind of the one office that handles every case; only where `officeField` is null. */
  readonly onlyOffice?: string;
  readonly eligibilityCheck?: EligibilityCheck;
};

type OptionOf<F extends Field> = F["options"] extends readonly string[] ? F["options"][number] : string;

type ValueOf<F extends Field> = F["type"] extends "checkbox"
  ? readonly OptionOf<F>[]
  : F["type"] extends "radio" | "select"
    ? OptionOf<F>
    : string;

type PlainFields<D extends ServiceDefinition> = Exclude<D["fields"][number], { readonly group: string } | { readonly type: "repeat" }>;

/** Answers of one service, inferred from its definition; every answer may be missing while the draft is filled in. */
export type AnswersOf<D extends ServiceDefinition> = {
  readonly [F in PlainFields<D> as F["id"]]?: ValueOf<F>;
} & {
  readonly [R in Extract<D["fields"][number], { readonly type: "repeat" }> as R["id"]]?: readonly {
    readonly [F in Extract<D["fields"][number], { readonly group: R["id"] }> as F["id"]]?: ValueOf<F>;
  }[];
};

/** Keeps the literal types of a definition, so that the types of its answers can be inferred from it. */
export const defineService = <const D extends ServiceDefinition>(definition: D): D => definition;
