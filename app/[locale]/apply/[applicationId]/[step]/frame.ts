import { getTranslations } from "next-intl/server";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import type { FrameProps, StepEndProps, StepFormProps } from "#components/wizard/wizard-frame.tsx";
import { stepDigest } from "#lib/applications/save-step.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { legalPlaceInWords } from "#lib/i18n/legal-place.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { LoadedStep } from "./load.ts";

/** Steps that every service has; their reasons are common words. */
const common = ["category", "consent", "applicant", "provider", "documents", "check", "sign"] as const;
const isCommon = (step: string): step is (typeof common)[number] => common.some((one) => one === step);

export type StepFrame = {
  readonly frame: Omit<FrameProps, "children">;
  readonly form: Omit<StepFormProps, "children">;
  readonly end: StepEndProps;
  readonly heading: string;
};

/** What all steps share: head, form with the state it was made from, end with the reason and when it was saved. */
export const frameOf = async (loaded: LoadedStep, more: readonly ErrorSummaryItem[] = []): Promise<StepFrame> => {
  const { locale, draft, run, step, text, errors, returnToCheck } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const base = `/apply/${draft.id}`;
  const back = returnToCheck ? "check" : run.back(step);
  // Reasons of the service's own questions, else those that every service has.
  const own = run.fieldsOf(step).flatMap(({ field }) => text.optional("fields", field.id, "why") ?? []);
  const law = await getTranslations({ locale, namespace: "law" });
  const basis = run
    .fieldsOf(step)
    .flatMap(({ field }) =>
      field.law ? [`${text.get("fields", field.id, "label")} – ${legalPlaceInWords(field.law, draft.service.act, law)}`] : [],
    );
  const why = own.length > 0 ? own.join(" ") : t(`reasons.${isCommon(step) ? step : "other"}`);
  return {
    heading: glue(text.get("steps", step), locale),
    frame: {
      locale,
      path: `${base}/${step}`,
      back: back === null ? `/${locale}/services/${draft.service.id}` : `/${locale}${base}/${back}`,
      position: run.position(step) ?? { n: 1, of: 1 },
      service: text.get("shortTitle"),
      out: {
        discard: { href: `/${locale}${base}/discard`, label: t("discard") },
        signOut: { action: `/${locale}/sign-out`, label: t("signOut") },
      },
      errors: [...errors.map(({ control, text: words }) => ({ control, text: words })), ...more],
    },
    form: {
      action: `/${locale}${base}/${step}/save`,
      hidden: {
        _version: String(draft.version),
        _base: stepDigest(draft, step),
        ...(returnToCheck ? { _return: "check" } : {}),
      },
    },
    end: {
      why: {
        summary: t("why"),
        text: glue(why, locale),
        law: basis.map((line) => glue(line, locale)),
        more: { href: `/${locale}/services/${draft.service.id}#law`, label: law("more") },
      },
      continueLabel: t("continue"),
      ...(draft.version > 1 ? { saved: t("savedAt", { time: formatTime(draft.updatedAt) }) } : {}),
    },
  };
};
