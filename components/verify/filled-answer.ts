/** What stands in braces in a template of an answer, by name; null and what is not named leave their row out. */
export type Blanks = Readonly<Record<string, string | null | undefined>>;

const blank = /\{(\w+)\}/g;

/** An answer of the page with its blanks filled: as text, never as markup. */
export const filledAnswer = (id: string, blanks: Blanks): Node | null => {
  const template = document.getElementById(`answer-${id}`);
  if (!(template instanceof HTMLTemplateElement)) return null;
  const answer = template.content.cloneNode(true) as DocumentFragment;
  const fill = (text: string): string => text.replace(blank, (_, name: string) => blanks[name] ?? "");
  for (const row of answer.querySelectorAll("dl > div")) {
    const names = [...(row.textContent ?? "").matchAll(blank)].map(([, name]) => name ?? "");
    if (names.some((name) => blanks[name] === null || blanks[name] === undefined)) row.remove();
  }
  const texts = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) text.textContent = fill(text.textContent ?? "");
  for (const link of answer.querySelectorAll("a[href]"))
    link.setAttribute(
      "href",
      (link.getAttribute("href") ?? "").replace(blank, (_, name: string) => encodeURIComponent(blanks[name] ?? "")),
    );
  return answer;
};
