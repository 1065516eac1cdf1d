/** The way of a filed case: every act is given by the pages of the desk or the cabinet, as its role gives it. */
import { setTimeout as sleep } from "node:timers/promises";
import { messageBoth } from "#lib/applications/both.ts";
import { transitions } from "#lib/applications/transitions.ts";
import { addWorkingDays } from "#lib/calendar/index.ts";
import { demoOffices } from "#lib/demo/offices.ts";
import { demoPaper as paper } from "#lib/demo/paper.ts";
import { demoStaff } from "#lib/demo/people.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import type { DeskAct, Journey, Road } from "#lib/services/journey.ts";
import { type Browser, flat, type Page, untouched } from "./browser.ts";
import { latestCode } from "./codes.ts";
import type { Filed } from "./filing.ts";
import { decoded, errorsOf, formsOf, type PageForm } from "./html.ts";
import type { Walker } from "./people.ts";
import type { Official, Staff } from "./staff.ts";

export type Case = {
  readonly service: ServiceDefinition;
  readonly journey: Journey;
  readonly road: Road;
  readonly filed: Filed;
  readonly applicant: Walker;
  readonly owner: Browser;
  readonly locale: string;
  /** Offices that an act has sent the case to, by kind. */
  readonly sentTo: Map<string, string>;
  /** Number of the journey: makes what must be unique its own. */
  readonly n: number;
};

const isoDay = (at: Date): string => new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 10);

/** A date of the table: as it is, or counted from the portal's today. */
const dayOf = (value: string, today: Date): string => {
  const working = /^\+(\d+)w$/.exec(value)?.[1];
  if (working !== undefined) return addWorkingDays(isoDay(today), Number(working));
  return /^[+-]?\d+$/.test(value) ? isoDay(new Date(today.getTime() + Number(value) * 86_400_000)) : value;
};

/** What is typed: what the page offers filled in, and the entries of the table in its place. */
const typed = (form: PageForm, input: DeskAct["input"], today: Date): Map<string, readonly string[]> => {
  const sent = untouched(form);
  for (const [name, value] of Object.entries(input ?? {})) {
    const texts = [value].flat();
    if (form.controls.has(`${name}-day`)) {
      const [year = "", month = "", day = ""] = dayOf(texts[0] ?? "", today).split("-");
      for (const [part, text] of [
        ["day", day],
        ["month", month],
        ["year", year],
      ] as const)
        sent.set(`${name}-${part}`, [text]);
      continue;
    }
    const control = form.controls.get(name);
    if (control === undefined) throw new Error(`the form has no ${name}: it has ${[...form.controls.keys()].join(", ")}`);
    sent.set(
      name,
      texts.map((text) => (text === "first" ? (control.offered[0] ?? "") : text)),
    );
  }
  return sent;
};

const stepOf = (service: ServiceDefinition, act: DeskAct) => service.workflow.steps.find(({ id }) => id === act.step);

/** The office of the case: the one the applicant chose, or the only one. */
const officeOf = ({ service, journey }: Case): string => {
  if (service.officeField === null) return demoOffices.find(({ kind }) => kind === service.onlyOffice)?.id ?? "";
  const chosen = journey.steps.map(({ input }) => input?.[service.officeField ?? ""]).find((value) => value !== undefined);
  const id = String(chosen);
  const connected = demoStaff.some((entry) => entry.roles.some((role) => role.officeId === id));
  return connected ? id : (demoOffices.find((office) => office.id === id)?.parentId ?? id);
};

/** The number of a paper blank stands in one case only. */
const ownNumbers = ({ service, n }: Case, act: DeskAct): DeskAct["input"] => {
  const unique = service.results.flatMap(({ fields }) =>
    fields.filter(({ checks }) => checks?.some(({ is }) => is === "unused")).map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(act.input ?? {}).map(([id, value]) => [id, unique.includes(id) ? `${String(value)} ${n}` : value]),
  );
};

const alien: readonly string[] = ["training-organisation", "consulted-body"];

/** The form of an act: named in the address; or, where the table leaves the document open, the one link that leads to it. */
const actForm = async (official: Official, desk: string, wanted: string) => {
  const open = async (act: string) => {
    const { html, status } = await official.browser.get(`${desk}?act=${encodeURIComponent(act)}`);
    const form = formsOf(html, /\/desk\/[0-9a-f-]{36}\/command$/).find(({ controls }) => controls.has("_act"));
    return { form, offered: form?.controls.get("_act")?.sent[0] ?? "", html, status };
  };
  const first = await open(wanted);
  if (first.offered === wanted || first.offered.startsWith(`${wanted}.`)) return first;
  const link = [...first.html.matchAll(/[?&;]act=([^"&#]+)/g)]
    .map(([, act]) => decodeURIComponent(act ?? ""))
    .find((act) => act.startsWith(`${wanted}.`));
  return link === undefined ? first : open(link);
};

const ofStaff = async (of: Case, act: DeskAct, role: string, nth: number, staff: Staff, today: Date): Promise<void> => {
  const { filed } = of;
  const official = await staff.enter(staff.find(role, alien.includes(role) ? (of.sentTo.get(role) ?? null) : officeOf(of), nth));
  const command = act.command ?? stepOf(of.service, act)?.kind ?? "";
  const wanted = [command, act.step ?? "", act.result ?? ""].join(".").replace(/\.+$/, "");
  const desk = `/${of.locale}/desk/${filed.id}`;
  // Several at once work on the cases of one office: whoever comes second reads the page again.
  for (let tries = 0; ; tries += 1) {
    const { form, offered, status } = await actForm(official, desk, wanted);
    if (form === undefined || !(offered === wanted || offered.startsWith(`${wanted}.`)))
      throw new Error(`${official.id} cannot give ${wanted} (offered: ${offered || `nothing, ${status}`})`);
    const values = typed(form, ownNumbers(of, act), today);
    for (const value of [...values.values()].flat()) {
      const office = demoOffices.find(({ id }) => id === value);
      if (office !== undefined) of.sentTo.set(office.kind, office.id);
    }
    const sent = await official.browser.post(form.action, flat(values));
    const answer = sent.path.includes("/sign?decision=") ? await staff.keys.sign(official.browser, sent, official.fullName) : sent;
    if (/[?&]done=/.test(answer.path)) return;
    const errors = errorsOf(answer.html);
    if (tries >= 2 || !/kept=1&error=1/.test(answer.path)) throw new Error(`${wanted}: ${errors || answer.path}`);
  }
};

/** Acts of the applicant in the cabinet. */
const ofOwner = async (of: Case, act: DeskAct, today: Date): Promise<void> => {
  const { owner, applicant, filed, locale } = of;
  const command = act.command ?? stepOf(of.service, act)?.kind ?? "";
  const cabinet = `/${locale}/cabinet/${filed.id}`;
  if (command === "answer-hearing") {
    const page = await owner.get(`${cabinet}/hearing`);
    const form = formsOf(page.html, /\/hearing\/save$/)[0];
    if (form === undefined) throw new Error(`nothing to answer: ${page.path} ${page.status}`);
    const laid = await owner.post(form.action, flat(typed(form, act.input, today)));
    const ask = formsOf(laid.html, /\/hearing\/sign\/code$/)[0];
    if (ask === undefined) throw new Error(`the answer is not laid out: ${errorsOf(laid.html)}`);
    const shown = await owner.post(ask.action, flat(untouched(ask)));
    const save = formsOf(shown.html, /\/hearing\/sign\/save$/).find(({ controls }) => controls.has("code"));
    if (save === undefined) throw new Error("no form that takes the code");
    const done = await owner.post(save.action, flat(untouched(save).set("code", [await latestCode(owner, applicant.phone)])));
    if (done.path.includes("problem=")) throw new Error(`the answer is not signed: ${errorsOf(done.html)}`);
    return;
  }
  const page = await owner.get(cabinet);
  if (command === "pay") {
    const form = formsOf(page.html, /\/receipt$/)[0];
    if (form === undefined) throw new Error("nothing to pay");
    const paid = await owner.post(form.action, flat(untouched(form)), [
      { name: "receipt", fileName: "receipt.pdf", bytes: paper(filed.id) },
    ]);
    if (!paid.path.includes("done=receipt")) throw new Error(`the receipt is not taken: ${errorsOf(paid.html)}`);
    return;
  }
  const form = formsOf(page.html, /\/cabinet\/[0-9a-f-]{36}\/command$/).find(
    ({ controls }) => controls.get("_command")?.sent[0] === command,
  );
  if (form === undefined) throw new Error(`the cabinet offers no ${command}`);
  const sent = typed(form, act.input, today).set(`confirm-${command}`, ["yes"]);
  const done = await owner.post(form.action, flat(sent));
  if (!done.path.includes("done=")) throw new Error(`${command}: ${errorsOf(done.html)}`);
};

/** What the portal does by itself is seen in the cabinet. */
const untilIssued = async ({ owner, filed, locale, road }: Case): Promise<void> => {
  for (let waited = 0; waited < 60; waited += 1) {
    const page = await owner.get(`/${locale}/cabinet/${filed.id}`);
    if (page.html.includes("/api/results/")) return;
    await sleep(500);
  }
  throw new Error(`${road.ends} was not issued by the portal`);
};

/** What the public check tells of every number on the page but that of the case. */
const toldOf = ({ owner, filed }: Case, page: Page): Promise<readonly object[]> => {
  const numbers = [...page.html.matchAll(/\d{2}-\d{4}-\d{4}-\d{4}/g)].map(([one]) => one).filter((one) => one !== filed.number);
  return Promise.all([...new Set(numbers)].map((one) => owner.json<object>(`/api/verify/${one}`)));
};

const tells = (told: readonly object[], { service }: Case, resultId: string): boolean => {
  const title = serviceText("kk", service.id).get("results", resultId, "title");
  return told.some((one) => JSON.stringify(one).includes(JSON.stringify(title).slice(1, -1)));
};

/** A document that is given only against other papers has not reached its owner. */
const seeHeld = async (of: Case): Promise<void> => {
  const held = of.service.results.filter((result) => result.held);
  if (held.length === 0) return;
  const told = await toldOf(of, await of.owner.get(`/${of.locale}/cabinet/${of.filed.id}`));
  for (const { id } of held) if (tells(told, of, id)) throw new Error(`${id} is out before it was handed over`);
};

/** Acts up to the next one that must wait for a later day. @returns how many acts are done in all */
export const goOn = async (of: Case, from: number, staff: Staff, today: Date): Promise<number> => {
  for (let at = from; at < of.road.desk.length; at += 1) {
    const act = of.road.desk[at];
    if (act === undefined || (act.later !== undefined && at > from)) return at;
    const role = act.by ?? stepOf(of.service, act)?.actor ?? transitions.find(({ command }) => command === act.command)?.roles[0] ?? "";
    // A step of the portal that hands a paper over at the counter is the clerk's when somebody comes.
    const actor = role === "portal" && stepOf(of.service, act)?.kind === "deliver" ? "clerk" : role;
    const nth = of.road.desk.slice(0, at).filter((one) => one.step === act.step && one.step !== undefined).length;
    try {
      if (stepOf(of.service, act)?.kind === "deliver") await seeHeld(of);
      if (actor === "portal") await untilIssued(of);
      else if (actor === "applicant") await ofOwner(of, act, today);
      else await ofStaff(of, act, actor, nth, staff, today);
    } catch (error) {
      throw new Error(`act ${at + 1} (${act.step ?? act.command}): ${error instanceof Error ? error.message : error}`);
    }
  }
  return of.road.desk.length;
};

/** Words of a page as they are read: a line may break between parts, and a title may be hyphenated. */
const plain = (html: string): string =>
  decoded(html.replace(/<[^>]*>/g, ""))
    .replace(/[\u00ad]/g, "")
    .replace(/\s+/g, " ");

const resultLink = /\/api\/results\/([0-9a-f-]{36})\/(?:kk|ru)/g;

/** The end of the road as its owner sees it: the document in the cabinet and known to everybody who asks for its number; or the state. */
export const seeEnd = async (of: Case): Promise<void> => {
  const { owner, filed, locale, road, service } = of;
  if (road.desk.length === 0) await untilIssued(of);
  const page = await owner.get(`/${locale}/cabinet/${filed.id}`);
  if (page.status !== 200) throw new Error(`the cabinet answers ${page.status}`);
  const ends = service.results.find(({ id }) => id === road.ends);
  const links = [...new Set([...page.html.matchAll(resultLink)].map(([link]) => link))];
  if (ends === undefined) {
    const words = messageBoth("case", "states", road.ends)[locale === "ru" ? "ru" : "kk"];
    if (!plain(page.html).includes(words)) throw new Error(`the cabinet does not say that the case is ${road.ends}`);
    await seeHeld(of);
    return;
  }
  const known = await toldOf(of, page);
  if (!tells(known, of, road.ends))
    throw new Error(`no number in the cabinet is that of ${road.ends}: ${JSON.stringify(known).slice(0, 300)}`);
  const download = await owner.bytes(links.find((link) => link.endsWith(`/${locale}`)) ?? links[0] ?? "/none");
  if (download.status !== 200 || download.bytes.subarray(0, 5).toString() !== "%PDF-") throw new Error("the document cannot be downloaded");
};
