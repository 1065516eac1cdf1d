/** Fixtures of the wizard's tests: an applicant, offices, a state to begin with. */
import { formFields } from "#lib/http/form-fields.ts";
import { journeyPeople, journeyOffices as offices } from "#lib/services/journey.ts";
import type { OfficeRef, WizardState } from "./types.ts";

const office = (id: string, kind: string, handler = id): readonly [string, OfficeRef] => [
  id,
  { kind, name: { kk: `${id} (қазақша)`, ru: `${id} (по-русски)` }, handler, head: "Қалиев Ержан" },
];

export const freshState = (change: Partial<WizardState> = {}): WizardState => ({
  answers: new Map(),
  category: null,
  subtype: null,
  files: new Map(),
  registers: new Map(),
  offices: new Map([
    office(offices.commission, "conscription-commission"),
    office(offices.militaryOffice, "local-military-office"),
    office(offices.defence, "defence-department"),
    office(offices.school, "school"),
    office(offices.otherSchool, "school", offices.education),
    office(offices.college, "college-or-university"),
    office(offices.education, "education-department"),
  ]),
  applicant: {
    iin: journeyPeople.applicant,
    sex: "male",
    birthDate: "2005-06-07",
    fullName: "Серіков Данияр Мұратұлы",
    phone: "+77011234567",
    address: "",
  },
  on: "2026-03-10",
  ...change,
});

/** A posted form; a list is a name sent several times. */
export const form = (values: Readonly<Record<string, string | readonly string[]>>) =>
  formFields(Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)));
