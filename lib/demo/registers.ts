import { demoOffices, officeIdOf } from "./offices.ts";
import { type DemoPerson, demoPersonByIin, fullNameOf, persona } from "./people.ts";
import { demoRegion } from "./regions.ts";

/** Flat facts of one register about one person, or null: the register has no record. Texts in Kazakh, their Russian twin ends in `Ru`. */
export type RegisterFacts = Readonly<Record<string, string>> | null;

const nameOf = (iin: string | null): string => {
  const found = iin === null ? undefined : demoPersonByIin(iin);
  return found ? fullNameOf(found) : "";
};

const commonFacts = (person: DemoPerson) => ({
  fullName: fullNameOf(person),
  surname: person.surname,
  givenName: person.givenName,
  patronymic: person.patronymic,
  birthDate: person.birthDate,
  sex: person.sex,
});

const readers: Readonly<Record<string, (person: DemoPerson) => RegisterFacts>> = {
  "mobile-citizen": (person) => (person.phone === null ? null : { phone: person.phone }),
  person: (person) => ({ ...commonFacts(person), address: person.address.kk, addressRu: person.address.ru, phone: person.phone ?? "" }),
  residence: (person) => {
    const address = person.residence ?? person.address;
    return { address: address.kk, addressRu: address.ru, since: person.residenceSince };
  },
  "criminal-record": (person) => ({ hasRecord: person.criminalRecord ? "yes" : "no" }),
  "military-registration": (person) => {
    if (!person.militaryRegistration) return null;
    const office = demoOffices.find((entry) => entry.id === officeIdOf("military-office", person.regionId));
    return { status: "registered", office: office?.title.kk ?? "", officeRu: office?.title.ru ?? "", officeId: office?.id ?? "" };
  },
  birth: (person) => {
    if (!person.birthRecord || person.motherIin === null) return null;
    const { town } = demoRegion(person.regionId);
    return {
      childFullName: fullNameOf(person),
      childBirthDate: person.birthDate,
      motherIin: person.motherIin,
      motherFullName: nameOf(person.motherIin),
      fatherIin: person.fatherIin ?? "",
      fatherFullName: nameOf(person.fatherIin),
      placeOfBirth: `${town.kk} қаласы`,
      placeOfBirthRu: `г. ${town.ru}`,
    };
  },
  marriage: (person) =>
    person.marriage === null
      ? null
      : {
          spouseIin: person.marriage.spouseIin,
          spouseFullName: nameOf(person.marriage.spouseIin),
          registeredOn: person.marriage.registeredOn,
          status: person.marriage.status,
          ...(person.marriage.dissolvedOn === null ? {} : { dissolvedOn: person.marriage.dissolvedOn }),
        },
  death: (person) => (person.diedOn === null ? null : { fullName: fullNameOf(person), diedOn: person.diedOn }),
};

/** What the register holds about the person. `undefined`: there is no such register. */
export const factsOf = (register: string, iin: string): RegisterFacts | undefined => {
  const read = Object.hasOwn(readers, register) ? readers[register] : undefined;
  if (!read) return undefined;
  const person = demoPersonByIin(iin);
  return person ? read(person) : null;
};

/** Another person's record, for the register that answers about the wrong one. */
export const someoneElse = (iin: string): string =>
  (persona("student").person.iin === iin ? persona("teacher") : persona("student")).person.iin;
