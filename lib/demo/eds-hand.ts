/**
 * Digital signatures of demo people: their keys lie outside of lib, and whoever holds them (the start of the demo, the tests) lends a hand.
 * In production there are no such keys and nobody lends one.
 */
export type EdsOrder = {
  readonly person: { readonly iin: string; readonly surname: string; readonly givenName: string; readonly patronymic: string };
  /** An employee's key of this organisation; null: a personal key. */
  readonly organisation: { readonly bin: string; readonly name: string } | null;
  readonly content: Buffer;
  /** Which of the two keys of a pair; default: the one that signs. */
  readonly use?: "sign" | "sign-in";
};

/** @returns base64 of the DER of a detached CMS signature */
export type EdsHand = (order: EdsOrder) => Promise<string>;

let lent: EdsHand | undefined;

export const lendHand = (hand: EdsHand): void => {
  lent = hand;
};

/** @throws where nobody has lent one */
export const edsHand: EdsHand = (order) => {
  if (lent === undefined) throw new Error("nobody signs for the people of the demo here");
  return lent(order);
};
