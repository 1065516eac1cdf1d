/** Named people of the services about military service that nobody else shows. */
import type { Persona } from "./personas.ts";
import type { Population } from "./population.ts";

type Man = readonly [id: string, given: string, surname: string, father: string, born: string, region?: string];

const men: readonly Man[] = [
  ["unfit", "Ержан", "Ахметов", "Серік", "2004-01-22"],
  ["over-27", "Қайрат", "Көшербаев", "Мұрат", "1999-03-08"],
  ["served-abroad", "Тимур", "Нұрғалиев", "Асқар", "2001-08-17", "almaty-city"],
  ["former-guard", "Сергей", "Лебедев", "Алексей", "2000-05-30"],
  ["scientist", "Айбек", "Қасымбек", "Нұрлан", "2000-10-14"],
  ["imam", "Әділет", "Өтепов", "Қайрат", "2002-12-02"],
  ["emigrant", "Алексей", "Вишневский", "Сергей", "1991-06-18"],
  ["former-conscript", "Бауыржан", "Мұқанов", "Өркен", "1987-03-30"],
  ["test-site-soldier", "Пётр", "Соколов", "Андрей", "1962-02-14"],
  ["recruit", "Жандос", "Ахметов", "Айбек", "2008-04-25"],
  ["lost-registration", "Илья", "Королёв", "Дмитрий", "2006-09-12"],
];

export const armyApplicants = (population: Population): readonly Persona[] => {
  const shows = (id: string, person: Persona["person"], relatives: Persona["relatives"] = []): Persona => ({
    id,
    group: "applicant",
    person,
    relatives,
  });
  const bereaved = population.family({
    region: "karaganda",
    surname: "Жаңабай",
    husband: ["Мұрат", "Ғалым", "1970-09-09"],
    wife: ["Сәуле", "Тимур", "1972-03-14"],
    married: "1995-05-20",
    children: [
      ["Ержан", "male", "1998-02-11"],
      ["Олжас", "male", "2005-07-19"],
    ],
  });
  const [fallen, brother] = bereaved.children as [Persona["person"], Persona["person"]];
  fallen.diedOn = "2020-10-03";

  return [
    shows("brother-of-fallen", brother, [{ relation: "brother", person: fallen }]),
    ...men.map(([id, given, surname, father, born, region = "karaganda"]) =>
      shows(id, population.add({ surname, given, father, sex: "male", born, region })),
    ),
  ];
};
