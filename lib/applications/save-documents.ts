/** The documents step: files received, one removed, or on to the next step. Good files stay whatever else happens. */

import { prefersJson } from "#lib/http/prefers-json.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";
import { removeFile } from "#lib/uploads/files.ts";
import { receiveForm, type UploadTarget } from "#lib/uploads/receive.ts";
import { runWizard } from "#lib/wizard/run.ts";
import type { DocumentNeed } from "#lib/wizard/types.ts";
import { type Draft, loadDraft, wizardStateOf } from "./drafts.ts";
import { askRegisters } from "./registers.ts";
import { type PostedStep, type StepOutcome, takeStep } from "./save-step.ts";

const stepId = "documents";

/** Name of a document's file input; items count from 1. */
export const inputName = (need: Pick<DocumentNeed, "id" | "item">): string => (need.item < 0 ? need.id : `${need.id}.${need.item + 1}`);

/** Answer to the script of the page, which sends one file at a time. */
export type FilesAnswer = {
  readonly files: readonly { readonly id: string; readonly state: "ready" | "refused" }[];
  readonly cut: "too-big" | "broken-off" | null;
};

type Flow = {
  readonly request: Request;
  readonly locale: Locale;
  readonly fields: (pairs: Iterable<readonly [string, string]>) => PostedStep;
};

const step = (locale: Locale, query: Readonly<Record<string, string>>, hash: string): StepOutcome => ({
  to: "step",
  step: stepId,
  locale,
  query,
  hash,
});

export const takeDocuments = async (draft: Draft, { request, locale, fields }: Flow): Promise<StepOutcome | FilesAnswer> => {
  const run = runWizard(draft.service, wizardStateOf(draft));
  const targets = run.mayOpen(stepId) ? run.documents.filter((need) => need.upload).map(targetOf) : [];
  const received = await receiveForm(request, draft, targets);
  const files = received.files.map(({ id, state }) => ({ id, state }));
  if (prefersJson(request)) return { files, cut: received.cut };
  const form = fields([...received.fields].flatMap(([name, values]) => values.map((value) => [name, value] as const)));
  const back: Record<string, string> = form.get("_return") === "check" ? { return: "check" } : {};
  if (received.cut) return step(locale, { problem: received.cut, ...back }, "errors");
  if (!run.mayOpen(stepId)) return { to: "step", step: run.firstOpen, locale, query: {}, hash: "" };

  const removal = form.get("_remove");
  if (removal !== "") {
    const removed = await removeFile(draft, removal);
    const need = run.documents.find((one) => one.id === removed?.documentId);
    return step(locale, { ...(removed ? { removed: "1" } : {}), ...back }, need ? inputName(need) : "");
  }
  const language = form.get("lang");
  if (isLocale(language)) return step(language, back, "");
  if (form.get("_do") === "leave") return { to: "cabinet" };
  const fresh = await loadDraft(draft.owner, draft.id);
  if (!fresh) return { to: "gone" };
  if (form.get("_do") === "ask-registers") {
    await askRegisters(fresh, runWizard(fresh.service, wizardStateOf(fresh)), { again: true });
    return step(locale, back, "");
  }
  if (received.unasked) return step(locale, { problem: "unasked", ...back }, "errors");
  if (files.some((file) => file.state === "refused"))
    return step(
      locale,
      {
        refused: files
          .filter((file) => file.state === "refused")
          .map((file) => file.id)
          .join(","),
        ...back,
      },
      "errors",
    );
  if (form.get("_do") === "upload") return step(locale, back, received.files[0] ? `file-${received.files[0].id}` : "");
  return takeStep(fresh, { stepId, form, locale });
};

const targetOf = (need: DocumentNeed): UploadTarget => ({
  name: inputName(need),
  documentId: need.id,
  item: need.item,
  maxFiles: need.maxFiles,
});
