/** The scan against a scanner that speaks clamd's protocol, honest, silent, talkative or gone (ASVS 5.4.3). */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { FileHolder } from "./files.ts";

// The address is read when the portal starts.
const port = vi.hoisted(() => {
  const free = 23_000 + (process.pid % 7_000);
  process.env["VIRUS_SCAN"] = `tcp://127.0.0.1:${free}`;
  process.env["VIRUS_SCAN_TIMEOUT_MS"] = "600";
  process.env["LOG_LEVEL"] = "silent";
  return free;
});

const { db } = await import("#lib/db/client.ts");
const { files, securityLog } = await import("#lib/db/schema.ts");
const { completeDraft, seedPeople } = await import("#lib/applications/case-factory.ts");
const { receiveForm } = await import("./receive.ts");
const { scanWith } = await import("./scan.ts");

// The test file of the antivirus makers, which every scanner reports; in two halves, so that none reports this source.
const eicar = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""));

type Manner = "honest" | "silent" | "garbled" | "too-large" | "hangs-up";
let manner: Manner = "honest";
let streams: Buffer[] = [];

/** Reads a whole INSTREAM command; null while more must come, an error when it is no such command. */
const streamOf = (received: Buffer): Buffer | null => {
  const command = Buffer.from("zINSTREAM\0");
  if (received.length < command.length) return null;
  if (!received.subarray(0, command.length).equals(command)) throw new Error("not INSTREAM");
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > received.length) return null;
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

const answerOf = (stream: Buffer): string => {
  if (manner === "garbled") return `${"x".repeat(5000)}stream: OK\0`;
  if (manner === "too-large") return "INSTREAM size limit exceeded. ERROR\0";
  return stream.includes(eicar) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
};

const serve = (socket: Socket): void => {
  let received = Buffer.alloc(0);
  socket.on("error", () => undefined);
  if (manner === "hangs-up") return void socket.destroy();
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    const stream = streamOf(received);
    if (stream === null) return;
    streams.push(stream);
    if (manner !== "silent") socket.end(answerOf(stream));
  });
};

const listen = (at: number | string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(serve);
    server.listen(typeof at === "number" ? { port: at, host: "127.0.0.1" } : { path: at }, () => resolve(server));
  });
const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

const folder = mkdtempSync(join(tmpdir(), "qyzmet-scan-"));
let server: Server;
beforeAll(async () => {
  await seedPeople();
  server = await listen(port);
});
beforeEach(() => {
  manner = "honest";
  streams = [];
});
afterAll(async () => {
  await close(server);
  rmSync(folder, { recursive: true, force: true });
});

const scanner = { address: `tcp://127.0.0.1:${port}`, timeoutMs: 600 };

describe("asking the scanner", () => {
  it("sends every byte, in chunks with their length, and believes its verdict", async () => {
    const long = Buffer.alloc(200_003, "qyzmet");
    expect(await scanWith(scanner, long)).toBe("clean");
    expect(streams[0]?.equals(long)).toBe(true);
    expect(await scanWith(scanner, Buffer.concat([long, eicar]))).toBe("found");
    expect(await scanWith(scanner, Buffer.alloc(0))).toBe("clean");
  });

  it("over a socket of this machine too", async () => {
    const path = join(folder, "clamd.ctl");
    const local = await listen(path);
    expect(await scanWith({ address: `unix://${path}`, timeoutMs: 600 }, eicar)).toBe("found");
    await close(local);
  });

  it.each(["silent", "garbled", "too-large", "hangs-up"] as const)("a scanner that is %s has not said clean", async (how) => {
    manner = how;
    expect(await scanWith(scanner, Buffer.from("a paper"))).toBe("down");
  });

  it("nor has one that is not there; off is said, not guessed", async () => {
    expect(await scanWith({ address: "tcp://127.0.0.1:1", timeoutMs: 600 }, eicar)).toBe("down");
    expect(await scanWith(null, eicar)).toBe("off");
  });
});

describe("a file that is sent", () => {
  const pdf = (mark: string): Buffer => {
    const objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ];
    let text = `%PDF-1.4\n%${mark}\n`;
    const places = objects.map((body, at) => {
      const place = text.length;
      text += `${at + 1} 0 obj\n${body}\nendobj\n`;
      return place;
    });
    const start = text.length;
    const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    return Buffer.from(
      `${text}xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      "latin1",
    );
  };
  const target = { name: "paper", documentId: "study-certificate", item: -1, maxFiles: 5 };
  const send = async (draft: FileHolder, bytes: Buffer) => {
    const body = new FormData();
    body.append("paper", new Blob([new Uint8Array(bytes)], { type: "application/pdf" }), "paper.pdf");
    const {
      files: [file],
    } = await receiveForm(new Request("http://portal/", { method: "POST", body }), draft, [target]);
    const [row] = file ? await db().select().from(files).where(eq(files.id, file.id)) : [];
    return { state: row?.state, refusal: row?.refusal, stored: row?.storageKey !== null && row?.storageKey !== undefined };
  };
  let draft: FileHolder;
  beforeAll(async () => {
    const made = await completeDraft("draft-deferment", "student");
    draft = { id: made.id, ownerId: made.owner.personId };
  });

  it("clean is taken; one with a virus is refused, gone from the disk and written down", async () => {
    expect(await send(draft, pdf("clean"))).toEqual({ state: "ready", refusal: null, stored: true });
    const infected = pdf(eicar.toString("latin1"));
    expect(await send(draft, infected)).toEqual({ state: "refused", refusal: "virus", stored: false });
    expect(streams.at(-1)?.equals(infected)).toBe(true);
    const noted = await db().select().from(securityLog).where(eq(securityLog.type, "malware"));
    expect(noted).toMatchObject([{ outcome: "refused", personId: draft.ownerId }]);
  });

  it("is not taken while the scanner is silent, is taken when it is back, and no other file is lost", async () => {
    manner = "silent";
    const paper = pdf("later");
    expect(await send(draft, paper)).toEqual({ state: "refused", refusal: "not-scanned", stored: false });
    manner = "honest";
    expect(await send(draft, paper)).toEqual({ state: "ready", refusal: null, stored: true });
    const rows = await db().select().from(files).where(eq(files.applicationId, draft.id));
    expect(rows.filter(({ state }) => state === "ready").length).toBeGreaterThanOrEqual(2);
  });
});
