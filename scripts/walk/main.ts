/**
 * Walks every journey of every service over real HTTP, without scripts, from the start button to the document in the cabinet: the portal as a
 * person starts it, its registers answering as each table says. Names of services as arguments walk only those.
 * Last line: `N passed, N failed`.
 */
import { addDays, almatyDate, almatyMoment, isWorkingDay, windowState } from "#lib/calendar/index.ts";
import { demoOffices } from "#lib/demo/offices.ts";
import { demoStaff } from "#lib/demo/people.ts";
import type { Locale } from "#lib/services/define.ts";
import { allJourneys } from "#lib/services/journeys.ts";
import type { OfficeRef } from "#lib/wizard/types.ts";
import { type Portal, startPortal } from "../test/portal.ts";
import { Browser } from "./browser.ts";
import { signIn } from "./codes.ts";
import { fileJourney } from "./filing.ts";
import { accountFacts, ownPeople } from "./people.ts";
import { Registers } from "./registers.ts";
import { questionsOf } from "./rehearse.ts";
import { type Case, goOn, seeEnd } from "./road.ts";
import { Keys } from "./signing.ts";
import { Staff } from "./staff.ts";

const atOnce = Number(process.env.WALK_AT_ONCE ?? 6);
const wanted = process.argv.slice(2);
const dayMs = 86_400_000;

const offices: ReadonlyMap<string, OfficeRef> = new Map(
  demoOffices.map(({ id, kind, title, address, phone, parentId }) => {
    const connected = parentId === null || demoStaff.some((entry) => entry.roles.some((role) => role.officeId === id));
    return [id, { kind, name: title, address, phone, handler: connected ? id : parentId }];
  }),
);

type Walked = {
  readonly name: string;
  of: Case | null;
  done: number;
  error: string | null;
  /** The portal's day on which it stopped to wait. */
  since: Date;
};

const all = allJourneys
  .flatMap(({ service, journeys, roads }) => journeys.map((journey, nth) => ({ service, journey, roads, nth })))
  .filter(({ service }) => wanted.length === 0 || wanted.includes(service.id));

const each = async <T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> => {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
    }),
  );
};

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const registers = new Registers();
const gateway = await registers.start();
let portal: Portal | undefined;

/** Ten in the morning of the first working day from this one on, on which everything may be filed: offices are open, no window is closed. */
const morning = (from: Date, filing: boolean): Date => {
  for (let day = almatyDate(from); ; day = addDays(day, 1)) {
    const at = almatyMoment(day, "10:00");
    const windows = allJourneys.every(({ service }) => windowState(service.applicationWindows, at).open);
    if (isWorkingDay(day) && (!filing || windows)) return at;
  }
};

/** The portal on the same data, its clock set to that moment. */
const begin = async (at: Date): Promise<Portal> => {
  const env = {
    GATEWAY_URL: gateway,
    MONITORING_URL: `${gateway}/monitoring`,
    QYZMET_CLOCK_OFFSET_MS: String(at.getTime() - Date.now()),
  };
  const before = portal;
  await before?.stop({ keepData: true });
  portal = await startPortal({ env, ...(before ? { dataDir: before.dataDir } : {}) });
  return portal;
};

const file = async (
  origin: string,
  { service, journey, roads, nth }: (typeof all)[number],
  n: number,
  walked: Walked,
  at: Date,
  keys: Keys,
): Promise<void> => {
  const own = ownPeople(journey, n);
  // Each journey in one of the languages, each service in both.
  const locale: Locale = nth % 2 === 0 ? "kk" : "ru";
  const owner = new Browser(origin);
  const { iin, phone } = own.applicant;
  registers.say("mobile-citizen", iin, "applicant", { phone });
  registers.say("person", iin, "applicant", accountFacts(own.applicant));
  await signIn(owner, locale, own.applicant);
  for (const { register, iin: about, about: purpose, said: answer } of questionsOf(
    service,
    own.journey,
    own.applicant,
    offices,
    almatyDate(at),
  ))
    registers.say(register, about, purpose, answer);
  const filed = await fileJourney(owner, service, own.journey, own.applicant, locale, keys);
  const road = roads[journey.road ?? "positive"];
  if (road === undefined) throw new Error(`no road ${journey.road}`);
  walked.of = { service, journey: own.journey, road, filed, applicant: own.applicant, owner, locale, sentTo: new Map(), n };
};

const walks: Walked[] = all.map(({ service, journey }) => ({
  name: `${service.id}: ${journey.name}`,
  of: null,
  done: 0,
  error: null,
  since: new Date(),
}));
const attempt = async (walked: Walked, act: () => Promise<void>): Promise<void> => {
  if (walked.error !== null) return;
  try {
    await act();
  } catch (error) {
    walked.error = said(error);
  }
};

/** The day from which the next act of this case may be given; null when it is at its end. */
const waits = ({ of, done, error, since }: Walked): number | null => {
  const later = error !== null || !of ? undefined : of.road.desk[done]?.later;
  return later === undefined ? null : since.getTime() + later * dayMs;
};

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void Promise.resolve(portal?.stop()).finally(() => process.exit(1)));

try {
  const started = Date.now();
  let today = morning(new Date(), true);
  const { origin, dataDir } = await begin(today);
  console.log(`portal up after ${Math.round((Date.now() - started) / 1000)} s`);
  const keys = await Keys.of(dataDir, today);
  const staff = new Staff(origin, keys);
  await each(
    walks.map((walked, n) => ({ walked, n })),
    ({ walked, n }) =>
      attempt(walked, async () => {
        const one = all[n];
        if (one === undefined) return;
        await file(origin, one, n, walked, today, keys);
        if (!walked.of) return;
        walked.done = await goOn(walked.of, 0, staff, today);
        walked.since = today;
        if (waits(walked) === null) await seeEnd(walked.of);
      }),
  );
  for (;;) {
    const later = walks.map(waits).filter((one) => one !== null);
    if (later.length === 0) break;
    // To the earliest day that any case waits for: a term that others wait for must not run out for this one.
    today = morning(new Date(Math.min(...later)), false);
    const moved = await begin(today);
    const officials = new Staff(moved.origin, await Keys.of(dataDir, today));
    await each(
      walks.filter((walked) => (waits(walked) ?? Number.POSITIVE_INFINITY) <= today.getTime()),
      (walked) =>
        attempt(walked, async () => {
          if (!walked.of) return;
          const owner = new Browser(moved.origin);
          await signIn(owner, walked.of.locale, walked.of.applicant);
          walked.of = { ...walked.of, owner };
          walked.done = await goOn(walked.of, walked.done, officials, today);
          walked.since = today;
          if (waits(walked) === null) await seeEnd(walked.of);
        }),
    );
  }
  console.log(`walked in ${Math.round((Date.now() - started) / 1000)} s`);
} catch (error) {
  console.log(`✗ ${said(error)}`);
  process.exitCode = 1;
} finally {
  await portal?.stop();
  registers.stop();
}
const failed = walks.filter(({ error, of }) => error !== null || of === null);
for (const { name, error } of failed) console.log(`✗ ${name}: ${error ?? "not walked"}`);
console.log(`${walks.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
