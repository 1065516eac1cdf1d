import type { EligibilityCheck, EligibilityQuestion } from "../services/define.ts";
import type { Rule } from "../services/rule.ts";
import { askedQuestions, type CheckAnswers, type CheckFault, checkFaults } from "../services/self-check.ts";

/** Most questions on one page. */
const most = 4;

/**
 * The questions of a self-check in pages of a few. A question that depends on another never stands on the same page: without a script it
 * could not appear when that one is answered. The pages after the one being answered follow from its answers.
 */
export const checkPages = (check: EligibilityCheck, answers: CheckAnswers): readonly (readonly EligibilityQuestion[])[] => {
  const pages: EligibilityQuestion[][] = [];
  const asked = new Set(askedQuestions(check, answers));
  let page: EligibilityQuestion[] = [];
  for (const question of check.questions) {
    const waits = namedBy(question.askWhen).some((id) => page.some((one) => one.id === id));
    if (page.length > 0 && (waits || page.length === most)) {
      pages.push(page);
      page = [];
    }
    if (asked.has(question)) page.push(question);
  }
  return page.length > 0 ? [...pages, page] : pages;
};

export type CheckPosition =
  | {
      readonly at: "questions";
      readonly n: number;
      readonly questions: readonly EligibilityQuestion[];
      readonly faults: readonly CheckFault[];
    }
  | { readonly at: "result" };

/** Where a visitor may be: the page asked for, or the first before it that still has a fault. Pages count from 1. */
export const checkPosition = (check: EligibilityCheck, answers: CheckAnswers, wanted: number | "result"): CheckPosition => {
  const pages = checkPages(check, answers);
  const faults = checkFaults(check, answers);
  const wrong = pages.findIndex((page) => page.some((question) => faults.some((fault) => fault.questionId === question.id)));
  const last = wrong < 0 ? pages.length : wrong;
  const index = wanted === "result" ? last : Math.min(wanted - 1, last);
  const questions = pages[index];
  if (questions === undefined) return { at: "result" };
  return {
    at: "questions",
    n: index + 1,
    questions,
    faults: faults.filter((fault) => questions.some((one) => one.id === fault.questionId)),
  };
};

const namedBy = (rule: Rule): readonly string[] => {
  if ("all" in rule) return rule.all.flatMap(namedBy);
  if ("any" in rule) return rule.any.flatMap(namedBy);
  if ("not" in rule) return namedBy(rule.not);
  return "field" in rule ? [rule.field] : [];
};
