/**
 * What was laid out is signed by a proof that is bound to the fingerprint of exactly these bytes, and carried out. Nobody signs what was
 * changed meanwhile: the proof is worthless for another version of the case. An official signs with the key of his office and of no other,
 * in a role that he holds at that very moment (security §0, deviation 2).
 */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import { db, type Queryable, type Tx } from "#lib/db/client.ts";
import { decisions, offices, roleGrants, signatures } from "#lib/db/schema.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import {
  type CheckedProof,
  checkProof,
  type ProofInput,
  proofColumns,
  type Signing,
  type SpentProof,
  spendProof,
} from "#lib/signing/proof.ts";
import type { CommandName } from "./case-words.ts";
import type { CaseChanged } from "./change.ts";
import { isOfficial, purposeOf, type Stored, storedOf } from "./laid-decisions.ts";
import type { Refusal } from "./refusal.ts";
import { actorOf, findLawful, formerChange, inOneTransaction, perform } from "./run-command.ts";
import { loadVisible } from "./visibility.ts";

/** Business identification number of an office; empty when the register has none. */
export const officeBin = async (officeId: string, queryable: Queryable = db()): Promise<string> => {
  const [office] = await queryable.select({ bin: offices.bin }).from(offices).where(eq(offices.id, officeId));
  return office?.bin ?? "";
};

/** Whether the role is held now; a grant that is being taken away waits until the transaction ends, or is seen as taken away. */
const holdsNow = async (tx: Tx, { personId, role, officeId }: Stored["row"]): Promise<boolean> => {
  const grants = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), eq(roleGrants.officeId, officeId), isNull(roleGrants.endedAt)))
    .for("share");
  return grants.length > 0;
};

type Kind = Result<Signing["kind"], Refusal>;

/** An answer is given with a personal key, a decision with the key of the office's official. */
const kindOf = async (row: Stored["row"], { way }: ProofInput): Promise<Kind> => {
  if (!isOfficial(row)) return ok({ of: "person" });
  if (way === "otp") return refuse({ code: "eds-only" });
  const bin = await officeBin(row.officeId);
  return bin === "" ? refuse({ code: "office-without-bin" }) : ok({ of: "official", bin });
};

/** Uses the proof up; a decision of an official takes effect only when nothing of the check is left open. */
const spend = async (tx: Tx, row: Stored["row"], proof: CheckedProof): Promise<Result<SpentProof, Refusal>> => {
  if (isOfficial(row)) {
    if (proof.way !== "eds") return refuse({ code: "eds-only" });
    if (!(await holdsNow(tx, row))) return refuse({ code: "forbidden" });
    if (proof.kept.state === "pending") return refuse({ code: "code", proof: { code: "eds-waiting" } });
  }
  const spent = await spendProof(tx, proof, row.fingerprint);
  if (!spent.ok) return refuse({ code: "code", proof: spent.error });
  // A signature may have waited: the office counts as the register has it now.
  if (isOfficial(row) && spent.value.proof?.signer.bin !== (await officeBin(row.officeId, tx)))
    return refuse({ code: "code", proof: { code: "eds", fault: "other-organisation" } });
  return spent;
};

export type SignInput = {
  readonly decisionId: string;
  readonly key: string;
  readonly proof: ProofInput;
};

/** Signs what was laid out and carries it out, in one transaction: the proof is spent, the document issued, the case changed. */
export const signDecision = async (person: Person, input: SignInput): Promise<Result<CaseChanged, Refusal>> => {
  const stored = await storedOf(person, input.decisionId);
  if (!stored || !/^[\w-]{8,64}$/.test(input.key)) return refuse({ code: "not-found" });
  const { row, snapshot, canonical } = stored;
  const repeated = await db().transaction((tx) => formerChange(tx, person, input.key));
  if (repeated) return ok(repeated);
  const kind = await kindOf(row, input.proof);
  if (!kind.ok) return kind;
  const checked = await checkProof(
    { purpose: purposeOf(row.command), object: row.id, fingerprint: row.fingerprint },
    { person, content: Buffer.from(canonical), kind: kind.value },
    input.proof,
  );
  return inOneTransaction(async (tx) => {
    const visible = await loadVisible(tx, person, row.applicationId, { lock: true });
    if (!visible) return refuse({ code: "not-found" });
    const former = await formerChange(tx, person, input.key);
    if (former) return ok(former);
    if (!checked.ok) return refuse({ code: "code", proof: checked.error });
    const command = row.command as CommandName;
    if (visible.file.row.version !== row.caseVersion) return refuse({ code: "stale" });
    const wanted = { applicationId: row.applicationId, command, stepId: row.stepId, version: row.caseVersion };
    const lawful = await findLawful(person, wanted, visible);
    if (!lawful.ok) return lawful;
    const { action } = lawful.value;
    // What was laid out names the signer's role and office.
    if (action.role !== row.role || (action.officeId ?? "") !== row.officeId) return refuse({ code: "stale" });
    const spent = await spend(tx, row, checked.value);
    if (!spent.ok) return spent;
    const at = now();
    await tx
      .update(decisions)
      .set({ signedAt: at })
      .where(and(eq(decisions.id, row.id), isNull(decisions.signedAt)));
    const signatureId = crypto.randomUUID();
    await tx.insert(signatures).values({
      id: signatureId,
      subjectKind: snapshot.kind,
      subjectId: row.id,
      applicationId: row.applicationId,
      signerId: person.personId,
      signerRole: action.role,
      ...proofColumns(signatureId, spent.value),
      language: snapshot.statement.language,
      fingerprint: row.fingerprint,
      sealedSnapshot: sealJson(canonical, `signatures.sealed_snapshot.${signatureId}`),
      signedAt: at,
    });
    return perform(
      {
        tx,
        file: visible.file,
        person,
        actor: actorOf(person, action),
        action,
        resultId: snapshot.result,
        values: snapshot.values,
        signature: { id: signatureId, fingerprint: row.fingerprint, way: spent.value.way },
        at,
        today: almatyDate(at),
      },
      input.key,
    );
  });
};
