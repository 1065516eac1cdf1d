/**
 * Every table of the portal, one file a topic. Class of each column (`classes.ts`): A special and B personal data lie only in
 * `sealed*` columns (AES-256-GCM, bound to table and row) or as keyed look-up hashes (`*Lookup`); everything in clear is case data (C)
 * or public (D).
 */

export * from "./schema/cases.ts";
export * from "./schema/complaints.ts";
export * from "./schema/exchange.ts";
export * from "./schema/files.ts";
export * from "./schema/history.ts";
export * from "./schema/operation.ts";
export * from "./schema/people.ts";
export * from "./schema/results.ts";
export * from "./schema/signing.ts";
