import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { db } from "#lib/db/client.ts";
import { parkedPosts } from "#lib/db/schema.ts";
import { forgetUnfinished, keepUnfinished, unfinishedForm } from "./unfinished-form.ts";

beforeAll(seedPeople);
afterEach(() => void vi.useRealTimers());

const path = "/desk/x";
const form = { values: { reasoning: ["Құпия сөз"] }, errors: [{ control: "day", code: "required" }], refusal: null };

it("comes back to the same person at the same address only, and lies encrypted", async () => {
  const { personId } = personOf("teacher");
  await keepUnfinished(personId, path, { ...form, values: {} });
  await keepUnfinished(personId, path, form);
  expect(await unfinishedForm(personId, path)).toEqual(form);
  expect(await unfinishedForm(personId, "/desk/y")).toBeNull();
  expect(await unfinishedForm(personOf("student").personId, path)).toBeNull();
  const rows = await db().select().from(parkedPosts);
  expect(rows.map(({ sealed }) => sealed.includes("Құпия"))).toEqual([false]);
  await forgetUnfinished(personId, path);
  expect(await unfinishedForm(personId, path)).toBeNull();
});

it("is gone after half an hour", async () => {
  const { personId } = personOf("teacher");
  await keepUnfinished(personId, path, form);
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 31 * 60_000);
  expect(await unfinishedForm(personId, path)).toBeNull();
});
