/** Every cell quoted; what a spreadsheet would take for a formula becomes text (spec/security.md 1.2.10). With a mark that tells UTF-8. */
const cell = (value: string | number): string => {
  const text = String(value);
  const formula = typeof value === "string" && /^[=+\-@\t\r]/.test(text);
  return `"${(formula ? `'${text}` : text).replaceAll('"', '""')}"`;
};

export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
