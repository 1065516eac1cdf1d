import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { type BankNotice, signNotice } from "#lib/payments/bank-notice.ts";
import { bankSecret } from "#lib/payments/bank-secret.ts";

export const payment = z.object({
  caseNumber: z.string().min(1).max(40),
  amount: z.coerce.number().int().positive(),
  /** `forged` signs with a wrong secret, `old` with a time of an hour ago, `unsigned` not at all. */
  fault: z.enum(["forged", "old", "unsigned"]).optional(),
  /** How often the same notice is sent although the portal has answered; banks do repeat. */
  repeat: z.coerce.number().int().min(1).max(10).default(2),
});

const attempts = 5;
const webhook = "/api/webhooks/bank";

const send = async (notice: BankNotice, fault: z.infer<typeof payment>["fault"]): Promise<number> => {
  const body = JSON.stringify(notice);
  const at = fault === "old" ? new Date(now().getTime() - 3_600_000) : now();
  const proof = fault === "unsigned" ? {} : signNotice(fault === "forged" ? "another bank's secret" : bankSecret(), body, at);
  const response = await fetch(`http://127.0.0.1:${config.port}${webhook}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...proof },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(5000),
  });
  await response.arrayBuffer();
  return response.status;
};

/** Takes a payment and tells the portal, again and again until it answers 2xx. Gives the statuses of all attempts. */
export const pay = async (
  order: z.infer<typeof payment>,
): Promise<{ readonly reference: string; readonly answers: readonly (number | "no answer")[] }> => {
  const notice: BankNotice = {
    reference: `KZ-DEMO-${String(randomInt(10 ** 9)).padStart(9, "0")}`,
    caseNumber: order.caseNumber,
    amountKzt: order.amount,
    paidOn: new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Almaty" }).format(now()),
  };
  const answers: (number | "no answer")[] = [];
  let delivered = 0;
  for (let attempt = 0; attempt < attempts && delivered < order.repeat; attempt++) {
    if (attempt > 0) await sleep(300 * attempt);
    const status = await send(notice, order.fault).catch(() => "no answer" as const);
    answers.push(status);
    if (status !== "no answer" && status < 300) delivered += 1;
    // A refusal is final for a bank; only silence and 5xx are repeated.
    if (status !== "no answer" && status >= 400 && status < 500) break;
  }
  return { reference: notice.reference, answers };
};
