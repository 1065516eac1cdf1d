import { getTranslations } from "next-intl/server";
import { Radios } from "#components/ui/choices/choices.tsx";
import { StepEnd, StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import { conflictOf, differencesOf, type Mine } from "#lib/applications/conflicts.ts";
import { wizardStateOf } from "#lib/applications/drafts.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { printedAnswers } from "#lib/wizard/printed.ts";
import { runWizard } from "#lib/wizard/run.ts";
import { frameOf } from "../frame.ts";
import { type LoadedStep, one, type Query } from "../load.ts";

export type Conflict = { readonly token: string; readonly mine: Mine; readonly fields: readonly string[] };

/** The stale form this page was sent to settle; null when there is nothing (any more) to choose. */
export const conflictShown = async ({ draft, step }: LoadedStep, query: Query): Promise<Conflict | null> => {
  const token = one(query, "conflict");
  const mine = token === "" ? null : await conflictOf(draft, step, token);
  const fields = mine ? differencesOf(draft, step, mine) : [];
  return mine && fields.length > 0 ? { token, mine, fields } : null;
};

export const ConflictStep = async ({ loaded, conflict, query }: { loaded: LoadedStep; conflict: Conflict; query: Query }) => {
  const { locale, draft, run, text } = loaded;
  const { token, mine, fields } = conflict;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const told = one(query, "check") === "1";
  const { frame, form, end } = await frameOf(
    { ...loaded, errors: [] },
    told ? [{ control: `_choose.${fields[0] ?? ""}`, text: t("conflict.choose") }] : [],
  );
  const mineRun = runWizard(draft.service, { ...wizardStateOf(draft), answers: mine.answers, category: mine.category });
  const [ours, theirs] = [mineRun, run].map((one) => printedAnswers(draft.service, one, locale).flatMap(({ rows }) => rows));
  const printed = (rows: typeof ours, id: string): string =>
    (rows ?? [])
      .filter((row) => row.fieldId === id || row.group === id)
      .map((row) => row.answer)
      .join(", ") || t("conflict.empty");
  const time = formatTime(draft.updatedAt);
  return (
    <WizardFrame {...frame}>
      <StepForm {...form} hidden={{ ...form.hidden, _conflict: token }}>
        <h1>{t("conflict.title")}</h1>
        <p className="lead">{t("conflict.text")}</p>
        <div className="questions">
          {fields.map((id) => (
            <Radios
              key={id}
              name={`_choose.${id}`}
              label={id === "category" ? text.get("steps", "category") : text.get("fields", id, "label")}
              error={told ? t("conflict.choose") : undefined}
              choices={[
                { value: "mine", label: t("conflict.mine", { value: printed(ours, id) }) },
                { value: "theirs", label: t("conflict.theirs", { value: printed(theirs, id), time }) },
              ]}
            />
          ))}
        </div>
        <StepEnd {...end} why={undefined} continueLabel={t("conflict.save")} />
      </StepForm>
    </WizardFrame>
  );
};
