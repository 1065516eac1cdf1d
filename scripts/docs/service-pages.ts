/**
 * docs/services/<id>.md of every registered service: what each question, paper and entry of an official may hold, when it is asked and what it is
 * checked against (ASVS 2.1.1, 2.1.2). Written from the definitions by `node scripts/docs/renew.ts`.
 */
import type { Field, OfficerField, ResultField, ServiceDefinition } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { specialParts } from "#lib/services/special.ts";
import { textareaMax, textMax } from "#lib/wizard/fields/text.ts";

/** One cell: no line breaks, and no bar that would end it. */
const cell = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|") || "–";
const code = (text: string): string => `\`${text}\``;
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  rows.length === 0 ? "None.\n" : `${row(...head)}\n|${head.map(() => "---").join("|")}|\n${rows.join("\n")}\n`;
const data = (value: unknown): string => (value === undefined ? "" : code(JSON.stringify(value)));

/** What a value of this type may be, before the checks of the field itself. */
const alphabets: Readonly<Record<Field["type"], string>> = {
  text: `one line, up to ${textMax} characters, none hidden or turning`,
  textarea: `lines, up to ${textareaMax} characters, none hidden or turning`,
  date: "a day of the calendar",
  radio: "one of the options",
  select: "one of the options",
  checkbox: "some of the options",
  iin: "twelve digits with their control digit",
  phone: "a mobile number of Kazakhstan",
  number: "a whole number",
  repeat: "a group of questions",
  office: "an office of the kind",
  school: "a school of the register",
  readonly: "as the account or the register says; typed as a line of text when it does not answer",
  consent: "yes",
};

const limitsOf = (field: Field | OfficerField | ResultField): string =>
  [
    "min" in field && field.min !== undefined ? `from ${field.min}` : "",
    "max" in field && field.max !== undefined ? `to ${field.max}` : "",
    field.officeKind === undefined ? "" : [field.officeKind].flat().map(code).join(", "),
    field.options === undefined ? "" : field.options.map(code).join(", "),
    "derived" in field && field.derived !== undefined ? `derived: ${data(field.derived)}` : "",
    ...(field.checks ?? []).map((check) => data(check)),
  ]
    .filter((part) => part !== "")
    .join("; ");

const fieldRow = (field: Field, special: ReadonlySet<string>): string =>
  row(
    code(field.group === undefined ? field.id : `${field.group}.n.${field.id}`),
    field.step,
    field.type,
    field.required ? "yes" : "no",
    data(field.rule),
    field.source === "gateway" ? `register ${field.from ?? ""}` : field.source,
    limitsOf(field),
    special.has(field.id) ? "A" : "",
  );

const entryRow = (where: string, field: OfficerField | ResultField): string =>
  row(code(where), code(field.id), field.type, field.required ? "yes" : "no", data(field.rule), limitsOf(field));

const servicePage = (service: ServiceDefinition): string => {
  const special = specialParts(service);
  const asked = (documentId: string): string => {
    const said = service.categories.map((category) => {
      const one = category.documents.find(({ id }) => id === documentId);
      const when = one === undefined ? [] : [one.need, data(one.rule), one.oneOf === null ? "" : `one of ${one.oneOf}`];
      return { id: category.id, when: when.filter((part) => part !== "").join(" ") };
    });
    if (new Set(said.map(({ when }) => when)).size === 1) return said[0]?.when ?? "";
    return said.flatMap(({ id, when }) => (when === "" ? [] : [`${id}: ${when}`])).join("; ");
  };
  return `# ${service.id}

Written by \`node scripts/docs/renew.ts\` from \`lib/services/${service.id}/\`; edit that, not this page. The conditions are in the dialect of
\`lib/services/rule.ts\`; types and alphabets stand in [README.md](README.md).

## Questions

${table(
  ["name", "step", "type", "required", "asked when", "source", "limits and checks", "class"],
  service.fields.map((field) => fieldRow(field, special.fields)),
)}
## Papers

${table(
  ["id", "way", "files", "at once when", "asked in", "class"],
  service.documents.map(({ id, portal, maxFiles, uploadRule, perItemOf }) =>
    row(
      code(id),
      perItemOf === undefined ? portal : `${portal}, for each of ${perItemOf}`,
      String(maxFiles),
      data(uploadRule),
      asked(id),
      special.documents.has(id) ? "A" : "",
    ),
  ),
)}
## Entries of officials

${table(
  ["step or document", "name", "type", "required", "asked when", "limits and checks"],
  [
    ...service.workflow.steps.flatMap((step) => (step.fields ?? []).map((field) => entryRow(step.id, field))),
    ...service.results.flatMap((result) =>
      result.fields.filter(({ source }) => source === "officer").map((field) => entryRow(result.id, field)),
    ),
  ],
)}`;
};

const contents = (): string => `# Definitions of the services

Written by \`node scripts/docs/renew.ts\`. What each question, paper and entry of an official may hold, when it is asked and what it is checked
against. A question that is not asked has no value, whatever a form sends; a name that no question has is refused. Class A: special data.

${table(
  ["type", "holds"],
  Object.entries(alphabets).map(([type, holds]) => row(type, holds)),
)}
${allServices()
  .map(({ id }) => `- [${id}](${id}.md)`)
  .join("\n")}
`;

export const servicePages = (): readonly (readonly [file: string, text: string])[] => [
  ["docs/services/README.md", contents()],
  ...allServices().map((service) => [`docs/services/${service.id}.md`, servicePage(service)] as const),
];
