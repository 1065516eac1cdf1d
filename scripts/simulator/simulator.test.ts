/** The simulator as the portal meets it: over HTTP, through the real client. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { demoPersonas, persona } from "#lib/demo/people.ts";
import { checkNotice } from "#lib/payments/bank-notice.ts";

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const bankSecret = "secret-shared-with-the-bank-of-the-test";
let simulator: ChildProcess;
let origin = "";
/** Stands for the portal's webhook. */
let notices: { readonly headers: Headers; readonly body: string }[] = [];
let answerStatus: number[] = [];
const portal = createServer((request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    notices.push({ headers: new Headers(request.headers as Record<string, string>), body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(answerStatus.shift() ?? 200).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${await freePort()}`;
  simulator = spawn(process.execPath, ["scripts/simulator/main.ts"], {
    env: {
      ...process.env,
      GATEWAY_URL: origin,
      PORT: String((portal.address() as AddressInfo).port),
      BANK_SECRET: bankSecret,
      QYZMET_MODE: "demo",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => simulator.stdout?.once("data", resolve));
  vi.stubEnv("GATEWAY_URL", origin);
  vi.stubEnv("GATEWAY_TIMEOUT_MS", "400");
});
afterAll(() => {
  simulator.kill();
  portal.close();
});

const post = async (path: string, body: unknown) => {
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe("registers", () => {
  it("know every named person, except those whose failure it is", async () => {
    const { askRegister } = await import("#lib/gateway/client.ts");
    for (const { id, person } of demoPersonas) {
      if (person.faults.person === "slow") continue;
      const answer = await askRegister({ register: "person", iin: person.iin, about: "applicant" });
      expect(answer.state, id).toBe(person.faults.person === "down" ? "down" : "found");
    }
  });

  it("fail as their personas say: no record, silence, somebody else's record", async () => {
    const { askRegister } = await import("#lib/gateway/client.ts");
    const ask = async (register: string, iin: string) => (await askRegister({ register, iin, about: "x" })).state;
    expect(await ask("mobile-citizen", persona("number-not-bound").person.iin)).toBe("none");
    expect(await ask("mobile-citizen", persona("base-of-numbers-down").person.iin)).toBe("down");
    expect(await ask("birth", persona("no-birth-record").relatives[0]?.person.iin ?? "")).toBe("none");
    expect(await ask("birth", persona("birth-register-down").relatives[0]?.person.iin ?? "")).toBe("down");
    expect(await ask("residence", persona("answer-of-another").person.iin)).toBe("down");
    expect(await ask("marriage", persona("divorced").person.iin)).toBe("found");
  });

  it("fall silent and come back when they are told to", async () => {
    const { askRegister } = await import("#lib/gateway/client.ts");
    const question = { register: "criminal-record", iin: persona("trainee-free").person.iin, about: "applicant" };
    await post("/admin/faults", { register: "criminal-record", fault: "down" });
    expect(await askRegister(question)).toEqual({ state: "down" });
    await post("/admin/faults", { register: "criminal-record", fault: null });
    expect(await askRegister(question)).toMatchObject({ state: "found", facts: { hasRecord: "no" } });
  });

  it("refuse what is no question", async () => {
    expect((await post("/registers/person", { iin: "1", about: "x" })).status).toBe(400);
    expect((await post("/registers/nosuch", { iin: persona("student").person.iin, about: "x" })).status).toBe(404);
  });
});

it("nothing of it answers a page of another site", async () => {
  const answer = await fetch(`${origin}/admin/faults`, {
    method: "POST",
    headers: { origin: "https://evil.example" },
    body: '{"register":"person","fault":"down"}',
  });
  expect(answer.status).toBe(403);
});

describe("the bank", () => {
  it("signs its notice, and repeats it with a new proof though it was taken", async () => {
    notices = [];
    const { body } = await post("/bank/pay", { caseNumber: "26-1121-3401-1742", amount: 305000 });
    expect(body.answers).toEqual([200, 200]);
    const proofs = notices.map((notice) => checkNotice(bankSecret, notice.headers, notice.body, new Date()));
    expect(proofs.map((proof) => proof.valid)).toEqual([true, true]);
    expect(new Set(proofs.map((proof) => (proof.valid ? proof.nonce : ""))).size).toBe(2);
    expect(new Set(notices.map((notice) => notice.body)).size).toBe(1);
    expect(JSON.parse(notices[0]?.body ?? "")).toMatchObject({ caseNumber: "26-1121-3401-1742", amountKzt: 305000 });
  });

  it("comes again while the portal is out of order, and stops when it is refused", async () => {
    answerStatus = [500, 503];
    expect((await post("/bank/pay", { caseNumber: "26-1121-3401-1742", amount: 305000, repeat: 1 })).body.answers).toEqual([500, 503, 200]);
    answerStatus = [401];
    expect((await post("/bank/pay", { caseNumber: "x", amount: 1, fault: "forged" })).body.answers).toEqual([401]);
  });
});

describe("the monitoring system", () => {
  it("keeps each report once, and can be out of order", async () => {
    const report = { application: "case-of-the-test", seq: 1, stage: "submitted", at: "2026-11-20T10:00:00.000Z" };
    expect((await post("/monitoring", { reports: [report] })).status).toBe(202);
    await post("/monitoring/stages", report);
    const kept = (await (await fetch(`${origin}/monitoring?application=case-of-the-test`)).json()) as { reports: unknown[] };
    expect(kept.reports).toEqual([report]);
    await post("/admin/faults", { register: "monitoring", fault: "slow" });
    expect((await post("/monitoring", report)).status).toBe(503);
  });
});
