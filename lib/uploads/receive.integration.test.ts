import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { createDraft, discardDraft } from "#lib/applications/drafts.ts";
import { config } from "#lib/config.ts";
import { closeDb } from "#lib/db/client.ts";
import { allServices } from "#lib/services/registry.ts";
import { filesOf, removeFile } from "./files.ts";
import { openFile, pageImage } from "./open-file.ts";
import { closePdf } from "./pdf.ts";
import { receiveForm, type UploadTarget } from "./receive.ts";
import { jpeg, pdfOf, program } from "./zoo.ts";

const target: UploadTarget = { name: "paper", documentId: "paper", item: -1, maxFiles: 10 };
const person = personOf("student");
let draft: { id: string; ownerId: string };

const newDraft = async () => {
  const [service] = allServices();
  if (!service) throw new Error("no service");
  const made = await createDraft(person, service, { locale: "kk" });
  if (!made.ok) throw new Error(made.error);
  return { id: made.value.id, ownerId: person.personId };
};

beforeAll(async () => {
  await seedPeople();
  draft = await newDraft();
});
afterAll(async () => {
  closePdf();
  await closeDb();
});

type Part = { readonly name: string; readonly file: string; readonly bytes: Buffer; readonly type?: string };

const request = (parts: readonly Part[], fields: Readonly<Record<string, string>> = {}): Request => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const { name, file, bytes, type = "application/pdf" } of parts) body.append(name, new Blob([new Uint8Array(bytes)], { type }), file);
  return new Request("http://127.0.0.1/x", { method: "POST", body });
};

/** A body that is sent piece by piece, whatever its headers say. */
const streamed = (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Request =>
  new Request("http://127.0.0.1/x", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=zoo", "content-length": "200" },
    body: Readable.toWeb(Readable.from(pieces)),
    duplex: "half",
  } as unknown as RequestInit);

const head = Buffer.from(
  '--zoo\r\nContent-Disposition: form-data; name="paper"; filename="x.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
);
const stored = (): string[] =>
  existsSync(join(config.dataDir, "files"))
    ? readdirSync(join(config.dataDir, "files"), { recursive: true })
        .map(String)
        .filter((name) => /[0-9a-f]{32}$/.test(name))
    : [];

describe("files of a form", () => {
  it("come in, each checked, in the order of the form; the good stay when one is bad", async () => {
    const received = await receiveForm(
      request(
        [
          { name: "paper", file: "1.pdf", bytes: pdfOf() },
          { name: "paper", file: "2.pdf", bytes: program },
          { name: "paper", file: "../../3.jpg", bytes: await jpeg(), type: "image/jpeg" },
        ],
        { _version: "1" },
      ),
      draft,
      [target],
    );
    expect(received.cut).toBeNull();
    expect(received.fields.get("_version")).toEqual(["1"]);
    expect(received.files.map(({ name, state, refusal }) => [name, state, refusal])).toEqual([
      ["1.pdf", "ready", null],
      ["2.pdf", "refused", "type"],
      ["3.jpg", "ready", null],
    ]);
    expect((await filesOf(draft.id)).map(({ name }) => name)).toEqual(["1.pdf", "2.pdf", "3.jpg"]);
  });

  it("sent twice are one file", async () => {
    const before = (await filesOf(draft.id)).length;
    await receiveForm(request([{ name: "paper", file: "again.pdf", bytes: pdfOf() }]), draft, [target]);
    expect(await filesOf(draft.id)).toHaveLength(before);
  });

  it("lie encrypted on the disk, under names of ours, and come back whole to their owner only", async () => {
    const [first] = await filesOf(draft.id);
    const names = stored();
    expect(names.length).toBeGreaterThanOrEqual(2);
    for (const name of names) expect(readFileSync(join(config.dataDir, "files", name)).includes("%PDF")).toBe(false);
    const opened = await openFile(person, first?.id ?? "");
    expect(opened?.bytes.equals(pdfOf())).toBe(true);
    expect(await openFile(personOf("widower"), first?.id ?? "")).toBeNull();
    expect(await openFile(person, randomUUID())).toBeNull();
    expect(await openFile(person, "../../secrets/master")).toBeNull();
    if (!opened) return;
    const image = await pageImage(opened, 1, 240);
    expect(image.ok && image.value.subarray(1, 4).toString()).toBe("PNG");
    expect(await pageImage(opened, 2, 240)).toEqual({ ok: false, error: "no-page" });
  });

  it("go from the disk when they are taken off the list, and with the whole draft", async () => {
    const [first] = await filesOf(draft.id);
    const before = stored().length;
    expect(await removeFile({ ...draft, ownerId: personOf("widower").personId }, first?.id ?? "")).toBeNull();
    expect(await removeFile(draft, first?.id ?? "")).toMatchObject({ name: "1.pdf" });
    expect(await removeFile(draft, first?.id ?? "")).toBeNull();
    expect(stored()).toHaveLength(before - 1);
    await discardDraft(person, draft.id);
    expect(stored()).toHaveLength(0);
    draft = await newDraft();
  });

  it("beyond the number for a document are listed as too many", async () => {
    const parts = Array.from({ length: 4 }, (_, n) => ({ name: "paper", file: `${n}.pdf`, bytes: pdfOf({ pages: n + 1 }) }));
    const received = await receiveForm(request(parts), draft, [{ ...target, maxFiles: 3 }]);
    expect(received.files.map(({ refusal }) => refusal)).toEqual([null, null, null, "too-many"]);
  });

  it("under a name that takes none now are not kept", async () => {
    const received = await receiveForm(request([{ name: "other", file: "x.pdf", bytes: pdfOf() }]), draft, [target]);
    expect(received).toMatchObject({ unasked: true, files: [] });
  });
});

describe("a body that is not what it says", () => {
  const piece = Buffer.alloc(1024 * 1024, 65);

  it("of ten gigabytes with a small Content-Length is read to the limit and no further", async () => {
    let sent = 0;
    const endless = function* () {
      yield head;
      for (; sent < 10 * 1024; sent += 1) yield piece;
    };
    const received = await receiveForm(streamed(endless()), draft, [target]);
    expect(received.cut).toBe("too-big");
    // The limit of a form and a little drained, in megabytes.
    expect(sent).toBeLessThan(130);
  });

  it("that breaks off leaves nothing behind", async () => {
    const before = stored().length;
    const broken = async function* () {
      yield head;
      yield piece;
      throw new Error("the line is dead");
    };
    const received = await receiveForm(streamed(broken()), draft, [target]);
    expect(received.cut).toBe("broken-off");
    expect(stored()).toHaveLength(before);
    expect(readdirSync(join(config.dataDir, "files", "tmp"))).toEqual([]);
  });

  it("that ends in the middle is broken off too, and so is one without parts", async () => {
    expect((await receiveForm(streamed([head, piece]), draft, [target])).cut).toBe("broken-off");
    const empty = new Request("http://127.0.0.1/x", { method: "POST", headers: { "content-type": "multipart/form-data" }, body: "x" });
    expect((await receiveForm(empty, draft, [target])).cut).toBe("broken-off");
  });
});
