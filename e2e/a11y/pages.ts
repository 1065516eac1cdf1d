/** Pages that anyone may open, without the language. Every accessibility check visits all of them in both languages. */
export const publicPages = [
  "",
  "/services",
  "/services?q=тамақ",
  "/services?q=ипотека",
  "/services/draft-deferment",
  "/services/school-meals",
  "/services/military-training",
  "/offices",
  "/offices?q=ипотека",
  "/help",
  "/accessibility",
  "/privacy",
  "/about",
  "/vision",
  "/demo/gallery",
] as const;
