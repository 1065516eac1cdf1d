import type { StaffRole } from "#lib/access/roles.ts";
import { locales } from "#lib/i18n/locales.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Text } from "#lib/services/define.ts";
import { demoCases } from "#lib/services/demo-cases.ts";
import { type DemoPerson, demoPersonas, demoStaff, formerNumber, fullNameOf, knownToPortal, type Persona } from "./people.ts";
import type { PersonaGroup } from "./personas.ts";

type ListedPerson = { readonly iin: string; readonly fullName: string; readonly birthDate: string };

/** A demo person as `/demo` and `GET /api/demo/people` tell it. */
export type ListedPersona = ListedPerson & {
  readonly id: string;
  readonly group: PersonaGroup;
  readonly sex: "male" | "female";
  /** Number that the person types at sign-in, E.164; null: none. */
  readonly phone: string | null;
  /** Whether the portal has met the person before; if not, the first sign-in asks for the IIN. */
  readonly known: boolean;
  readonly shows: Text;
  readonly cases: readonly { readonly serviceId: string; readonly category: string; readonly answers: Readonly<Record<string, string>> }[];
  readonly relatives: readonly (ListedPerson & { readonly relation: string })[];
  readonly roles: readonly { readonly role: StaffRole; readonly officeId: string }[];
};

const brief = (person: DemoPerson): ListedPerson => ({ iin: person.iin, fullName: fullNameOf(person), birthDate: person.birthDate });

const showsOf = (id: string): Text => {
  const [kk, ru] = locales.map((locale) => {
    const shows = (pageMessages(locale).demo as { readonly shows: Readonly<Record<string, string>> }).shows;
    // Staff of a further region hold the same posts; the few who hold several in one region are told by their roles.
    return shows[id] ?? shows[id.replace(/-[a-z]+-(city|region|kazakhstan)$/, "")] ?? "";
  });
  return { kk: kk ?? "", ru: ru ?? "" };
};

const listed = (entry: Persona, roles: ListedPersona["roles"]): ListedPersona => ({
  ...brief(entry.person),
  id: entry.id,
  group: entry.group,
  sex: entry.person.sex,
  phone: entry.id === "number-changed" ? formerNumber : entry.person.phone,
  known: knownToPortal(entry),
  shows: showsOf(entry.id),
  cases: demoCases.flatMap(({ serviceId, cases }) =>
    cases.filter((one) => one.persona === entry.id).map((one) => ({ serviceId, category: one.category, answers: one.answers ?? {} })),
  ),
  relatives: entry.relatives.map((relative) => ({ relation: relative.relation, ...brief(relative.person) })),
  roles,
});

/** Every named person of the demo, in the order of the page. */
export const listedPersonas = (): readonly ListedPersona[] => [
  ...demoPersonas.map((entry) => listed(entry, [])),
  ...demoStaff.map((entry) => listed(entry, entry.roles)),
];
