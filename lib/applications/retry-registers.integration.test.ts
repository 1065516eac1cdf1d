import { createServer, type Server } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { events } from "#lib/db/schema.ts";
import { completeDraft, give, seedPeople, signedInput } from "./case-factory.ts";
import { submit } from "./commands/submit.ts";
import { type Draft, loadDraft } from "./drafts.ts";
import { registersOf, storeRegister } from "./register-rows.ts";
import { retryRegisters } from "./retry-registers.ts";

const port = vi.hoisted(() => {
  const free = 31_000 + (process.pid % 1_000);
  process.env["GATEWAY_URL"] = `http://127.0.0.1:${free}`;
  return free;
});

let silent = true;
let server: Server;

beforeAll(async () => {
  await seedPeople();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const register = request.url?.split("/").at(-1) ?? "";
      const { iin } = JSON.parse(body) as { iin: string };
      const found = { state: "found", iin, register, answeredAt: now().toISOString(), facts: { hasRecord: "no" } };
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(silent ? { state: "unavailable", register } : found));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  vi.useRealTimers();
});

describe("a register that was down while the application was filled in", () => {
  it("stops nobody, is asked again after the filing, and its answer comes into the case", async () => {
    const draft = await completeDraft("military-training", "trainee-free");
    const record = draft.registers.find(({ gatewayId }) => gatewayId === "gw-criminal-record");
    if (!record) throw new Error("the register was not asked");
    await storeRegister(db(), draft.id, { ...record, state: "down", facts: new Map(), answeredAt: now() });
    const again = (await loadDraft(draft.owner, draft.id)) as Draft;
    const filed = await submit(again.owner, await signedInput(again));
    expect(filed).toMatchObject({ ok: true });
    const fetched = async () =>
      (await db().select().from(events).where(eq(events.applicationId, draft.id))).filter(({ type }) => type === "registers-fetched");
    expect(await fetched()).toHaveLength(0);
    expect(await give("military-clerk", draft.id, "register")).toMatchObject({ ok: true });
    // Not at once: a register that is down is left alone for a while.
    expect(await retryRegisters()).toBe(0);

    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(new Date(now().getTime() + 6 * 60_000));
    expect(await retryRegisters()).toBe(0);
    silent = false;
    vi.setSystemTime(new Date(now().getTime() + 6 * 60_000));
    expect(await retryRegisters()).toBe(1);
    expect((await registersOf(draft.id, db())).find(({ gatewayId }) => gatewayId === "gw-criminal-record")).toMatchObject({
      state: "found",
    });
    expect(await fetched()).toHaveLength(1);
    expect(await retryRegisters()).toBe(0);
  });
});
