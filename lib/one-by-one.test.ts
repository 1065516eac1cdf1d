import { expect, test, vi } from "vitest";

const logged = vi.hoisted(() => [] as string[]);
vi.mock("#lib/log.ts", async (original) => ({
  ...(await original<typeof import("#lib/log.ts")>()),
  logger: { error: (...line: unknown[]) => logged.push(JSON.stringify(line)) },
}));
const { oneByOne } = await import("./one-by-one.ts");

test("each row is worked on, whatever becomes of the one before; what is logged says which and nothing of its content", async () => {
  const rows = ["a", "b", "c", "d"].map((id) => ({ id }));
  const act = async ({ id }: { id: string }): Promise<boolean | number> => {
    if (id === "b") throw new Error("Ахметова Айгүл, 040229600001");
    return id === "c" ? 2 : id === "a";
  };
  expect(await oneByOne(rows, act, "could not be done")).toBe(3);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"id":"b"');
  expect(logged[0]).not.toContain("Айгүл");
});
