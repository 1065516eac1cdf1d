import type { ProofRefusal } from "#lib/signing/proof.ts";
import type { RefusalCode } from "./case-words.ts";

/** A wrong entry of a command's form; `code` is a key under `errors` of `messages/<locale>/actions.json`. */
export type EntryFault = { readonly name: string; readonly code: string; readonly values?: Readonly<Record<string, string | number>> };

/** Why a command changed nothing. */
export type Refusal = {
  readonly code: RefusalCode;
  /** With `invalid`. */
  readonly faults?: readonly EntryFault[];
  /** With `code`: what is wrong with the one-time code or the digital signature. */
  readonly proof?: ProofRefusal;
};
