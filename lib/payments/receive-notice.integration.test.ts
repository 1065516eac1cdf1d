import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { decideAs, fileCase, give, seedPeople } from "#lib/applications/case-factory.ts";
import { loadCase } from "#lib/applications/case-file.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { events, messages, payments, securityLog } from "#lib/db/schema.ts";
import { signNotice } from "./bank-notice.ts";
import { bankSecret } from "./bank-secret.ts";
import { receiveNotice } from "./receive-notice.ts";

let applicationId: string;
let caseNumber: string;
const today = almatyDate(now());

beforeAll(async () => {
  await seedPeople();
  applicationId = await fileCase("military-training", "trainee-paid");
  await give("military-clerk", applicationId, "register");
});

const noticeOf = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ reference: "KZ-DEMO-000000001", caseNumber, amountKzt: 200_000, paidOn: today, ...change });
const proofOf = (body: string) => new Headers(signNotice(bankSecret(), body, now()));
const send = (body: string, headers = proofOf(body)) => receiveNotice(headers, body, "request-of-the-test");
const recorded = async () =>
  (await db().select().from(payments).where(eq(payments.applicationId, applicationId))).map((row) => [row.reference, row.amountKzt]);

describe("a bank's notice", () => {
  it("changes nothing while no payment is awaited", async () => {
    caseNumber = (await loadCase(db(), applicationId))?.number ?? "";
    expect(await send(noticeOf())).toBe("not-awaited");
    await decideAs(
      "military-head",
      applicationId,
      "sign",
      {
        "r1-classes-start": `${Number(today.slice(0, 4)) + 1}-02-02`,
        "training-organisation": "training-karaganda",
        "training-basis": "paid",
        "payment-details": "KZ00 0000 0000 0000 0000",
      },
      { resultId: "admission-notification" },
    );
    expect(await recorded()).toEqual([]);
  });

  it("is recorded once, however often it comes, also twice at the same moment", async () => {
    const body = noticeOf();
    expect((await Promise.all([send(body), send(body), send(body)])).sort()).toEqual(["recorded", "repeated", "repeated"]);
    expect(await send(body)).toBe("repeated");
    expect(await recorded()).toEqual([["KZ-DEMO-000000001", 200_000]]);
  });

  it("stands in the history of the case as the portal's own entry, and the applicant is told", async () => {
    const history = await db().select().from(events).where(eq(events.applicationId, applicationId));
    expect(history.filter(({ type }) => type === "payment-recorded").map(({ actorKind }) => actorKind)).toEqual(["portal"]);
    const told = await db().select({ purpose: messages.purpose }).from(messages).where(eq(messages.applicationId, applicationId));
    expect(told.filter(({ purpose }) => purpose === "payment-recorded")).toHaveLength(1);
  });

  it("is refused replayed, unsigned, signed by another, and about another sum than before", async () => {
    const body = noticeOf({ reference: "KZ-DEMO-000000002", amountKzt: 105_000 });
    const proof = proofOf(body);
    expect(await send(body, proof)).toBe("recorded");
    expect(await send(body, proof)).toBe("unproved");
    expect(await send(body, new Headers())).toBe("unproved");
    expect(await send(body, new Headers(signNotice("another secret", body, now())))).toBe("unproved");
    expect(await send(noticeOf({ amountKzt: 1 }))).toBe("wrong-sum");
    expect(await recorded()).toHaveLength(2);
    const lines = await db().select().from(securityLog).where(eq(securityLog.type, "bank-notice"));
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(lines)).not.toContain(caseNumber);
  });

  it("never brings the sum above the fee, and knows no other case", async () => {
    expect(await send(noticeOf({ reference: "KZ-DEMO-000000003", amountKzt: 1 }))).not.toBe("recorded");
    expect(await send(noticeOf({ reference: "KZ-DEMO-000000004", caseNumber: "26-0101-0000-0000" }))).toBe("unknown-case");
    expect(await send(noticeOf({ reference: "x" }))).toBe("unreadable");
    expect(await send("{")).toBe("unreadable");
    expect((await recorded()).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(305_000);
  });
});
