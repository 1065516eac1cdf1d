/**
 * Everything is killed at once while 200 applications, signed by codes and by keys, are being filed: no answer that an applicant received is forgotten, and
 * posting the same form again files what was not filed, once.
 */
import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Portal, startPortal } from "../scripts/test/portal.ts";
import type { Look, Ready } from "./support/many-filings.ts";
import { expect, test } from "./support/test.ts";

const count = 200;
const killAfter = 60;
const browser = "b".repeat(43);

/** The launcher and all that it started, the database included. */
const family = (root: number): number[] => {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const parents = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const members = [root];
  for (const pid of members) members.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return members;
};

const beside = async <T>(portal: Portal, ...args: readonly string[]): Promise<T> => {
  const databasePort = readFileSync(join(portal.dataDir, "postgres/18/postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(join(portal.dataDir, "secrets/database-app"), "utf8").trim();
  const env = {
    ...process.env,
    DATA_DIR: portal.dataDir,
    PUBLIC_ORIGIN: portal.origin,
    DATABASE_APP_URL: `postgresql://qyzmet_app:${password}@127.0.0.1:${databasePort}/qyzmet`,
    NODE_ENV: "production" as const,
  };
  const { stdout } = await promisify(execFile)(process.execPath, ["e2e/support/many-filings.ts", ...args], { env, maxBuffer: 1e8 });
  return JSON.parse(stdout) as T;
};

const post = async (portal: Portal, { id, version, key, proof, cookie }: Ready): Promise<string> => {
  const body = new URLSearchParams({ ...proof, _version: String(version), _key: key });
  const answer = await fetch(`${portal.origin}/kk/apply/${id}/sign/save`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie },
  });
  await answer.arrayBuffer();
  return `${answer.status} ${answer.headers.get("location")?.split("/").at(-1) ?? ""}`;
};

test("killed while 200 applications are being filed, the portal forgets none and files none twice", async () => {
  test.setTimeout(300_000);
  let portal = await startPortal();
  try {
    const ready = await beside<readonly Ready[]>(portal, "prepare", "military-training", String(count), browser);
    expect(ready.length).toBe(count);

    const told = new Set<string>();
    const otherwise = new Set<string>();
    const members = family(portal.pid);
    let killed = false;
    await Promise.all(
      ready.map(async (one) => {
        const answer = await post(portal, one).catch(() => "nothing");
        if (answer === "303 done") told.add(one.id);
        else otherwise.add(answer);
        if (told.size >= killAfter && !killed) {
          killed = true;
          for (const pid of members) process.kill(pid, "SIGKILL");
        }
      }),
    );
    expect(killed, [...otherwise].join(", ")).toBe(true);
    expect(told.size).toBeLessThan(count);

    const port = Number(new URL(portal.origin).port);
    portal = await startPortal({ dataDir: portal.dataDir, port });
    const before = await beside<Look>(portal, "look");
    expect([...told].filter((id) => !before.filed.includes(id))).toEqual([]);
    expect(before.faults).toEqual([]);
    const { length } = before.filed;
    expect(before).toMatchObject({ numbers: length, signatures: length, proofsOfSignatures: length, proofsUsed: length, keys: length });

    const again = await Promise.all(ready.map((one) => post(portal, one)));
    expect(again.filter((answer) => answer !== "303 done")).toEqual([]);
    const after = await beside<Look>(portal, "look");
    expect([...after.filed].sort()).toEqual(ready.map(({ id }) => id).sort());
    expect(after).toMatchObject({
      numbers: count,
      signatures: count,
      proofsOfSignatures: count,
      proofsUsed: count,
      keys: count,
      faults: [],
    });
  } finally {
    await portal.stop();
  }
});
