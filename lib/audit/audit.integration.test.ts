import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { completeDraft, fileCase, give, seedPeople, signedInput } from "#lib/applications/case-factory.ts";
import { loadCase } from "#lib/applications/case-file.ts";
import { submit } from "#lib/applications/commands/submit.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { signatures } from "#lib/db/schema.ts";
import { edsEvidenceOf } from "#lib/signing/eds-evidence.ts";
import { canonicalOf, proofOfSignature } from "#lib/signing/signed-by.ts";
import { signable } from "#lib/signing/statement.ts";
import { recordChainHeads } from "./chain-heads.ts";
import { verifyAudit } from "./verify.ts";

beforeAll(seedPeople);

/** What only somebody with the database in his hands can do. */
const asOwner = async (statement: string, values: readonly unknown[]): Promise<number> => {
  const client = new Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    return (await client.query(statement, [...values])).rowCount ?? 0;
  } finally {
    await client.end();
  }
};

const filed = async (): Promise<{ id: string; number: string }> => {
  const id = await fileCase("military-training", "trainee-free");
  await give("military-clerk", id, "register");
  return { id, number: (await loadCase(db(), id))?.number ?? "" };
};

const named = async (number: string) => (await verifyAudit()).faults.filter((fault) => "case" in fault && fault.case === number);

describe("the history of cases", () => {
  it("holds, and a record covers what changed since the one before", async () => {
    await filed();
    expect(await recordChainHeads()).toBe(1);
    expect(await recordChainHeads()).toBe(0);
    await filed();
    await filed();
    expect(await recordChainHeads()).toBe(2);
    expect(await verifyAudit()).toMatchObject({ cases: 3, digests: 2, faults: [] });
  });

  it("cannot be changed by the application's own role", async () => {
    for (const statement of [
      sql`update events set type = 'x'`,
      sql`delete from events`,
      sql`delete from chain_heads`,
      sql`update chain_head_entries set seq = 1`,
      sql`drop table events`,
    ]) {
      await expect(db().execute(statement)).rejects.toThrow();
    }
  });

  it("names an edited event", async () => {
    const { id, number } = await filed();
    await asOwner("update events set actor_role = 'head' where application_id = $1 and type = 'registered'", [id]);
    expect(await named(number)).toMatchObject([{ fault: "edited-event", how: "edited" }]);
  });

  it("names a cut tail, with and without its case turned back", async () => {
    const { id, number } = await filed();
    await asOwner("delete from events where application_id = $1 and type = 'registered'", [id]);
    // Even before the next record: the row of the case knows better.
    expect(await named(number)).toMatchObject([{ fault: "state-differs" }]);
    const second = await filed();
    await recordChainHeads();
    await asOwner("delete from events where application_id = $1 and type = 'registered'", [second.id]);
    await asOwner("update applications set state = 'filed' where id = $1", [second.id]);
    expect(await named(second.number)).toMatchObject([{ fault: "cut-tail" }]);
  });

  it("names a vanished case", async () => {
    const { id } = await filed();
    await recordChainHeads();
    await asOwner("delete from events where application_id = $1", [id]);
    await asOwner("delete from applications where id = $1", [id]);
    expect(await named(id)).toMatchObject([{ fault: "vanished-case" }]);
  });

  it("names a signature that is not over the text that lies with it any more, and one that is gone", async () => {
    const draft = await completeDraft("school-meals", "flooded-mother");
    const signed = await submit(draft.owner, await signedInput(draft, undefined, { way: "eds" }));
    if (!signed.ok) throw new Error(JSON.stringify(signed.error));
    const { number } = signed.value;
    expect(await named(number)).toEqual([]);
    const [row] = await db().select().from(signatures).where(eq(signatures.applicationId, draft.id));
    if (!row) throw new Error("not signed");
    const change = (column: string, value: unknown) => asOwner(`update signatures set ${column} = $2 where id = $1`, [row.id, value]);

    // Other words under the same signature, with a record that fits them: who can do that holds the portal's own keys.
    const { canonical, fingerprint } = signable({ ...JSON.parse(canonicalOf(row)), category: "other" });
    await change("sealed_snapshot", sealJson(canonical, `signatures.sealed_snapshot.${row.id}`));
    expect(await named(number)).toEqual([{ fault: "signature-altered", case: number, kind: "application" }]);
    const proof = proofOfSignature(row);
    if (proof === null) throw new Error("no proof");
    await change("fingerprint", fingerprint);
    await change("evidence", edsEvidenceOf({ purpose: "sign-application", object: draft.id, fingerprint }, "ncalayer", proof));
    expect(await named(number)).toEqual([{ fault: "signature-unproved", case: number, kind: "application" }]);

    await change("sealed_proof", row.sealedSnapshot);
    expect(await named(number)).toEqual([{ fault: "signature-altered", case: number, kind: "application" }]);
    await asOwner("delete from signatures where id = $1", [row.id]);
    expect(await named(number)).toEqual([{ fault: "signature-vanished", case: number }]);
  });

  it("names a digest that was changed or taken away", async () => {
    await asOwner("update chain_head_entries set seq = 99 where head_id = (select min(id) from chain_heads)", []);
    expect((await verifyAudit()).faults).toContainEqual({ fault: "false-digest", record: 1 });
    await asOwner("delete from chain_heads where id = (select max(id) from chain_heads)", []);
    expect((await verifyAudit()).faults.some(({ fault }) => fault === "missing-digest")).toBe(true);
  });
});
