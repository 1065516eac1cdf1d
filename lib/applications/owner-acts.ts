/** Acts of the owner that cannot be undone; each asks for a tick before its button counts. */
export const endingActs = ["follow-up", "withdraw"] as const;
export type EndingAct = (typeof endingActs)[number];

/** A payment may come in parts, each with its receipt. */
export const mostReceipts = 5;
