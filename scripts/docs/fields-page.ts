/** docs/fields.md, written from the table of fields and from the definitions: `node scripts/docs/renew.ts` renews it. */
import { writeFileSync } from "node:fs";
import { type FieldGroup, fieldGroups, type Sight, sightOf } from "#lib/access/fields.ts";
import { staffRoles } from "#lib/access/roles.ts";
import { allServices } from "#lib/services/registry.ts";
import { specialParts } from "#lib/services/special.ts";

const groups: Readonly<Record<FieldGroup, string>> = {
  name: "name of the applicant",
  identity: "IIN and phone",
  answers: "answers, category, hearing, checks, payment",
  papers: "papers",
  special: "special data in answers, papers, registers",
  registers: "answers of registers",
  "printed-form": "printed application",
  results: "result documents",
  drafts: "prepared decisions",
  votes: "votes of the commission",
  complaints: "complaints of the case",
  course: "course of the case",
};

const sights: Readonly<Record<Sight, string>> = {
  whole: "yes",
  masked: "in part",
  presence: "that it is there",
  "after-own": "after the own vote",
  own: "own acts",
  none: "–",
};

const list = (ids: ReadonlySet<string>): string => (ids.size === 0 ? "–" : [...ids].map((id) => `\`${id}\``).join(", "));

export const fieldsPage = (): string => {
  const roles = staffRoles.filter((role) => Object.values(sightOf[role]).some((sight) => sight !== "none"));
  const none = staffRoles.filter((role) => !roles.includes(role));
  return `# Who sees which part of a case

Written by \`node scripts/docs/renew.ts\` from \`lib/access/fields.ts\` and the definitions of the services; edit those, not this
page. Whether a person sees a case at all is said by \`lib/access/rules.ts\`. The owner sees the own case whole, but for the votes and the
prepared decisions of the office. Not in the table, because they see no case page: ${none.join(", ")}; the two that answer complaints see
the complaint and the course of its case.

| part | ${roles.join(" | ")} |
|---|${roles.map(() => "---").join("|")}|
${fieldGroups.map((group) => `| ${groups[group]} | ${roles.map((role) => sights[sightOf[role][group]]).join(" | ")} |`).join("\n")}

"In part": four last digits of the IIN, no phone. "That it is there": while the role's own open step is to check the papers
(\`check-completeness\`) it reads them too. A role writes only the fields of its own open step (\`lib/applications/action-fields.ts\`).

## Special data by service

Health, adoption, orphan status, guardianship, convictions, military record (class A).

| service | questions | papers | registers |
|---|---|---|---|
${allServices()
  .map((service) => {
    const { fields, documents, registers } = specialParts(service);
    return `| ${service.id} | ${list(fields)} | ${list(documents)} | ${list(registers)} |`;
  })
  .join("\n")}
`;
};

if (import.meta.main) writeFileSync("docs/fields.md", fieldsPage());
