/**
 * The demo's population, made the same way every time: IINs with right control digits, families that fit. Only the simulator of the
 * registers, the seed and the demo pages read it.
 */
import type { Text } from "#lib/services/define.ts";
import { demoIin } from "./iin.ts";
import { kazakhNames, type NameStock, patronymicOf, russianNames, surname as surnameForms } from "./names.ts";
import { demoAddress, demoRegions } from "./regions.ts";

/** How a register of the simulator fails when it is asked about this person. */
export type RegisterFault = "down" | "slow" | "none" | "wrong-person";

export type DemoPerson = {
  iin: string;
  surname: string;
  givenName: string;
  /** Empty: has none. */
  patronymic: string;
  birthDate: string;
  sex: "male" | "female";
  regionId: string;
  /** Registered address, both languages. */
  address: Text;
  /** Where the register of residence places the person when it differs. */
  residence: Text | null;
  residenceSince: string;
  /** Mobile number bound to the IIN, E.164; null: none. */
  phone: string | null;
  motherIin: string | null;
  fatherIin: string | null;
  /** Whether the birth is in the register of civil status: not when born abroad. */
  birthRecord: boolean;
  marriage: {
    readonly spouseIin: string;
    readonly registeredOn: string;
    readonly status: "married" | "divorced";
    readonly dissolvedOn: string | null;
  } | null;
  diedOn: string | null;
  criminalRecord: boolean;
  /** Guardian or trustee by order of the guardianship body; null: none. */
  guardianIin: string | null;
  /** Member of a family that receives targeted social assistance. */
  socialAssistance: boolean;
  ownsHome: boolean;
  entrepreneur: boolean;
  /** A citizen of no state; permits to live here stand in the register of residence. */
  stateless: boolean;
  formerSurname: string | null;
  militaryRegistration: boolean;
  faults: { readonly [register: string]: RegisterFault };
};

export type NewPerson = {
  readonly surname: string;
  readonly given: string;
  /** Father's given name; null: no patronymic. */
  readonly father: string | null;
  readonly sex: "male" | "female";
  readonly born: string;
  readonly region: string;
  readonly address?: Text;
  readonly secondPass?: boolean;
};

const adultOn = "2010-11-01";

export type Population = {
  readonly people: readonly DemoPerson[];
  readonly add: (person: NewPerson) => DemoPerson;
  readonly family: (family: {
    readonly region: string;
    readonly surname: string;
    readonly husband: readonly [given: string, father: string, born: string];
    readonly wife: readonly [given: string, father: string, born: string];
    readonly married: string | null;
    readonly children?: readonly (readonly [given: string, sex: "male" | "female", born: string])[];
  }) => { readonly husband: DemoPerson; readonly wife: DemoPerson; readonly children: readonly DemoPerson[] };
};

export const fullNameOf = (person: DemoPerson): string =>
  [person.surname, person.givenName, person.patronymic].filter((part) => part !== "").join(" ");

export const newPopulation = (): Population => {
  const people: DemoPerson[] = [];
  const taken = new Set<string>();

  const add: Population["add"] = (spec) => {
    const n = people.length + 1;
    let serial = 100 + ((n * 37) % 8000);
    let iin = demoIin(spec.born, spec.sex, serial, spec.secondPass);
    while (taken.has(iin)) {
      serial += 1;
      iin = demoIin(spec.born, spec.sex, serial, spec.secondPass);
    }
    taken.add(iin);
    const person: DemoPerson = {
      iin,
      surname: surnameForms(spec.surname)[spec.sex],
      givenName: spec.given,
      patronymic: spec.father === null ? "" : patronymicOf(spec.father, spec.sex),
      birthDate: spec.born,
      sex: spec.sex,
      regionId: spec.region,
      address: spec.address ?? demoAddress(spec.region, n),
      residence: null,
      residenceSince: spec.born > "2019-01-01" ? spec.born : "2019-09-01",
      phone: spec.born <= adultOn ? `+7700${String(1_000_000 + n * 101)}` : null,
      motherIin: null,
      fatherIin: null,
      birthRecord: true,
      marriage: null,
      diedOn: null,
      criminalRecord: false,
      guardianIin: null,
      socialAssistance: false,
      ownsHome: spec.born <= adultOn && n % 3 !== 0,
      entrepreneur: spec.born <= adultOn && n % 7 === 0,
      stateless: false,
      formerSurname: null,
      militaryRegistration: spec.sex === "male" && spec.born <= "2009-01-01" && spec.born >= "1966-01-01",
      faults: {},
    };
    people.push(person);
    return person;
  };

  const family: Population["family"] = (spec) => {
    const [husbandGiven, husbandFather, husbandBorn] = spec.husband;
    const [wifeGiven, wifeFather, wifeBorn] = spec.wife;
    const husband = add({
      surname: spec.surname,
      given: husbandGiven,
      father: husbandFather,
      sex: "male",
      born: husbandBorn,
      region: spec.region,
    });
    const common = { region: spec.region, address: husband.address };
    const wife = add({ ...common, surname: spec.surname, given: wifeGiven, father: wifeFather, sex: "female", born: wifeBorn });
    if (spec.married !== null) {
      husband.marriage = { spouseIin: wife.iin, registeredOn: spec.married, status: "married", dissolvedOn: null };
      wife.marriage = { spouseIin: husband.iin, registeredOn: spec.married, status: "married", dissolvedOn: null };
    }
    const children = (spec.children ?? []).map(([given, sex, born]) => {
      const child = add({ ...common, surname: spec.surname, given, father: husbandGiven, sex, born });
      child.motherIin = wife.iin;
      child.fatherIin = husband.iin;
      return child;
    });
    return { husband, wife, children };
  };

  return { people, add, family };
};

/** mulberry32: the demo must be the same on every machine and in every process. */
const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const day = (year: number, pick: (below: number) => number): string =>
  `${year}-${String(1 + pick(12)).padStart(2, "0")}-${String(1 + pick(28)).padStart(2, "0")}`;

/** Ordinary families of every region, `perRegion` each: the people one finds in the registers besides the named ones. */
export const addFamilies = (population: Population, perRegion: number): void => {
  const pick = random(20261121);
  const one = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  for (const region of demoRegions) {
    for (let n = 0; n < perRegion; n++) {
      const stock: NameStock = pick(10) < 7 ? kazakhNames : russianNames;
      const wifeBorn = 1976 + pick(20);
      const husbandBorn = wifeBorn - pick(6);
      const married = wifeBorn + 20 + pick(5);
      const children = Array.from({ length: 1 + pick(3) }, (_, index) => {
        const sex = pick(2) === 0 ? ("male" as const) : ("female" as const);
        const year = Math.min(married + 1 + index * 3, 2025);
        return [sex === "male" ? one(stock.men).name : one(stock.women), sex, day(year, pick)] as const;
      });
      population.family({
        region: region.id,
        surname: one(stock.surnames).male,
        husband: [one(stock.men).name, one(stock.men).name, day(husbandBorn, pick)],
        wife: [one(stock.women), one(stock.men).name, day(wifeBorn, pick)],
        married: day(married, pick),
        children,
      });
    }
  }
};
