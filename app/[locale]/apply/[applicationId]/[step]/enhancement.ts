import { getTranslations } from "next-intl/server";
import type { Enhancement } from "#components/wizard/enhance.ts";
import type { Rule } from "#lib/services/rule.ts";
import { fieldKindOf } from "#lib/wizard/fields/index.ts";
import type { QuestionView } from "#lib/wizard/question-view.ts";
import type { LoadedStep } from "./load.ts";

const fieldsIn = (rule: Rule): readonly string[] => {
  if ("field" in rule) return [rule.field];
  if ("all" in rule) return rule.all.flatMap(fieldsIn);
  if ("any" in rule) return rule.any.flatMap(fieldsIn);
  if ("not" in rule) return fieldsIn(rule.not);
  return "forEach" in rule && rule.if ? fieldsIn(rule.if) : [];
};

/** Types whose rules the browser knows; the others wait for the server's word. */
const checkedInBrowser = new Set(["text", "textarea", "date", "iin", "number"]);

/** What the script of the page needs: conditions, the answers of other pages that they mention, sentences of faults. Nothing else. */
export const enhancementOf = async ({ locale, draft, run }: LoadedStep, views: readonly QuestionView[]): Promise<Enhancement> => {
  const t = await getTranslations({ locale, namespace: "wizard" });
  const e = await getTranslations({ locale, namespace: "errors" });
  const all = views.flatMap((view) => [view, ...view.items.flat()]);
  const here = new Set(all.map((view) => view.fieldId));
  const rules = all.flatMap(({ control, fieldId, rule }) => (rule === null ? [] : [{ control, fieldId, rule }]));
  const outside = new Set(rules.flatMap(({ rule }) => fieldsIn(rule)).filter((id) => !here.has(id)));
  const checks = all.flatMap((view) => {
    const field = draft.service.fields.find((one) => one.id === view.fieldId);
    if (!field || view.shown || !checkedInBrowser.has(view.type)) return [];
    const { type, min, max } = field;
    return [{ control: view.control, field: { type, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } }];
  });
  const codes = new Set(checks.flatMap(({ field }) => fieldKindOf(field.type).errors));
  return {
    rules,
    checks,
    category: run.category,
    applicantSex: run.state.applicant.sex,
    on: run.state.on,
    answers: Object.fromEntries(
      [...outside].flatMap((id) => {
        const value = run.relevant.get(id);
        return typeof value === "string" ? [[id, value]] : [];
      }),
    ),
    // Sentences keep their placeholders: the script puts the numbers in.
    sentences: Object.fromEntries([...codes].map((code) => [code, e.raw(code as never) as string])),
    words: {
      saved: t.raw("script.saved") as string,
      stale: t("script.stale"),
      offline: t("script.offline"),
      error: locale === "kk" ? "Қате:" : "Ошибка:",
    },
  };
};
