/** A bank's notice of a payment: believed only with its signature, taken once, recorded like the clerk's entry. */
import { eq } from "drizzle-orm";
import { loadCase } from "#lib/applications/case-file.ts";
import { changeCase } from "#lib/applications/change.ts";
import { openSteps } from "#lib/applications/transitions.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { now } from "#lib/clock.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { applications, noticeNonces, payments } from "#lib/db/schema.ts";
import { type BankNotice, bankNotice, checkNotice } from "./bank-notice.ts";
import { bankSecret } from "./bank-secret.ts";

/**
 * `recorded`, `repeated`: the bank may stop. `unproved`: not signed, signed by another, old, or replayed. `unreadable`: no notice.
 * `unknown-case`, `not-awaited`, `wrong-sum`: nothing is recorded; a person of the bank or the office must look.
 */
export type NoticeOutcome = "recorded" | "repeated" | "unproved" | "unreadable" | "unknown-case" | "not-awaited" | "wrong-sum";

const source = "bank";

/** False: this very message was taken before. */
const firstTime = async (tx: Tx, nonce: string, at: Date): Promise<boolean> =>
  (await tx.insert(noticeNonces).values({ source, nonce, at }).onConflictDoNothing().returning({ nonce: noticeNonces.nonce })).length > 0;

const knownPayment = async (tx: Tx, notice: BankNotice, applicationId: string): Promise<NoticeOutcome | null> => {
  const [row] = await tx.select().from(payments).where(eq(payments.reference, notice.reference));
  if (!row) return null;
  return row.applicationId === applicationId && row.amountKzt === notice.amountKzt ? "repeated" : "wrong-sum";
};

const record = async (tx: Tx, notice: BankNotice, at: Date): Promise<NoticeOutcome> => {
  const [row] = await tx.select({ id: applications.id }).from(applications).where(eq(applications.number, notice.caseNumber));
  const file = row ? await loadCase(tx, row.id, { lock: true }) : null;
  if (!file) return "unknown-case";
  // Asked under the lock of the case, so that of two equal notices one waits.
  const known = await knownPayment(tx, notice, file.id);
  if (known) return known;
  const open = openSteps(file.flow, file.position).find(({ command }) => command === "record-payment");
  if (!open) return "not-awaited";
  if (notice.amountKzt > file.service.feeKzt - file.paidKzt) return "wrong-sum";
  await tx.insert(payments).values({
    applicationId: file.id,
    evidence: "bank-notice",
    reference: notice.reference,
    amountKzt: notice.amountKzt,
    paidOn: notice.paidOn,
    recordedBy: null,
    recordedAt: at,
  });
  const fields = {
    "payment-evidence": "bank-notice",
    "payment-reference": notice.reference,
    "payment-date": notice.paidOn,
    "payment-amount": String(notice.amountKzt),
  };
  const payload = { fields };
  await changeCase(
    tx,
    file,
    { kind: "portal", job: "bank-notice" },
    open,
    { payload, notice: { purpose: "payment-recorded", params: { number: file.number } } },
    at,
  );
  return "recorded";
};

const parse = (body: string): BankNotice | null => {
  try {
    return bankNotice.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
};

/** Checks and records one notice in one transaction. Refusals are noted in the security log without the notice itself. */
export const receiveNotice = async (headers: Headers, body: string, requestId: string): Promise<NoticeOutcome> => {
  const at = now();
  const proof = checkNotice(bankSecret(), headers, body, at);
  const outcome = await (async (): Promise<NoticeOutcome> => {
    if (!proof.valid) return "unproved";
    const notice = parse(body);
    if (!notice) return "unreadable";
    return db().transaction(async (tx) => ((await firstTime(tx, proof.nonce, at)) ? record(tx, notice, at) : "unproved"));
  })();
  if (outcome !== "recorded" && outcome !== "repeated") {
    const detail = { why: proof.valid ? outcome : proof.why };
    await noteRefusal({ type: "bank-notice", outcome: "refused", route: "/api/webhooks/bank", requestId, detail });
  }
  return outcome;
};
