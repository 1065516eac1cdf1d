import { createServer, type RequestListener, type Server } from "node:http";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";

let answer: RequestListener = (_request, response) => response.end();
let asked: string[] = [];
const server: Server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    asked.push(`${request.url} ${Buffer.concat(chunks).toString("utf8")}`);
    answer(request, response);
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as { port: number };
vi.stubEnv("GATEWAY_URL", `http://127.0.0.1:${port}`);
vi.stubEnv("GATEWAY_TIMEOUT_MS", "200");
const { askRegister } = await import("./client.ts");

afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const iin = "040326502118";
const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const found = (change: Record<string, unknown> = {}) => ({
  state: "found",
  iin,
  register: "person",
  answeredAt: "2026-11-20T10:00:00.000Z",
  facts: { fullName: "Сейтқали Данияр" },
  ...change,
});
let nextRegister = 0;
/** A register of its own, so that one test's failures do not open the breaker of another. */
const fresh = () => `register-${String.fromCharCode(97 + nextRegister++)}`;
const ask = (register: string) => askRegister({ register, iin, about: "applicant" });

describe("asking a register", () => {
  it("gives the facts with their source and date, and keeps the IIN out of the address", async () => {
    answer = json(found());
    expect(await ask("person")).toEqual({
      state: "found",
      facts: { fullName: "Сейтқали Данияр" },
      source: "person",
      date: "2026-11-20T10:00:00.000Z",
    });
    expect(asked).toEqual([`/registers/person ${JSON.stringify({ iin, about: "applicant" })}`]);
  });

  it("says none when there is no record", async () => {
    const register = fresh();
    answer = json({ state: "none", iin, register });
    expect(await ask(register)).toEqual({ state: "none" });
  });

  it("is down, never a yes, for an answer about another person, nonsense, a wrong shape or an error", async () => {
    const register = fresh();
    for (const wrong of [
      found({ register, iin: "010514502858" }),
      { state: "found" },
      found({ register, facts: { fullName: { $ne: "" } } }),
      "<html>",
    ]) {
      answer = json(wrong);
      expect(await ask(register)).toEqual({ state: "down" });
    }
    const failing = fresh();
    answer = json({ error: "x" }, 500);
    expect(await ask(failing)).toEqual({ state: "down" });
  });

  it("asks a silent register once more, and believes the second answer", async () => {
    const register = fresh();
    let calls = 0;
    answer = (request, response) => json(calls++ === 0 ? { state: "unavailable", register } : found({ register }))(request, response);
    expect(await ask(register)).toMatchObject({ state: "found" });
    expect(calls).toBe(2);
  });

  it("does not follow a redirect", async () => {
    const register = fresh();
    answer = (request, response) =>
      request.url === "/elsewhere"
        ? json(found({ register }))(request, response)
        : response.writeHead(302, { location: "/elsewhere" }).end();
    expect(await ask(register)).toEqual({ state: "down" });
    expect(asked.every((line) => !line.startsWith("/elsewhere"))).toBe(true);
  });

  it("leaves a dead register alone after six failures in a row, so that applicants do not wait", async () => {
    const register = fresh();
    answer = () => undefined;
    for (let n = 0; n < 3; n++) await ask(register);
    const before = asked.length;
    const start = performance.now();
    expect(await ask(register)).toEqual({ state: "down" });
    expect(asked.length).toBe(before);
    expect(performance.now() - start).toBeLessThan(400);
  });
});
