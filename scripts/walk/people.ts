/** People of the walk: each journey has its own, born on the same day as those of the table, with numbers that nobody has. */
import { demoIin } from "#lib/demo/iin.ts";
import type { Journey } from "#lib/services/journey.ts";
import { journeyPeople } from "#lib/services/journey.ts";
import { personOfIin } from "#lib/wizard/fields/iin.ts";

export type Walker = {
  readonly iin: string;
  readonly phone: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: "male" | "female";
};

const numbers = /(?<!\d)\d{12}(?!\d)/g;

/** The journey with people of its own in place of those of the table. @param n number of the journey, from 0 */
export const ownPeople = (journey: Journey, n: number): { readonly journey: Journey; readonly applicant: Walker } => {
  const own = new Map<string, string>();
  const taken = new Set<string>();
  const ownOf = (iin: string): string => {
    const known = own.get(iin);
    if (known !== undefined) return known;
    const born = personOfIin(iin);
    // A number of a body, or one that is wrong on purpose.
    if (born === null || !/^\d{12}$/.test(iin)) return iin;
    let serial = 1000 + ((n * 29) % 8000);
    let made = demoIin(born.birthDate, born.sex, serial);
    while (taken.has(made)) {
      serial += 1;
      made = demoIin(born.birthDate, born.sex, serial);
    }
    taken.add(made);
    own.set(iin, made);
    return made;
  };
  const applicantIin = journey.applicant ?? journeyPeople.applicant;
  const iin = ownOf(applicantIin);
  const born = personOfIin(iin) ?? { birthDate: "2005-06-07", sex: "male" as const };
  const changed = JSON.parse(JSON.stringify(journey).replace(numbers, (one) => ownOf(one))) as Journey;
  return {
    journey: changed,
    applicant: { iin, phone: `+7705${String(1_000_000 + n * 13)}`, fullName: "Серіков Данияр Мұратұлы", ...born },
  };
};

/** Fact of the account that the definition shows must be that of the walker; the rest of the population register is empty. */
export const accountFacts = ({ fullName, birthDate, sex }: Walker) => {
  const [surname = "", givenName = "", patronymic = ""] = fullName.split(" ");
  return { fullName, surname, givenName, patronymic, birthDate, sex };
};
