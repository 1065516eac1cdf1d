/** A thousand uploads that break off in the middle: handles, timers, files on the disk and rows are back to where they were (ASVS 1.4.3). */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { completeDraft, seedPeople } from "#lib/applications/case-factory.ts";
import { config } from "#lib/config.ts";
import { type FileHolder, filesOf } from "./files.ts";
import { receiveForm } from "./receive.ts";

const boundary = "----broken";
const target = { name: "paper", documentId: "study-certificate", item: -1, maxFiles: 5 };
const head = `--${boundary}\r\nContent-Disposition: form-data; name="paper"; filename="paper.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`;

let draft: FileHolder;
beforeAll(async () => {
  await seedPeople();
  const made = await completeDraft("draft-deferment", "student");
  draft = { id: made.id, ownerId: made.owner.personId };
});

/** The ways in which a connection ends before its form does. */
const manners = ["error", "cancel", "silent-end", "in-header"] as const;

const broken = (how: (typeof manners)[number]): Request => {
  const abort = new AbortController();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      sent += 1;
      if (sent === 1) return controller.enqueue(Buffer.from(how === "in-header" ? head.slice(0, 60) : head));
      if (how !== "in-header" && sent < 4) return controller.enqueue(Buffer.alloc(16 * 1024, 0x20));
      await sleep(0);
      if (how === "silent-end" || how === "in-header") return controller.close();
      if (how === "cancel") abort.abort();
      controller.error(new Error("the phone went into a tunnel"));
    },
  });
  return new Request("http://portal/", {
    method: "POST",
    body,
    signal: abort.signal,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    duplex: "half",
  } as RequestInit);
};

const handles = (): number => readdirSync("/proc/self/fd").length;
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
const stored = (): readonly string[] => {
  const root = join(config.dataDir, "files");
  return existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []))
    : [];
};

it("leave nothing open and nothing behind", async () => {
  // The folder, the pool of the database and the workers are there from now on.
  for (const how of manners) await receiveForm(broken(how), draft, [target]);
  const before = { handles: handles(), timers: timers(), stored: stored(), files: (await filesOf(draft.id)).length };
  for (let n = 0; n < 1000; n += 50)
    await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const { cut, files } = await receiveForm(broken(manners[at % manners.length] ?? "error"), draft, [target]);
        expect(cut).toBe("broken-off");
        expect(files).toEqual([]);
      }),
    );
  await sleep(200);
  expect(stored()).toEqual(before.stored);
  expect((await filesOf(draft.id)).length).toBe(before.files);
  // Fifty at once may have opened more connections of the database's pool; a leak would be a thousand.
  expect(handles() - before.handles).toBeLessThan(20);
  expect(timers() - before.timers).toBeLessThan(20);
}, 120_000);
