/** A page without what the formatter of the project does to it: it lines the columns of tables up. */
export const plain = (page: string): string =>
  page.replace(/ +/g, " ").replace(/-{2,}/g, "---").replace(/\|---/g, "| ---").replace(/---\|/g, "--- |").replace(/\n\n+/g, "\n\n");
