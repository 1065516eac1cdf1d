/** Two offices of one kind with the same cases: whatever the desk of one asks, nothing of the other comes (ASVS 8.4.1, rule R14). */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { textPlace } from "#lib/complaints/complaint.ts";
import { complaintForStaff, complaintQueue, openComplaints } from "#lib/complaints/list.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { complaints, messages } from "#lib/db/schema.ts";
import { servedReport } from "#lib/reports/served.ts";
import { decideAs, fileCase, give, personOf, seedPeople } from "./case-factory.ts";
import { noteMissedTerms } from "./missed-terms.ts";
import { caseForStaff } from "./queries/case-for-staff.ts";
import { queueOf } from "./queries/queue-of.ts";

const offices = ["karaganda", "almaty-city"] as const;
type Region = (typeof offices)[number];
const staff = (post: string, region: Region) => personOf(region === "karaganda" ? post : `${post}-${region}`);

type Own = {
  readonly open: string;
  readonly voting: string;
  readonly closed: string;
  readonly complaint: string;
  readonly officeId: string;
};
const own = new Map<Region, Own>();
const idsOf = ({ open, voting, closed }: Own): readonly string[] => [open, voting, closed];

const complain = async (applicationId: string, officeId: string): Promise<string> => {
  const id = randomUUID();
  const today = almatyDate(now());
  await db()
    .insert(complaints)
    .values({
      ...{ id, number: `C-${id.slice(0, 8)}`, applicationId, ownerId: personOf("student").personId, addressee: "provider", officeId },
      ...{ state: "filed", filedAt: now(), acceptedOn: today, dueOn: today },
      sealed: sealJson({ about: "action", text: `Сөз ${officeId}`, demand: "Талап" }, textPlace(id)),
    });
  return id;
};

beforeAll(async () => {
  await seedPeople();
  for (const region of offices) {
    const officeId = `commission-${region}`;
    const post = (name: string) => (region === "karaganda" ? name : `${name}-${region}`);
    const file = (who: string) => fileCase("draft-deferment", who, { answers: { commission: officeId } });
    const open = await file("student");
    const voting = await file("cadet");
    await give(post("commission-clerk"), voting, "register");
    await give(post("commission-chair"), voting, "forward");
    const closed = await file("sailor");
    await give(post("commission-clerk"), closed, "register");
    await give(post("commission-chair"), closed, "forward");
    // One of the other region's members is an applicant of this one besides.
    const members = [post("commission-member-1"), post("commission-member-2"), ...(region === "almaty-city" ? ["staff-applicant"] : [])];
    for (const member of members)
      await give(member, closed, "vote", { opinion: "refuse", "opinion-reason": "Жоқ.", "opinion-ground": "unreliable-documents" });
    const refusal = { "refusal-ground": "unreliable-documents", "finding-1": "Анықтама жарамсыз." };
    const decided = await decideAs(post("commission-chair"), closed, "conclude", refusal, { resultId: "refusal-notice" });
    if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    own.set(region, { open, voting, closed, complaint: await complain(open, officeId), officeId });
  }
});

const others = (region: Region): Own => own.get(offices.find((one) => one !== region) as Region) as Own;

describe.each(offices)("%s", (region) => {
  it.each(["commission-clerk", "commission-chair", "commission-member-1", "complaints-officer"])(
    "%s: queue, counts, case",
    async (post) => {
      const person = staff(post, region);
      const mine = idsOf(own.get(region) as Own);
      for (const filter of ["mine", "unassigned", "office", "late", "closed"] as const) {
        const page = await queueOf(person, { filter });
        const seen = page?.rows.map(({ id }) => id) ?? [];
        expect(
          seen.filter((id) => !mine.includes(id)),
          filter,
        ).toEqual([]);
        expect(page?.counts[filter] ?? 0).toBeLessThanOrEqual(mine.length);
      }
      for (const id of idsOf(others(region))) expect(await caseForStaff(person, id)).toBeNull();
    },
  );

  it("the chair's counts are those of the own office, one by one", async () => {
    const page = await queueOf(staff("commission-chair", region), { filter: "office" });
    expect(page?.counts).toMatchObject({ office: 2, closed: 1 });
  });

  it("complaints: list, number, one by its address", async () => {
    const officer = staff("complaints-officer", region);
    const { lines } = await complaintQueue(officer, { decided: false, after: null });
    expect(lines.map(({ id }) => id)).toEqual([own.get(region)?.complaint]);
    expect(await openComplaints(officer)).toBe(1);
    expect(await complaintForStaff(officer, others(region).complaint)).toBeNull();
  });

  it("figures: the own office's, whatever the period", async () => {
    const officer = staff("complaints-officer", region);
    const report = await servedReport(officer, "2020-01-01", "2030-12-31");
    expect(report.ok && report.value.lines.map(({ filed, refused, complaints: told }) => ({ filed, refused, told }))).toEqual([
      { filed: 3, refused: 1, told: 1 },
    ]);
    expect(report.ok && report.value.officeIds?.every((id) => id.endsWith(region))).toBe(true);
    expect(await servedReport(staff("commission-clerk", region), "2020-01-01", "2030-12-31")).toEqual({ ok: false, error: "role" });
  });
});

it("messages of a case go to its owner and to staff of its own office", async () => {
  await noteMissedTerms();
  for (const region of offices) {
    const far = new Set(
      ["commission-clerk", "commission-chair", "commission-member-1", "commission-member-2", "complaints-officer"].map(
        (post) => staff(post, offices.find((one) => one !== region) as Region).personId,
      ),
    );
    for (const id of idsOf(own.get(region) as Own)) {
      const told = await db().select().from(messages).where(eq(messages.applicationId, id));
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ personId }) => personId !== null && far.has(personId))).toEqual([]);
    }
  }
});
