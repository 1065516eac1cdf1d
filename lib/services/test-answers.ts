/** For integration tests and benchmarks: answers that make an application of a service complete, the shortest way there is. */
type Answers = { readonly category: string; readonly answers: Readonly<Record<string, string>> };

/** By id of the service. @param child IIN of the child a parent asks for */
export const testAnswers: Readonly<Record<string, (child: string) => Answers>> = {
  "draft-deferment": () => ({ category: "students", answers: { "data-consent": "yes", commission: "commission-karaganda" } }),
  "military-training": () => ({
    category: "general",
    answers: { "consent-protected-data": "yes", "addressee-body": "military-office-karaganda" },
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
