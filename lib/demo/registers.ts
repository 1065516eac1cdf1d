import { demoOffices, officeIdOf } from "./offices.ts";
import { demoOrganisation } from "./organisations.ts";
import { type DemoPerson, demoPeople, demoPersonByIin, fullNameOf, persona } from "./people.ts";
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

const citizenshipOf = ({ stateless }: DemoPerson) =>
  stateless
    ? { citizenship: "Азаматтығы жоқ", citizenshipRu: "Без гражданства" }
    : { citizenship: "Қазақстан Республикасы", citizenshipRu: "Республика Казахстан" };

const birthPlaceOf = (person: DemoPerson, fact: string) => {
  const { town } = demoRegion(person.regionId);
  return { [fact]: `${town.kk} қаласы`, [`${fact}Ru`]: `г. ${town.ru}` };
};

/** Asked about the ward, or about the guardian: then the first ward is told. */
const guardianshipOf = (person: DemoPerson): RegisterFacts => {
  const ward = person.guardianIin === null ? demoPeople.find((one) => one.guardianIin === person.iin) : person;
  const guardian = ward?.guardianIin == null ? undefined : demoPersonByIin(ward.guardianIin);
  if (!ward || !guardian) return null;
  const order = `${Number(ward.iin.slice(8, 11)) + 100}`;
  return {
    wardIin: ward.iin,
    wardFullName: fullNameOf(ward),
    wardBirthDate: ward.birthDate,
    guardianIin: guardian.iin,
    guardianFullName: fullNameOf(guardian),
    kind: ward.birthDate < "2012-11-21" ? "trusteeship" : "guardianship",
    basis: `2023 жылғы 15 мамырдағы № ${order} бұйрық`,
    basisRu: `приказ от 15 мая 2023 года № ${order}`,
    sole: "yes",
  };
};

const readers: Readonly<Record<string, (person: DemoPerson) => RegisterFacts>> = {
  "mobile-citizen": (person) => (person.phone === null ? null : { phone: person.phone }),
  person: (person) => ({
    ...commonFacts(person),
    birthYear: person.birthDate.slice(0, 4),
    ...birthPlaceOf(person, "birthPlace"),
    ...citizenshipOf(person),
    documentNumber: `0${person.iin.slice(3, 11)}`,
    address: person.address.kk,
    addressRu: person.address.ru,
    phone: person.phone ?? "",
  }),
  residence: (person) => {
    const address = person.residence ?? person.address;
    return { address: address.kk, addressRu: address.ru, since: person.residenceSince, ...citizenshipOf(person) };
  },
  "criminal-record": (person) => ({ hasRecord: person.criminalRecord ? "yes" : "no" }),
  "military-registration": (person) => {
    if (!person.militaryRegistration) return null;
    const office = demoOffices.find((entry) => entry.id === officeIdOf("military-office", person.regionId));
    return { status: "registered", office: office?.title.kk ?? "", officeRu: office?.title.ru ?? "", officeId: office?.id ?? "" };
  },
  birth: (person) => {
    if (!person.birthRecord || person.motherIin === null) return null;
    return {
      childFullName: fullNameOf(person),
      childBirthDate: person.birthDate,
      motherIin: person.motherIin,
      motherFullName: nameOf(person.motherIin),
      fatherIin: person.fatherIin ?? "",
      fatherFullName: nameOf(person.fatherIin),
      ...birthPlaceOf(person, "placeOfBirth"),
    };
  },
  // The father was written from the mother's words: such a child has a mother in the registers and no father.
  "birth-reference": (person) =>
    person.motherIin === null || person.fatherIin !== null
      ? null
      : {
          childFullName: fullNameOf(person),
          childBirthDate: person.birthDate,
          motherIin: person.motherIin,
          motherFullName: nameOf(person.motherIin),
        },
  children: (person) => {
    const children = demoPeople.filter((one) => one.motherIin === person.iin || one.fatherIin === person.iin);
    return children.length === 0 ? null : { count: String(children.length), names: children.map(fullNameOf).join(", ") };
  },
  "parents-death": (person) => {
    const dead = [person.motherIin, person.fatherIin]
      .map((iin) => (iin === null ? undefined : demoPersonByIin(iin)))
      .filter((parent) => parent?.diedOn != null);
    return dead.length === 0
      ? null
      : { names: dead.map((parent) => (parent ? fullNameOf(parent) : "")).join(", "), diedOn: dead[0]?.diedOn ?? "" };
  },
  "second-parent": (person) => {
    if (person.motherIin === null) return null;
    if (person.fatherIin === null) return { absence: "birth-record-certificate" };
    const died = [person.motherIin, person.fatherIin].some((iin) => demoPersonByIin(iin)?.diedOn != null);
    return died ? { absence: "death-certificate-or-notice" } : null;
  },
  divorce: ({ marriage }) =>
    marriage?.dissolvedOn == null ? null : { spouseFullName: nameOf(marriage.spouseIin), dissolvedOn: marriage.dissolvedOn },
  "name-change": (person) =>
    person.formerSurname === null
      ? null
      : {
          formerFullName: fullNameOf({ ...person, surname: person.formerSurname }),
          fullName: fullNameOf(person),
          changedOn: person.marriage?.dissolvedOn ?? "2020-05-20",
        },
  guardianship: (person) => guardianshipOf(person),
  "sole-guardian": (person) => guardianshipOf(person),
  "social-assistance": (person) => (person.socialAssistance ? { status: "receives", since: "2026-01-01" } : null),
  property: (person) =>
    person.ownsHome
      ? { object: person.address.kk, objectRu: person.address.ru, ownerFullName: fullNameOf(person), registeredOn: "2018-03-14" }
      : null,
  health: () => ({ narcology: "not-registered", psychiatry: "not-registered" }),
  entrepreneur: (person) =>
    person.entrepreneur
      ? { name: `ЖК ${fullNameOf(person)}`, nameRu: `ИП ${fullNameOf(person)}`, registeredOn: "2021-09-01", status: "active" }
      : null,
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
  if (register === "organisation") return demoOrganisation(iin);
  const read = Object.hasOwn(readers, register) ? readers[register] : undefined;
  if (!read) return undefined;
  const person = demoPersonByIin(iin);
  return person ? read(person) : null;
};

/** Another person's record, for the register that answers about the wrong one. */
export const someoneElse = (iin: string): string =>
  (persona("student").person.iin === iin ? persona("teacher") : persona("student")).person.iin;
