import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#lib/access/roles.ts";
import { personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { figures, roleGrants, securityLog } from "#lib/db/schema.ts";
import { createSession, sessionOf } from "#lib/identity/sessions.ts";
import { figureLines, setFigure } from "./figures.ts";
import { closeProposal, endRole, endSessionsFor, grantRole } from "./grants.ts";
import { findForAdmin, openProposals, staffMember, staffPage } from "./staff.ts";

beforeAll(seedPeople);
const operator = personOf("operator");
const proved = (person: Person) => ({ person, provedAt: now() });
const by = proved(operator);
const open = (personId: string) =>
  db()
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)));

describe("people and roles", () => {
  it("are for the operator only", async () => {
    for (const who of ["education-head", "quality-officer", "student"]) {
      const person = personOf(who);
      expect(await staffPage(person, null)).toEqual({ ok: false, error: "forbidden" });
      expect(await grantRole(proved(person), personOf("teacher").personId, "clerk", "education-karaganda")).toEqual({
        ok: false,
        error: "forbidden",
      });
      expect(await findForAdmin(person, operator.iin)).toEqual({ ok: false, error: "forbidden" });
    }
    const asleep = { ...operator, staffPowers: false };
    expect(await staffPage(asleep, null)).toEqual({ ok: false, error: "forbidden" });
  });

  it("a role is given once, written down, and ends with the sessions opened under it", async () => {
    const { personId } = personOf("teacher");
    expect(await grantRole(by, personId, "clerk", "education-karaganda")).toMatchObject({ ok: true });
    expect(await grantRole(by, personId, "clerk", "education-karaganda")).toEqual({ ok: false, error: "held-already" });
    const session = await createSession(personId, { device: "test", addressPart: "127.0" });
    const token = /=([^;]+)/.exec(session.cookie)?.[1];
    expect((await sessionOf(token)).state).toBe("live");
    const [grant] = await open(personId);
    expect(await endRole(by, grant?.id ?? "")).toMatchObject({ ok: true });
    expect(await open(personId)).toEqual([]);
    expect((await sessionOf(token)).state).toBe("over");
    const noted = await db().select().from(securityLog).where(eq(securityLog.type, "role-changed"));
    expect(noted.map(({ detail }) => (detail as { change: string }).change)).toEqual(["granted", "ended"]);
  });

  it("head and operator need a second operator; until then the proposal gives no right", async () => {
    const second = proved(personOf("operator-2"));
    const { personId } = personOf("patient");
    for (const [role, office] of [
      ["head", "education-karaganda"],
      ["operator", "portal"],
    ] as const) {
      expect(await grantRole(by, personId, role, office)).toEqual({ ok: true, value: "proposed" });
      expect(await grantRole(second, personId, role, office)).toEqual({ ok: false, error: "proposed-already" });
      expect(await open(personId)).toEqual([]);
      const session = await createSession(personId, { device: "test", addressPart: "127.0" });
      expect(await sessionOf(/=([^;]+)/.exec(session.cookie)?.[1])).toMatchObject({ person: { roles: [], staffPowers: false } });
      const proposal = (await openProposals(operator)).find((one) => one.personId === personId);
      expect(proposal).toMatchObject({ role, officeId: office, own: true });
      const id = proposal?.id ?? "";
      expect(await closeProposal(by, id, "granted")).toEqual({ ok: false, error: "own-proposal" });
      const target = { ...personOf("patient"), roles: operator.roles, staffPowers: true };
      expect(await closeProposal(proved(target), id, "granted")).toEqual({ ok: false, error: "own-role" });
      expect(await closeProposal(proved(personOf("education-head")), id, "granted")).toEqual({ ok: false, error: "forbidden" });
      expect(await closeProposal({ ...second, provedAt: new Date(now().getTime() - 601_000) }, id, "granted")).toEqual({
        ok: false,
        error: "proof",
      });
      expect(await open(personId)).toEqual([]);
      expect(await closeProposal(second, id, "granted")).toMatchObject({ ok: true });
      const [grant] = await open(personId);
      expect(grant).toMatchObject({ role, grantedBy: second.person.personId });
      expect(await closeProposal(second, id, "granted")).toEqual({ ok: false, error: "not-found" });
      expect(await endRole(by, grant?.id ?? "")).toMatchObject({ ok: true });
    }
    // One that was withdrawn cannot be confirmed any more.
    await grantRole(by, personId, "head", "education-karaganda");
    const [withdrawn] = await openProposals(operator);
    expect(await closeProposal(by, withdrawn?.id ?? "", "withdrawn")).toMatchObject({ ok: true });
    expect(await closeProposal(second, withdrawn?.id ?? "", "granted")).toEqual({ ok: false, error: "not-found" });
    expect(await open(personId)).toEqual([]);
    const noted = await db().select().from(securityLog).where(eq(securityLog.type, "role-changed"));
    const changes = noted.filter(({ detail }) => (detail as { of: string }).of === personId);
    expect(changes.map(({ detail }) => (detail as { change: string }).change)).toEqual([
      ...["proposed", "granted", "ended", "proposed", "granted", "ended", "proposed", "withdrawn"],
    ]);
  });

  it("a page left open changes nothing: the proof must not be older than ten minutes", async () => {
    const stale = { person: operator, provedAt: new Date(now().getTime() - 601_000) };
    const { personId } = personOf("sailor");
    expect(await grantRole(stale, personId, "clerk", "education-karaganda")).toEqual({ ok: false, error: "proof" });
    expect(await endSessionsFor(stale, personId)).toEqual({ ok: false, error: "proof" });
    const [grant] = await open(personOf("education-head").personId);
    expect(await endRole(stale, grant?.id ?? "")).toEqual({ ok: false, error: "proof" });
    expect(await open(personId)).toEqual([]);
  });

  it("nobody changes his own, the last operator stays, and what does not exist is refused", async () => {
    expect(await grantRole(by, operator.personId, "head", "education-karaganda")).toEqual({ ok: false, error: "own-role" });
    const [own] = await open(operator.personId);
    expect(await endRole(by, own?.id ?? "")).toEqual({ ok: false, error: "own-role" });
    expect(await endSessionsFor(by, operator.personId)).toEqual({ ok: false, error: "own-role" });
    const other = { ...personOf("teacher"), roles: operator.roles, staffPowers: true };
    const operators = await db()
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.role, "operator"), isNull(roleGrants.endedAt)));
    const answers = [];
    for (const { id } of operators) answers.push(await endRole(proved(other), id));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(operators.length - 1);
    expect(answers.at(-1)).toEqual({ ok: false, error: "last-operator" });
    // Alone he appoints the second by himself: there is nobody to confirm it.
    const [left] = await db()
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.role, "operator"), isNull(roleGrants.endedAt)));
    const [alone, gone] = [operator, personOf("operator-2")].sort((one) => (one.personId === left?.personId ? -1 : 1)) as [Person, Person];
    expect(alone.personId).toBe(left?.personId);
    expect(await grantRole(proved(alone), gone.personId, "operator", "portal")).toEqual({ ok: true, value: "granted" });
    expect(await grantRole(by, other.personId, "king", "education-karaganda")).toEqual({ ok: false, error: "role" });
    expect(await grantRole(by, other.personId, "clerk", "nowhere")).toEqual({ ok: false, error: "office" });
  });

  it("are listed by pages, each grant once, and one person with what he holds", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await staffPage(operator, after);
      if (!page.ok) throw new Error(page.error);
      seen.push(...page.value.lines.map(({ id }) => id));
      after = page.value.nextCursor;
    } while (after !== null);
    const all = await db().select({ id: roleGrants.id }).from(roleGrants).where(isNull(roleGrants.endedAt));
    expect(seen).toHaveLength(new Set(seen).size);
    expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort());
    const found = await findForAdmin(operator, personOf("education-head").iin);
    expect(found.ok && (await staffMember(operator, found.value))).toMatchObject({ value: { own: false, grants: [{ role: "head" }] } });
  });
});

describe("figures", () => {
  it("hold from a day on; the value before ends the day before, and no past value changes", async () => {
    const id = "subsistence-minimum-kzt";
    expect(await setFigure(operator, id, "55 000", "2027-01-01")).toMatchObject({ ok: true });
    const rows = await db().select().from(figures).where(eq(figures.id, id)).orderBy(figures.validFrom);
    expect(rows.map(({ validFrom, validTo, value }) => [validFrom, validTo, value])).toEqual([
      ["2025-01-01", "2025-12-31", 46_228],
      ["2026-01-01", "2026-12-31", 50_851],
      ["2027-01-01", null, 55_000],
    ]);
    expect(await setFigure(operator, id, "60000", "2027-01-01")).toEqual({ ok: false, error: "held-already" });
  });

  it("refuse what is no figure, no sum and no day, and everybody but the operator", async () => {
    const id = "subsistence-minimum-kzt";
    expect(await setFigure(operator, "price-of-bread", "1", "2027-01-01")).toEqual({ ok: false, error: "figure" });
    expect(await setFigure(operator, id, "-5", "2028-01-01")).toEqual({ ok: false, error: "value" });
    expect(await setFigure(operator, id, "50000", "2027-02-30")).toEqual({ ok: false, error: "day" });
    expect(await setFigure(personOf("education-head"), id, "1", "2028-01-01")).toEqual({ ok: false, error: "forbidden" });
    expect(await figureLines(personOf("education-head"))).toEqual({ ok: false, error: "forbidden" });
  });
});
