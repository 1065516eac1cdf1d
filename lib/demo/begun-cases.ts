/** Cases that the demo begins with: filed and worked on earlier days, by the same commands as ever, with the clock of those days. */
import { and, eq, ne } from "drizzle-orm";
import type { Draft } from "#lib/applications/drafts.ts";
import { addWorkingDays, almatyDate, almatyMoment, type Day } from "#lib/calendar/index.ts";
import { atMoment, now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications } from "#lib/db/schema.ts";
import type { DemoCase, EarlierAct } from "#lib/services/demo-case.ts";
import { demoCases } from "#lib/services/demo-cases.ts";
import { receiveForm } from "#lib/uploads/receive.ts";
import type { DocumentNeed } from "#lib/wizard/types.ts";
import { decideAs, fillDraft, give, signAndFile } from "./hands.ts";
import { demoPaper } from "./paper.ts";
import { persona } from "./people.ts";
import { demoPersonId } from "./seed.ts";

type Begun = DemoCase & Required<Pick<DemoCase, "begun">>;

const attachPaper = async (draft: Draft, need: DocumentNeed): Promise<void> => {
  const form = new FormData();
  form.set("paper", new File([new Uint8Array(demoPaper(need.id))], `${need.id}.pdf`, { type: "application/pdf" }));
  const target = { name: "paper", documentId: need.id, item: need.item, maxFiles: need.maxFiles };
  const request = new Request("http://demo.invalid/", { method: "POST", body: form });
  await receiveForm(request, { id: draft.id, ownerId: draft.owner.personId }, [target]);
};

const giveAct = async (applicationId: string, act: EarlierAct, dayOf: (ago: number) => Day): Promise<void> => {
  const typed = Object.entries(act.fields ?? {}).map(([name, value]) => [
    name,
    typeof value === "string" ? value : dayOf(value.workingDaysAgo),
  ]);
  const more = { stepId: act.stepId, ...(act.resultId === undefined ? {} : { resultId: act.resultId }) };
  const done = await (act.signed === true ? decideAs : give)(act.by, applicationId, act.command, Object.fromEntries(typed), more);
  if (!done.ok) throw new Error(`${act.command} by ${act.by}: ${JSON.stringify(done.error)}`);
};

const begin = async (serviceId: string, one: Begun): Promise<void> => {
  const today = almatyDate(now());
  const dayOf = (ago: number): Day => addWorkingDays(today, -ago);
  // In the morning, so that the day of filing is the day of acceptance.
  const on = <T>(ago: number, run: () => Promise<T>): Promise<T> => atMoment(almatyMoment(dayOf(ago), "10:00"), run);
  const { persona: applicant, category, answers = {}, begun } = one;
  const id = await on(begun.workingDaysAgo, async () =>
    signAndFile(await fillDraft(serviceId, applicant, { category, answers }, attachPaper)),
  );
  for (const act of begun.acts) await on(act.workingDaysAgo, () => giveAct(id, act, dayOf));
};

const isThere = async (serviceId: string, one: Begun): Promise<boolean> => {
  const ownerId = demoPersonId(persona(one.persona).person.iin);
  const filed = and(eq(applications.ownerId, ownerId), eq(applications.serviceId, serviceId), ne(applications.state, "draft"));
  return (await db().select({ id: applications.id }).from(applications).where(filed).limit(1)).length > 0;
};

/** Begins what is not there yet; the demo people are. @throws when a case cannot be brought so far */
export const beginCases = async (): Promise<void> => {
  for (const { serviceId, cases } of demoCases)
    for (const one of cases) {
      if (one.begun === undefined) continue;
      const begun = { ...one, begun: one.begun };
      if (!(await isThere(serviceId, begun))) await begin(serviceId, begun);
    }
};
