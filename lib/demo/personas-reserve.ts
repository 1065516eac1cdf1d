/** Named people of the services about documents of the reserve and of veterans. */
import type { Persona } from "./personas.ts";
import type { Population } from "./population.ts";

type Man = readonly [id: string, given: string, surname: string, father: string, born: string];

const men: readonly Man[] = [
  ["released", "Дмитрий", "Никитин", "Павел", "1995-10-02"],
  ["police-graduate", "Айбек", "Нұрғалиев", "Серік", "2003-04-19"],
  ["trained-reservist", "Әділет", "Жаңабай", "Ержан", "2001-06-23"],
  ["discharged-sergeant", "Дәурен", "Мұқанов", "Қайрат", "2002-09-05"],
  ["new-citizen", "Өркен", "Тұрсынов", "Тимур", "1993-12-15"],
  ["lost-military-id", "Сергей", "Кузнецов", "Андрей", "1989-07-27"],
  ["former-policeman", "Ғалым", "Бөкейхан", "Мұрат", "1984-01-30"],
  ["never-registered", "Жандос", "Көшербаев", "Асқар", "1997-03-11"],
  ["soviet-soldier", "Михаил", "Иванов", "Сергей", "1968-11-20"],
  ["temporary-holder", "Олжас", "Әшімхан", "Нұрлан", "1999-08-08"],
  ["reserve-officer-temporary", "Нұрлан", "Төлеген", "Әділет", "1991-02-14"],
  ["soviet-officer", "Андрей", "Вишневский", "Михаил", "1966-06-06"],
  ["new-lieutenant", "Данияр", "Қалиев", "Ғалым", "2003-10-28"],
  ["flooded-officer", "Бауыржан", "Сейтқали", "Олжас", "1987-05-16"],
  ["robbed-officer", "Алексей", "Лебедев", "Пётр", "1983-09-09"],
  ["careless-officer", "Ержан", "Дүйсенбек", "Серік", "1990-12-01"],
];

export const reserveApplicants = (population: Population): readonly Persona[] => {
  const man = (given: string, surname: string, father: string, born: string) =>
    population.add({ surname, given, father, sex: "male", born, region: "karaganda" });
  const shows = (id: string, person: Persona["person"], relatives: Persona["relatives"] = []): Persona => ({
    id,
    group: "applicant",
    person,
    relatives,
  });

  const unfit = population.family({
    region: "karaganda",
    surname: "Өмірзақ",
    husband: ["Қайрат", "Бауыржан", "1985-03-17"],
    wife: ["Динара", "Серік", "1986-07-21"],
    married: "2005-09-10",
    children: [
      ["Тимур", "male", "2006-06-12"],
      ["Сәуле", "female", "2014-02-03"],
    ],
  });
  // A register of births begins on 13 August 2007: the elder son's certificate is on paper only.
  for (const child of unfit.children) child.birthRecord = child.birthDate >= "2007-08-13";
  const nurse = population.add({
    ...{ surname: "Ахметов", given: "Жанар", father: "Данияр", sex: "female", born: "1998-04-04" },
    region: "karaganda",
  });
  const renamed = man("Тимур", "Савельев", "Илья", "1994-01-09");
  renamed.formerSurname = "Королёв";
  const renamedOfficer = man("Айбек", "Құдайберген", "Жандос", "1988-08-30");
  renamedOfficer.formerSurname = "Оспанов";

  const veteran = man("Асқар", "Оспанов", "Данияр", "1926-05-02");
  return [
    shows("grandson-of-veteran", man("Тимур", "Оспанов", "Әділет", "1988-09-17"), [{ relation: "grandfather", person: veteran }]),
    shows("afghan-veteran", man("Серік", "Нұрғалиев", "Мұрат", "1964-08-03")),
    shows(
      "unfit-father",
      unfit.husband,
      unfit.children.map((person) => ({ relation: "child", person })),
    ),
    shows("nurse", nurse),
    shows("renamed-soldier", renamed),
    shows("renamed-officer", renamedOfficer),
    ...men.map(([id, given, surname, father, born]) => shows(id, man(given, surname, father, born))),
    shows("chernobyl-liquidator", man("Пётр", "Соколов", "Андрей", "1958-02-27")),
  ];
};
