/** Files the application of one journey through the pages of the wizard, without scripts. */

import { demoPaper as paper } from "#lib/demo/paper.ts";
import type { Locale, ServiceDefinition } from "#lib/services/define.ts";
import type { Journey } from "#lib/services/journey.ts";
import { type Browser, flat, type Page, type SentFile, untouched } from "./browser.ts";
import { latestCode } from "./codes.ts";
import { errorsOf, formsOf, type PageForm } from "./html.ts";
import type { Walker } from "./people.ts";
import { formThatDoes, type Keys } from "./signing.ts";

export type Filed = { readonly id: string; readonly number: string };

const stepOf = ({ path }: Page): string => new URL(path, "http://portal").pathname.split("/").at(-1) ?? "";

/** The form of the step itself: the one that posts to its own address. */
const formOf = (page: Page, control?: string): PageForm => {
  const forms = formsOf(page.html, /\/apply\/[0-9a-f-]{36}\/[a-z-]+\/save$/);
  const form =
    control === undefined
      ? (forms.find(({ controls }) => controls.has("_version")) ?? forms[0])
      : forms.find(({ controls }) => controls.has(control));
  if (form === undefined) throw new Error(`${page.path} (${page.status}) has no form${control === undefined ? "" : ` with ${control}`}`);
  return form;
};

type Input = NonNullable<Journey["steps"][number]["input"]>;

/** Whether every answer of the table that the page offers stands in it already. */
const filled = (form: PageForm, input: Input): Map<string, readonly string[]> => {
  const sent = untouched(form);
  for (const [name, value] of Object.entries(input)) if (form.controls.has(name)) sent.set(name, [value].flat());
  return sent;
};

const itemsOf = (input: Input): ReadonlyMap<string, number> => {
  const most = new Map<string, number>();
  for (const name of Object.keys(input)) {
    const [, group, n] = /^([a-z-]+)\.(\d+)\./.exec(name) ?? [];
    if (group !== undefined) most.set(group, Math.max(most.get(group) ?? 0, Number(n)));
  }
  return most;
};

/** A group of which the page has fewer items than the table, and a button for one more. */
const lacking = (page: Page, form: PageForm, input: Input): string | undefined =>
  [...itemsOf(input)].find(
    ([group, n]) =>
      new RegExp(`name="_add"[^>]*value="${group}"|value="${group}"[^>]*name="_add"`).test(page.html) &&
      ![...form.controls.keys()].some((name) => name.startsWith(`${group}.${n}.`)),
  )?.[0];

const questions = async (browser: Browser, opened: Page, step: string, input: Input): Promise<Page> => {
  let page = opened;
  let said = "";
  // Without a script a question that another answer calls for comes with the next page, and each item of a group with one more.
  for (let tries = 0; tries < 12 && stepOf(page) === step; tries += 1) {
    const form = formOf(page);
    const group = lacking(page, form, input);
    page = await browser.post(form.action, [...flat(filled(form, input)), ...(group === undefined ? [] : [["_add", group] as const])]);
    said = stepOf(page) === step ? errorsOf(page.html) : "";
  }
  if (stepOf(page) === step) throw new Error(`step ${step} goes no further: ${said}`);
  return page;
};

const documents = async (browser: Browser, opened: Page, journey: Journey, mark: string): Promise<Page> => {
  const form = formOf(opened);
  const names = [...journey.files, ...(journey.extraFiles ?? [])].map((id) => id.replace(/#(\d+)$/, (_, n: string) => `.${Number(n) + 1}`));
  const files = names.map((name): SentFile => {
    if (form.controls.get(name)?.type !== "file") throw new Error(`the documents step asks for no ${name}`);
    return { name, fileName: `${name}.pdf`, bytes: paper(`${mark} ${name}`) };
  });
  const page = await browser.post(form.action, flat(untouched(form)), files, true);
  if (stepOf(page) === "documents") throw new Error(`the documents step goes no further: ${errorsOf(page.html)}`);
  return page;
};

const number = /\d{2}-\d{4}-\d{4}-\d{4}/;

/** By a code, or by a key: where the act knows no code, and in every other journey. */
const sign = async (browser: Browser, opened: Page, applicant: Walker, keys: Keys, byKey: boolean): Promise<Page> => {
  const ask = formThatDoes(opened, "send-code");
  if (byKey || ask === undefined) return keys.sign(browser, opened, applicant.fullName);
  const shown = await browser.post(ask.action, flat(untouched(ask)));
  const form = formOf(shown, "code");
  return browser.post(form.action, flat(untouched(form).set("code", [await latestCode(browser, applicant.phone)])));
};

/** @returns the filed case. @throws with the step and what the page said when the way ends before the receipt */
export const fileJourney = async (
  browser: Browser,
  service: ServiceDefinition,
  journey: Journey,
  applicant: Walker,
  locale: Locale,
  keys: Keys,
): Promise<Filed> => {
  let page = await browser.post(`/${locale}/services/${service.id}/start`, [["_key", crypto.randomUUID()]]);
  const id = /\/apply\/([0-9a-f-]{36})/.exec(page.path)?.[1];
  if (id === undefined) throw new Error(`the start leads to ${page.path} (${page.status})`);
  for (const { step, input = {} } of journey.steps) {
    if (stepOf(page) !== step) throw new Error(`step ${stepOf(page)} instead of ${step}: ${errorsOf(page.html)}`);
    if (page.status !== 200) throw new Error(`step ${step} answers ${page.status}`);
    if (step === "documents") page = await documents(browser, page, journey, id);
    else if (step === "sign") page = await sign(browser, page, applicant, keys, locale === "ru");
    else page = await questions(browser, page, step, input);
  }
  const found = number.exec(page.html)?.[0];
  if (stepOf(page) !== "done" || found === undefined) throw new Error(`no receipt: ${page.path} ${errorsOf(page.html)}`);
  return { id, number: found };
};
