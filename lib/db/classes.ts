/**
 * Class of every column (ASVS 14.1.1). A: special data (health, adoption, orphan status, convictions, military record, and free words that
 * may hold them). B: personal (IIN, name, address, phone, income, child). C: data of the case and of the portal's work. D: public.
 * A and B lie sealed or as keyed look-up hashes; what lies in clear nevertheless is named in {@link clearOnPurpose} with its reason.
 */
import type * as schema from "./schema.ts";

export type DataClass = "A" | "B" | "C" | "D";

type Tables = typeof schema;
type ColumnsOf<T extends keyof Tables> = Tables[T] extends { $inferSelect: infer Row } ? { readonly [C in keyof Row]: DataClass } : never;

/** Keyed as in the schema: a table or column without a class does not compile, and a test asks the database itself. */
export const columnClasses = {
  people: { id: "C", iinLookup: "B", phoneLookup: "B", sealed: "B", createdAt: "C", blockedAt: "C", demo: "C", sealedSettings: "A" },
  offices: {
    ...{ id: "D", kind: "D", regionId: "D", titleKk: "D", titleRu: "D", addressKk: "D", addressRu: "D" },
    ...{ phone: "D", parentId: "D", bin: "D", asOf: "D", demo: "D", active: "D" },
  },
  officeImports: { id: "C", operatorId: "C", rows: "D", createdAt: "C", appliedAt: "C" },
  roleGrants: { id: "C", personId: "C", role: "C", officeId: "C", grantedAt: "C", grantedBy: "C", endedAt: "C" },
  roleProposals: {
    ...{ id: "C", personId: "C", role: "C", officeId: "C", proposedAt: "C", proposedBy: "C", closedAt: "C", closedBy: "C" },
    outcome: "C",
  },
  sessions: {
    ...{ idHash: "C", personId: "C", createdAt: "C", lastSeenAt: "C", expiresAt: "C", provedAt: "C", endedAt: "C", staffPowers: "C" },
    ...{ way: "C", device: "B", addressPart: "B" },
  },
  otpChallenges: {
    ...{ id: "C", purpose: "C", object: "C", fingerprint: "C", personId: "C", phoneLookup: "B", sealedPhone: "B", browserHash: "C" },
    ...{ salt: "C", codeMac: "C", attempts: "C", createdAt: "C", expiresAt: "C", usedAt: "C", cancelledAt: "C" },
  },
  rateCounters: { key: "C", windowStart: "C", count: "C" },
  parkedPosts: { tokenHash: "C", personId: "C", path: "C", sealed: "A", createdAt: "C", expiresAt: "C" },
  applications: {
    ...{ id: "C", number: "C", serviceId: "C", edition: "C", category: "A", subtype: "A", locale: "C", ownerId: "C" },
    ...{ subjectLookup: "B", officeId: "C", state: "C", stage: "C", station: "C", assigneeId: "C", version: "C" },
    ...{ sealedAnswers: "A", initials: "B", createdAt: "C", updatedAt: "C", filedAt: "C", acceptedOn: "C", dueOn: "C", dueAt: "C" },
    ...{ stepDueOn: "C", nextDueOn: "C", closedAt: "C", outcome: "C", signatureState: "C" },
  },
  tasks: {
    ...{ applicationId: "C", stepId: "C", command: "C", role: "C", officeId: "C", assigneeId: "C", dueOn: "C", openedAt: "C" },
    escalatedAt: "C",
  },
  decisions: {
    ...{ id: "C", applicationId: "C", personId: "C", role: "C", officeId: "C", command: "C", stepId: "C", resultId: "C" },
    ...{ caseVersion: "C", fingerprint: "C", sealedSnapshot: "A", createdAt: "C", signedAt: "C" },
  },
  failureProtocols: { id: "C", system: "C", startedAt: "C", endedAt: "C", reports: "C", cause: "C", signature: "C" },
  noticeNonces: { source: "C", nonce: "C", at: "C" },
  events: {
    ...{ applicationId: "C", seq: "C", type: "C", at: "C", actorKind: "C", actorId: "C", actorRole: "C", officeId: "C" },
    ...{ fromState: "C", toState: "C", stepId: "C", sealedPayload: "A", prevHash: "C", hash: "C" },
  },
  idempotencyKeys: { key: "C", personId: "C", command: "C", answer: "C", createdAt: "C" },
  signatures: {
    ...{ id: "C", subjectKind: "C", subjectId: "C", applicationId: "C", signerId: "C", signerRole: "C", way: "C", language: "C" },
    ...{ fingerprint: "C", sealedSnapshot: "A", evidence: "B", status: "C", signedAt: "C", sealedProof: "B" },
  },
  edsProofs: {
    ...{ id: "C", purpose: "C", object: "C", fingerprint: "C", personId: "C", channel: "C", state: "C", fault: "C", sealedProof: "B" },
    ...{ cmsSha256: "C", signedSha256: "C", createdAt: "C", checkedAt: "C", nextCheckAt: "C", checks: "C", usedAt: "C" },
  },
  signingLinks: {
    ...{ id: "C", tokenHash: "C", bearerHash: "C", purpose: "C", object: "C", fingerprint: "C", personId: "C", browserHash: "C" },
    ...{ sealedOrder: "A", state: "C", fault: "C", proofId: "C", createdAt: "C", expiresAt: "C" },
  },
  usedChallenges: { challengeHash: "C", usedAt: "C" },
  files: {
    ...{ id: "C", applicationId: "C", documentId: "C", item: "C", sealedName: "A", mediaType: "C", size: "C", pages: "C", sha256: "C" },
    ...{ state: "C", refusal: "C", storageKey: "C", wrappedKey: "A", uploadedBy: "C", createdAt: "C", removedAt: "C" },
  },
  registerAnswers: {
    ...{ applicationId: "C", gatewayId: "C", item: "C", askedLookup: "B", state: "C", sealed: "A", source: "C", answeredAt: "C" },
  },
  consents: {
    ...{ id: "C", applicationId: "C", personId: "C", fieldId: "C", edition: "C", language: "C", wording: "D", givenAt: "C" },
    withdrawnAt: "C",
  },
  votes: { applicationId: "C", memberId: "C", opinion: "C", sealedReason: "A", at: "C" },
  results: {
    ...{ id: "C", applicationId: "C", resultId: "C", kind: "C", number: "C", language: "C", sealedContent: "A", contentSha256: "C" },
    ...{
      initials: "B",
      officeId: "C",
      signerName: "B",
      signedWay: "C",
      signedAt: "C",
      signedOn: "C",
      validUntil: "C",
      standing: "C",
      held: "C",
    },
    ...{ replacedBy: "C", signatureId: "C", withdrawnAt: "C", withdrawalGround: "C" },
  },
  paperNumbers: { serviceId: "C", numberLookup: "B", applicationId: "C", createdAt: "C" },
  resultFiles: { resultId: "C", language: "C", storageKey: "C", wrappedKey: "A", size: "C", sha256: "C", createdAt: "C" },
  complaints: {
    ...{ id: "C", number: "C", applicationId: "C", ownerId: "C", addressee: "C", officeId: "C", state: "C", version: "C", sealed: "A" },
    ...{ sealedDecision: "A", filedAt: "C", acceptedOn: "C", dueOn: "C", forwardDueOn: "C", forwardedAt: "C", decidedAt: "C" },
    decision: "C",
  },
  payments: {
    ...{ id: "C", applicationId: "C", evidence: "C", reference: "C", amountKzt: "C", paidOn: "C", recordedBy: "C", recordedAt: "C" },
  },
  messages: {
    ...{ id: "C", channel: "C", toLookup: "B", personId: "C", applicationId: "C", purpose: "C", language: "C", sealed: "B", secret: "C" },
    ...{ createdAt: "C", sentAt: "C", attempts: "C", dedupe: "C", readAt: "C" },
  },
  accessRecords: {
    ...{ id: "C", applicationId: "C", ownerId: "C", staffId: "C", role: "C", officeId: "C", what: "C", why: "C", at: "C" },
  },
  securityLog: {
    ...{ id: "C", at: "C", type: "C", outcome: "C", personId: "C", session: "C", route: "C", requestId: "C", detail: "C" },
  },
  chainHeads: { id: "C", at: "C", cases: "C", digest: "C", signature: "C", keyId: "C" },
  chainHeadEntries: { headId: "C", applicationId: "C", seq: "C", hash: "C" },
  figures: { id: "D", validFrom: "D", validTo: "D", value: "D", demo: "D" },
  stageReports: { id: "C", applicationId: "C", seq: "C", stage: "C", createdAt: "C", sentAt: "C", attempts: "C" },
} as const satisfies { readonly [T in keyof Tables]: ColumnsOf<T> };

/** Columns of class A or B that lie in clear, each with the reason why. */
export const clearOnPurpose: Readonly<Record<string, string>> = {
  "applications.category":
    "the ground of the application: the queue, the terms and the figures are computed from it; no name stands beside it",
  "applications.subtype": "likewise",
  "applications.initials": "three letters, so that an officer recognises the row of the queue",
  "results.initials": "three letters, shown by the public verification",
  "results.signerName": "the official who signed stands on every copy of the document",
  "sessions.device": "words like “Chrome, Android”, so that people recognise their own sessions",
  "sessions.addressPart": "first half of the address, likewise",
  "signatures.evidence": "the number in it is masked",
};
