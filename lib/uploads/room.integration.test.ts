import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { createDraft, type Draft, loadDraft, saveStep } from "#lib/applications/drafts.ts";
import { closeDb } from "#lib/db/client.ts";
import { allServices } from "#lib/services/registry.ts";
import { addFile } from "./files.ts";

// The real limits are 60 files and 100 MB of a draft, 500 MB of a person.
vi.mock("./limits.ts", () => ({ uploadLimits: { draftFiles: 3, draftBytes: 1000, personBytes: 1500 } }));

const person = personOf("student");
const fresh = async (): Promise<Draft> => {
  const [service] = allServices();
  if (!service) throw new Error("no service");
  const made = await createDraft(person, service, { locale: "kk" });
  const draft = made.ok ? await loadDraft(person, made.value.id) : null;
  if (!draft) throw new Error("no draft");
  const touched = await saveStep(draft, { answers: new Map([["x", crypto.randomUUID()]]) });
  if (!touched.ok) throw new Error(touched.error.code);
  return touched.value;
};
let n = 0;
const add = async (draft: Draft, documentId: string, size: number, maxFiles = 10): Promise<string> => {
  n += 1;
  const file = { documentId, item: -1, name: `${n}.pdf`, mediaType: "application/pdf", size, pages: 1, sha256: `${n}`, stored: null };
  const added = await addFile(draft, { ...file, refusal: null }, maxFiles);
  return added.ok ? (added.value.refusal ?? "ready") : added.error;
};

beforeAll(seedPeople);
afterAll(closeDb);

it("counts the files of a document, of a draft and of a person, each with a cause of its own", async () => {
  const one = await fresh();
  expect(await add(one, "a", 100, 1)).toBe("ready");
  expect(await add(one, "a", 100, 1)).toBe("too-many");
  expect(await add(one, "b", 901)).toBe("draft-full");
  expect(await add(one, "b", 800)).toBe("ready");
  expect(await add(one, "b", 10)).toBe("ready");
  expect(await add(one, "c", 10)).toBe("draft-full");
  const two = await fresh();
  expect(await add(two, "a", 800)).toBe("person-full");
  expect(await add(two, "a", 500)).toBe("ready");
});

it("holds the limit when twenty files come at once", async () => {
  const draft = await fresh();
  const answers = await Promise.all(Array.from({ length: 20 }, () => add(draft, "a", 1, 2)));
  expect(answers.filter((answer) => answer === "ready")).toHaveLength(2);
});
