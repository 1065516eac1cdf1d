import { payments } from "#lib/db/schema.ts";
import { ok, refuse } from "#lib/result.ts";
import type { Handler } from "./handler.ts";

/** The clerk records a payment from the bank's notice or from the receipt; one payment is recorded once, and never above the fee. */
export const recordPayment: Handler = async ({ tx, file, person, values, at }) => {
  const amountKzt = Number(values["payment-amount"]);
  const reference = (values["payment-reference"] ?? "").toUpperCase();
  const left = file.service.feeKzt - file.paidKzt;
  if (amountKzt > left)
    return refuse({ code: "invalid", faults: [{ name: "payment-amount", code: "sum-too-large", values: { max: left } }] });
  const written = await tx
    .insert(payments)
    .values({
      applicationId: file.id,
      evidence: values["payment-evidence"] ?? "receipt",
      reference,
      amountKzt,
      paidOn: values["payment-date"] ?? "",
      recordedBy: person.personId,
      recordedAt: at,
    })
    .onConflictDoNothing({ target: payments.reference })
    .returning({ id: payments.id });
  if (written.length === 0) return refuse({ code: "invalid", faults: [{ name: "payment-reference", code: "reference-known" }] });
  return ok({ payload: { fields: values }, notice: { purpose: "payment-recorded", params: { number: file.number } } });
};
