import type { Actor, Person } from "#lib/access/roles.ts";
import type { Day } from "#lib/calendar/index.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Result } from "#lib/result.ts";
import type { CaseFile } from "../case-file.ts";
import type { Outcome } from "../change.ts";
import type { Values } from "../officer-fields.ts";
import type { Refusal } from "../refusal.ts";
import type { LawfulAction } from "../views.ts";

export type CommandSignature = {
  /** Row of `signatures`. */
  readonly id: string;
  readonly fingerprint: string;
  readonly way: "otp" | "eds";
};

/** What a command works with: everything is loaded, locked and checked, the entries are read, a proof is used up. */
export type CommandContext = {
  readonly tx: Tx;
  readonly file: CaseFile;
  readonly person: Person;
  readonly actor: Exclude<Actor, { kind: "portal" }>;
  readonly action: LawfulAction;
  readonly resultId: string | null;
  readonly values: Values;
  /** The signature of what was laid out; null for commands without one. */
  readonly signature: CommandSignature | null;
  readonly at: Date;
  readonly today: Day;
};

/** What only this command does. Refuses by name; the dispatcher does the rest. */
export type Handler = (context: CommandContext) => Promise<Result<Outcome, Refusal>>;
