import type { EdsOrder } from "#lib/signing/order.ts";
import type { Phase, Trouble } from "./ncalayer.ts";

/** `firefox` is said after "not-found" in that browser. */
export type SigningState = Phase | Trouble | "sending";
export type Said = { readonly title: string; readonly text: string };

/** What the script of a signing page is given. */
export type SigningData = EdsOrder & {
  readonly words: Readonly<Record<SigningState, Said>> & {
    readonly firefox: string /** Ends with the program's own word. */;
    readonly code: string;
  };
};

export const signingStates: readonly SigningState[] = [
  "connecting",
  "slow",
  "opened",
  "still",
  "again",
  "sending",
  "not-found",
  "old",
  "dropped",
  "cancelled",
  "stopped",
  "failed",
];
