/** For integration tests and benchmarks: answers that make an application of a service complete, the shortest way there is. */
import type { AnswersJson } from "./answers.ts";

type Answers = { readonly category: string; readonly answers: AnswersJson };

/** By id of the service. @param child IIN of the child a parent asks for */
export const testAnswers: Readonly<Record<string, (child: string) => Answers>> = {
  "draft-deferment": () => ({ category: "students", answers: { "data-consent": "yes", commission: "commission-karaganda" } }),
  "military-training": () => ({
    category: "general",
    answers: { "consent-protected-data": "yes", "addressee-body": "military-office-karaganda" },
  }),
  "military-status-certificate": () => ({
    category: "leaving-kazakhstan",
    answers: {
      "data-consent": "yes",
      "applicant-role": "self",
      "excluded-group": "none",
      "marital-status": "married",
      reason: "Германияға тұрақты тұруға кетемін",
      "surrendered-document": "surrendered-military-card",
      department: "defence-karaganda",
      district: "Қарағанды қаласы",
    },
  }),
  "veteran-id": () => ({
    category: "internationalist-soldier",
    answers: {
      "data-consent": "yes",
      "applicant-role": "self",
      "marital-status": "married",
      reason: "1984–1986 жылдардағы қызметіме байланысты",
      request: "issue",
      "previous-certificate": "never-issued",
      department: "defence-karaganda",
      district: "Бұқар жырау ауданы",
    },
  }),
  "guardianship-certificate": (ward) => ({
    category: "general",
    answers: { "consent-restricted-data": "yes", "education-authority": "education-karaganda", wards: [{ "ward-iin": ward }] },
  }),
  "child-opinion": (child) => ({
    category: "general",
    answers: {
      "consent-personal-data": "yes",
      matter: "Баланың тегін өзгерту",
      "applicant-relation": "mother",
      children: [{ "child-iin": child, "child-born-abroad": "no" }],
      "other-parent-status": "spouse",
      "marriage-registered": "in-kz",
      "provider-office": "education-karaganda",
    },
  }),
  "school-meals": (child) => ({
    category: "tsa-family",
    answers: {
      "consent-personal-data": "yes",
      "applicant-relation": "parent",
      "child-iin": child,
      "child-born-abroad": "no",
      "marriage-status": "married",
      school: "school-1-karaganda",
      class: "4 А",
      "provider-office": "education-karaganda",
    },
  }),
};
