/** Named people of the services about families: guardians, adopters, owners under age. */
import type { Persona } from "./personas.ts";
import type { DemoPerson, Population } from "./population.ts";

type Relative = Persona["relatives"][number];
const as = (relation: Relative["relation"], person: DemoPerson): Relative => ({ relation, person });

export const familyPersonas = (population: Population): readonly Persona[] => {
  const persona = (
    id: string,
    person: DemoPerson,
    relatives: readonly Relative[] = [],
    group: Persona["group"] = "applicant",
  ): Persona => ({
    id,
    group,
    person,
    relatives,
  });

  const owners = population.family({
    region: "karaganda",
    surname: "Нұрғалиев",
    husband: ["Ержан", "Қайрат", "1984-05-17"],
    wife: ["Гүлнәр", "Серік", "1987-02-08"],
    married: "2012-08-25",
    children: [["Жандос", "male", "2014-06-20"]],
  });
  for (const child of owners.children) child.ownsHome = true;

  // Father and mother died; the children live with their mother's family. Nobody is their guardian yet.
  const grandmother = population.add({
    surname: "Төлеген",
    given: "Үміт",
    father: "Серік",
    sex: "female",
    born: "1964-10-02",
    region: "karaganda",
  });
  const uncles = population.family({
    region: "karaganda",
    surname: "Төлеген",
    husband: ["Бауыржан", "Әділет", "1988-01-25"],
    wife: ["Динара", "Мұрат", "1990-06-14"],
    married: "2015-07-04",
  });
  const orphaned = population.family({
    region: "karaganda",
    surname: "Мұқанов",
    husband: ["Асқар", "Дәурен", "1986-03-09"],
    wife: ["Жанар", "Әділет", "1989-11-30"],
    married: "2012-05-19",
    children: [
      ["Назгүл", "female", "2013-04-12"],
      ["Тимур", "male", "2018-09-03"],
    ],
  });
  for (const parent of [orphaned.husband, orphaned.wife]) parent.diedOn = "2026-08-16";
  const orphans = orphaned.children.map((child) => as("child", child));
  const couple = population.family({
    region: "karaganda",
    surname: "Соколов",
    husband: ["Андрей", "Павел", "1985-12-06"],
    wife: ["Мария", "Илья", "1988-04-18"],
    married: "2014-09-13",
  });
  const single = { father: "Андрей", sex: "male", region: "karaganda" } as const;
  const foundling = population.add({ ...single, surname: "Белый", given: "Алексей", father: null, born: "2022-03-27" });
  const bachelor = population.add({ ...single, surname: "Савельев", given: "Дмитрий", born: "1983-07-21" });
  const singleWoman = population.add({
    surname: "Әшімхан",
    given: "Айгүл",
    father: "Мұрат",
    sex: "female",
    born: "1987-05-29",
    region: "karaganda",
  });
  const trustees = [
    population.add({ ...single, surname: "Вишневский", given: "Михаил", born: "1979-01-31", region: "astana-city" }),
    population.add({ ...single, surname: "Бөкейхан", given: "Өркен", father: "Ержан", born: "1982-04-04", region: "astana-city" }),
  ] as const;
  const stateless = population.add({
    surname: "Коваленко",
    given: "Вера",
    father: "Андрей",
    sex: "female",
    born: "1981-11-15",
    region: "karaganda",
  });
  stateless.stateless = true;
  for (const one of [grandmother, uncles.husband, couple.wife]) one.ownsHome = true;

  return [
    persona("owner-father", owners.husband, [...owners.children.map((child) => as("child", child)), as("spouse", owners.wife)]),
    persona("orphan-grandmother", grandmother, orphans),
    persona("orphan-uncle", uncles.husband, [...orphans, as("spouse", uncles.wife)]),
    persona("childless-couple", couple.wife, [as("child", foundling), as("spouse", couple.husband)]),
    persona("single-adopter", singleWoman),
    persona("agency-trustee", trustees[0]),
    persona("agency-trustee-2", trustees[1]),
    persona("stateless", stateless, [as("child", foundling)], "failure"),
    persona("unmarried-man", bachelor, [as("child", foundling)], "failure"),
  ];
};
