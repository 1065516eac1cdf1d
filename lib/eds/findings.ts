/** What a verifier has found of a signature, before it is asked whose it is. */
import type { EdsCheck, EdsFault, EdsProof } from "./words.ts";

export type Findings = {
  readonly checks: readonly EdsCheck[];
  readonly fault: EdsFault | null;
  readonly verifier: EdsProof["verifier"];
  readonly chain: readonly string[];
  readonly signedAt: Date;
  readonly timeStamp: EdsProof["timeStamp"];
  readonly revocation: EdsProof["revocation"];
};

/** `true`: holds; `null`: nobody could be asked. */
export type Asked = readonly (readonly [EdsFault, boolean | null])[];

/** The record of checks in their order, up to the first fault. */
export const judge = (asked: Asked): { readonly checks: readonly EdsCheck[]; readonly fault: EdsFault | null } => {
  const first = asked.findIndex(([, holds]) => holds === false);
  const seen = first === -1 ? asked : asked.slice(0, first + 1);
  return {
    checks: seen.map(([check, holds]) => ({ check, outcome: holds === null ? "waiting" : holds ? "ok" : "fault" })),
    fault: first === -1 ? null : (asked[first]?.[0] ?? null),
  };
};
