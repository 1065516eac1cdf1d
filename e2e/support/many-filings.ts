/**
 * Run by plain Node beside a portal, on its data: `prepare <service> <count> <browser>` makes so many people with a session and a draft
 * that only lacks the post of a code or of a digital signature, in turn; `look` says what stands in the database. Prints JSON.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { completeDraft, lastCode } from "#lib/applications/case-factory.ts";
import { signingOf } from "#lib/applications/commands/submit.ts";
import { verifyAudit } from "#lib/audit/verify.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { demoPeople, fullNameOf } from "#lib/demo/people.ts";
import type { DemoPerson } from "#lib/demo/population.ts";
import { demoPersonId } from "#lib/demo/seed.ts";
import { registerPerson } from "#lib/identity/people.ts";
import { createSession } from "#lib/identity/sessions.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { issueKey, openAuthority } from "../../scripts/eds/authority.ts";
import { signCms } from "../../scripts/eds/cms.ts";

export type Ready = {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  /** How it is signed, as the page posts it. */
  readonly proof: Readonly<Record<string, string>>;
  readonly cookie: string;
};

export type Look = {
  readonly filed: readonly string[];
  readonly numbers: number;
  readonly signatures: number;
  readonly proofsOfSignatures: number;
  readonly proofsUsed: number;
  readonly keys: number;
  readonly faults: readonly unknown[];
};

const personFrom = async (demo: DemoPerson, at: number): Promise<Person> => {
  const { iin, birthDate, sex } = demo;
  // Each with a number of its own: a new code ends the one that was sent to the same number before.
  const data = { iin, birthDate, sex, fullName: fullNameOf(demo), phone: `+7700${String(5_000_000 + at)}`, address: demo.address.kk };
  const known = await registerPerson(data, { demo: true });
  return { ...data, personId: known.personId, roles: [], staffPowers: false, sessionId: "", locale: "kk" };
};

const prepare = async (service: string, count: number, browserToken: string): Promise<readonly Ready[]> => {
  // Who has a case of an earlier day may not file a second one beside it.
  const { rows } = await db().execute<{ id: string }>(sql`select distinct owner_id as id from applications where state <> 'draft'`);
  const busy = new Set(rows.map(({ id }) => id));
  const grown = demoPeople
    .filter(({ iin, birthDate, diedOn }) => birthDate < "2006" && diedOn === null && !busy.has(demoPersonId(iin)))
    .slice(0, count);
  const authority = await openAuthority(join(process.env["DATA_DIR"] ?? "", "secrets", "eds"));
  const ready: Ready[] = [];
  for (const [at, demo] of grown.entries()) {
    const person = await personFrom(demo, at);
    const session = await createSession(person.personId, { device: "", addressPart: "" });
    const draft = await completeDraft(service, "trainee-free", { as: person });
    const { fingerprint, canonical } = signingOf(draft).statement;
    const cookie = `${session.cookie.split(";")[0]}; qyzmet-browser=${browserToken}`;
    const posted = { id: draft.id, version: draft.version, key: randomUUID(), cookie };
    if (at % 2 === 1) {
      const { iin, surname, givenName } = demo;
      const signed = signCms(issueKey(authority, { person: { iin, surname, givenName }, use: "sign" }), Buffer.from(canonical));
      ready.push({ ...posted, proof: { _do: "eds", cms: signed.toString("base64") } });
      continue;
    }
    const to = { personId: person.personId, phone: person.phone };
    const sent = await sendCode({
      purpose: "sign-application",
      object: draft.id,
      fingerprint,
      to,
      browserToken,
      locale: draft.locale,
      address: "127.0.0.1",
    });
    if (!sent.ok) throw new Error(sent.error.code);
    ready.push({ ...posted, proof: { _do: "confirm", code: await lastCode(person.phone ?? "") } });
  }
  return ready;
};

/** Without the cases of earlier days that the demo begins with: their codes are swept already. */
const look = async (): Promise<Look> => {
  const { rows } = await db().execute<{
    filed: string[] | null;
    numbers: string;
    signatures: string;
    proofs: string;
    used: string;
    keys: string;
  }>(sql`
    with begun as (select id, owner_id from applications where filed_at < now() - interval '1 day'),
         own as (select id, number from applications where state <> 'draft' and id not in (select id from begun)),
         signed as (select evidence from signatures where subject_kind = 'application' and application_id not in (select id from begun))
    select (select array_agg(id::text) from own) as filed,
           (select count(distinct number) from own) as numbers,
           (select count(*) from signed) as signatures,
           (select count(distinct coalesce(evidence ->> 'challengeId', evidence ->> 'cmsSha256')) from signed) as proofs,
           (select count(*) from (select purpose, used_at, person_id from otp_challenges union all select purpose, used_at, person_id from eds_proofs) proof
             where purpose = 'sign-application' and used_at is not null and person_id not in (select owner_id from begun)) as used,
           (select count(*) from idempotency_keys
             where command = 'submit' and person_id not in (select owner_id from begun)) as keys`);
  const row = rows[0];
  const { faults } = await verifyAudit();
  return {
    filed: row?.filed ?? [],
    numbers: Number(row?.numbers),
    signatures: Number(row?.signatures),
    proofsOfSignatures: Number(row?.proofs),
    proofsUsed: Number(row?.used),
    keys: Number(row?.keys),
    faults,
  };
};

const [act, service = "", count = "0", browser = ""] = process.argv.slice(2);
console.log(JSON.stringify(act === "prepare" ? await prepare(service, Number(count), browser) : await look()));
await closeDb();
