/**
 * What a posted step does: save unchecked, then tell where to go. Every way out keeps what was typed; nothing is sent here.
 */
import { and, eq, isNull } from "drizzle-orm";
import { subtypeField } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sha256Hex } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { consents } from "#lib/db/schema.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { type Answers, answersToJson, itemsOf, textOf } from "#lib/services/answers.ts";
import type { Locale } from "#lib/services/define.ts";
import { readStep } from "#lib/wizard/post.ts";
import { runWizard } from "#lib/wizard/run.ts";
import { controlOf, flat, toldErrors } from "#lib/wizard/told.ts";
import type { VisibleField, WizardRun } from "#lib/wizard/types.ts";
import { conflictOf, differencesOf, dropConflict, keepConflict, mergeChosen } from "./conflicts.ts";
import { type Draft, type DraftChange, saveStep, wizardStateOf } from "./drafts.ts";
import { askRegisters } from "./registers.ts";

export type PostedStep = {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly entries: () => Iterable<readonly [string, unknown]>;
};

export type StepOutcome =
  | {
      readonly to: "step";
      readonly step: string;
      readonly locale: Locale;
      readonly query: Readonly<Record<string, string>>;
      readonly hash: string;
    }
  | { readonly to: "cabinet" }
  /** For a script of the page: saved where it stands. */
  | { readonly to: "saved"; readonly draft: Draft }
  | { readonly to: "stale" }
  /** Answers to questions that are not asked: nothing was saved. */
  | { readonly to: "refused"; readonly names: readonly string[] }
  | { readonly to: "gone" };

/** Short digest of what a page shows of a step: a save from a page that still agrees with the draft overwrites nothing. */
export const stepDigest = (draft: Draft, stepId: string): string => {
  const json = answersToJson(draft.answers);
  const ids = draft.service.fields.filter((field) => field.step === stepId && field.group === undefined).map((field) => field.id);
  const shown = [draft.id, stepId === "category" ? draft.category : "", ...ids.map((id) => json[id] ?? null)];
  return sha256Hex(JSON.stringify(shown)).slice(0, 16);
};

const go = (step: string, locale: Locale, query: Readonly<Record<string, string>> = {}, hash = ""): StepOutcome => ({
  to: "step",
  step,
  locale,
  query,
  hash,
});

type Flow = { readonly stepId: string; readonly form: PostedStep; readonly locale: Locale };

export const takeStep = async (draft: Draft, { stepId, form, locale }: Flow): Promise<StepOutcome> => {
  const run = runWizard(draft.service, wizardStateOf(draft));
  if (!run.mayOpen(stepId)) return go(run.firstOpen, locale);
  const back = form.get("_return") === "check" ? { return: "check" } : ({} as Record<string, string>);
  const token = form.get("_conflict");
  if (token !== "") return resolve(draft, { stepId, form, locale }, token, back);

  const read = readStep(draft.service, run, stepId, form);
  const mine = { answers: read.answers, category: categoryFrom(draft, stepId, form) };
  const version = form.get("_version");
  const stale = version !== "" && version !== String(draft.version) && form.get("_base") !== stepDigest(draft, stepId);
  if (!stale && read.unknown.length > 0) return { to: "refused", names: read.unknown };
  if (stale && differencesOf(draft, stepId, mine).length > 0) {
    if (form.get("_do") === "autosave") return { to: "stale" };
    return go(stepId, locale, { conflict: await keepConflict(draft, stepId, mine), ...back });
  }
  return carryOn(draft, run, { stepId, form, locale }, mine, back);
};

/** An unknown category leaves the draft as it is: the run then asks for one of those offered. */
const categoryFrom = (draft: Draft, stepId: string, form: PostedStep): string | null => {
  if (stepId !== "category") return draft.category;
  const chosen = form.get("category");
  return draft.service.categories.some((category) => category.id === chosen) ? chosen : draft.category;
};

const resolve = async (draft: Draft, flow: Flow, token: string, back: Record<string, string>): Promise<StepOutcome> => {
  const kept = await conflictOf(draft, flow.stepId, token);
  if (!kept) return go(flow.stepId, flow.locale, back);
  const merged = mergeChosen(draft, flow.stepId, kept, (id) => flow.form.get(`_choose.${id}`));
  const language = flow.form.get("lang");
  if (!merged || isLocale(language)) {
    const query = { conflict: token, ...(isLocale(language) ? {} : { check: "1" }), ...back };
    return go(flow.stepId, isLocale(language) ? language : flow.locale, query, isLocale(language) ? "" : "errors");
  }
  const run = runWizard(draft.service, wizardStateOf(draft));
  const outcome = await carryOn(draft, run, flow, merged, back);
  await dropConflict(token);
  return outcome;
};

type Mine = { readonly answers: Answers; readonly category: string | null };

/** Saves what the form says and goes where its button leads. */
const carryOn = async (draft: Draft, before: WizardRun, flow: Flow, mine: Mine, back: Record<string, string>): Promise<StepOutcome> => {
  const { stepId, form, locale } = flow;
  const language = form.get("lang");
  const grown = groupChange(draft, stepId, form, mine.answers);
  const subtype = subtypeField(draft.service);
  const change: DraftChange = {
    answers: grown.answers,
    category: mine.category,
    locale: isLocale(language) ? language : locale,
    ...(subtype === undefined ? {} : { subtype: textOf(grown.answers, subtype) || null }),
    ...(grown.removedItem ? { removedItem: grown.removedItem } : {}),
  };
  const saved = changes(draft, change) ? await saveStep(draft, change) : { ok: true as const, value: draft };
  if (!saved.ok) {
    if (saved.error.code === "gone") return { to: "gone" };
    // Somebody saved between our reading and writing: the other tab goes first, this one is asked.
    if (form.get("_do") === "autosave") return { to: "stale" };
    const { theirs } = saved.error;
    if (differencesOf(theirs, stepId, mine).length === 0) return carryOn(theirs, before, flow, mine, back);
    return go(stepId, locale, { conflict: await keepConflict(theirs, stepId, mine), ...back });
  }
  await noteConsents(draft, saved.value, locale);
  if (isLocale(language)) return go(stepId, language, back);
  const act = form.get("_do");
  if (act === "autosave") return { to: "saved", draft: saved.value };
  if (act === "leave") return { to: "cabinet" };
  const after = runWizard(draft.service, wizardStateOf(saved.value));
  const known = await askRegisters(saved.value, after, { again: act === "ask-registers" });
  if (act === "ask-registers") return go(stepId, locale, back);
  if (grown.hash !== "") return go(stepId, locale, { ...grown.said, ...back }, grown.hash);
  const now = known === saved.value ? after : runWizard(draft.service, wizardStateOf(known));
  return ahead(before, now, flow, back);
};

/** Checks the step and leads on, or back to its first fault. */
const ahead = (before: WizardRun, after: WizardRun, { stepId, form, locale }: Flow, back: Record<string, string>): StepOutcome => {
  const fresh = newQuestions(before, after, stepId, form);
  const errors = after.errorsOf(stepId);
  const told = toldErrors(after, stepId, new Set(fresh.map((question) => question.control)));
  const first = fresh[0];
  const query = first ? { new: fresh.map((question) => question.control).join(",") } : {};
  if (told.length > 0) return go(stepId, locale, { check: "1", ...query, ...back }, "errors");
  if (errors.length > 0 && first) return go(stepId, locale, { ...query, ...back }, controlOf(first));
  if (back["return"] && after.complete) return go("check", locale);
  const next = after.next(stepId);
  const target = next !== null && after.mayOpen(next) ? next : after.firstOpen;
  // An answer has closed a page before this one: that page says why.
  const at = (step: string) => after.position(step)?.n ?? 0;
  if (at(target) < at(stepId)) return go(target, locale, { check: "1", ...back }, "errors");
  // Change from the check page leads back there by the shortest way over what is still open.
  return back["return"] ? go(after.firstOpen, locale, back) : go(target, locale);
};

/** Questions that the answers of this very post have called for: shown next, not yet a fault. */
const newQuestions = (before: WizardRun, after: WizardRun, stepId: string, form: PostedStep): readonly VisibleField[] => {
  const seen = new Set(flat(before.fieldsOf(stepId)).map((question) => question.control));
  return flat(after.fieldsOf(stepId)).filter(
    (question) => question.asked && !seen.has(question.control) && !form.has(question.control) && !form.has(`${question.control}-day`),
  );
};

type Grown = {
  readonly answers: Answers;
  readonly hash: string;
  /** What the page that comes says was done. */
  readonly said?: { readonly grown: string } | { readonly shrunk: string };
  readonly removedItem?: { readonly group: string; readonly item: number };
};

/** Add and Remove of repeat groups, which are submit buttons. */
const groupChange = (draft: Draft, stepId: string, form: PostedStep, answers: Answers): Grown => {
  const groups = draft.service.fields.filter((field) => field.type === "repeat" && field.step === stepId);
  const added = groups.find((group) => group.id === form.get("_add"));
  if (added) {
    const items = itemsOf(answers, added.id);
    const shown = Math.max(items.length, added.min ?? 1);
    if (shown >= (added.max ?? Number.POSITIVE_INFINITY)) return { answers, hash: added.id };
    const grown = [...items, ...Array.from({ length: shown + 1 - items.length }, () => new Map<string, string>())];
    return { answers: new Map(answers).set(added.id, grown), hash: `${added.id}.${grown.length}`, said: { grown: added.id } };
  }
  const [groupId = "", place = ""] = form.get("_remove").split(".");
  const removed = groups.find((group) => group.id === groupId);
  const items = removed ? itemsOf(answers, removed.id) : [];
  const item = Number(place) - 1;
  if (!removed || !Number.isInteger(item) || item < 0 || item >= items.length) return { answers, hash: "" };
  const left = items.filter((_, n) => n !== item);
  const next = new Map(answers);
  if (left.length === 0) next.delete(removed.id);
  else next.set(removed.id, left);
  return {
    answers: next,
    hash: `${removed.id}.${Math.max(1, item)}`,
    said: { shrunk: removed.id },
    removedItem: { group: removed.id, item },
  };
};

/** A repeated post changes nothing and so needs no key. */
const changes = (draft: Draft, change: DraftChange): boolean =>
  change.removedItem !== undefined ||
  change.category !== draft.category ||
  change.locale !== draft.locale ||
  (change.subtype !== undefined && change.subtype !== draft.subtype) ||
  JSON.stringify(sorted(change.answers ?? draft.answers)) !== JSON.stringify(sorted(draft.answers)) ||
  draft.version === 1;

const sorted = (answers: Answers) => Object.entries(answersToJson(answers)).sort(([a], [b]) => (a < b ? -1 : 1));

/** A consent is a fact of its own: when, in which language, to which words. */
const noteConsents = async (before: Draft, after: Draft, locale: Locale): Promise<void> => {
  for (const field of after.service.fields.filter((one) => one.type === "consent")) {
    const [had, has] = [before, after].map((draft) => draft.answers.get(field.id) === "yes");
    if (had === has) continue;
    if (has) {
      await db()
        .insert(consents)
        .values({
          applicationId: after.id,
          personId: after.ownerId,
          fieldId: field.id,
          edition: after.service.edition,
          language: locale,
          wording: serviceText(locale, after.service.id).get("fields", field.id, "label"),
          givenAt: now(),
        });
    } else {
      await db()
        .update(consents)
        .set({ withdrawnAt: now() })
        .where(and(eq(consents.applicationId, after.id), eq(consents.fieldId, field.id), isNull(consents.withdrawnAt)));
    }
  }
};
