/** The named people of the demo: what each one is for is told in `messages/<locale>/demo.json` under its id. */

import { familyPersonas } from "./family-personas.ts";
import { armyApplicants } from "./personas-army.ts";
import { reserveApplicants } from "./personas-reserve.ts";
import { schoolApplicants } from "./personas-school.ts";
import type { DemoPerson, NewPerson, Population } from "./population.ts";

export type PersonaGroup = "applicant" | "failure" | "staff";

export type Persona = {
  readonly id: string;
  readonly group: PersonaGroup;
  readonly person: DemoPerson;
  /** People whose IIN this persona needs in a form. */
  readonly relatives: readonly {
    readonly relation: "child" | "ward" | "father" | "mother" | "spouse" | "sister" | "brother" | "grandfather";
    readonly person: DemoPerson;
  }[];
};

const man = (
  population: Population,
  given: string,
  surname: string,
  father: string,
  born: string,
  region = "karaganda",
  extra: Partial<NewPerson> = {},
) => population.add({ surname, given, father, sex: "male", born, region, ...extra });

type Relative = Persona["relatives"][number];
const as = (relation: Relative["relation"], person: DemoPerson): Relative => ({ relation, person });

/** A mother or father of one school child, ready to be given a peculiarity. */
const parentOfPupil = (population: Population, surname: string, parent: "wife" | "husband", seed: number, region = "karaganda") => {
  const kazakhPairs = [
    ["Асқар", "Айгүл", "Әсел"],
    ["Серік", "Гүлнәр", "Мәдина"],
    ["Нұрлан", "Динара", "Томирис"],
    ["Ғалым", "Жанар", "Ақмарал"],
    ["Қайрат", "Үміт", "Әйгерім"],
    ["Бауыржан", "Шынар", "Назгүл"],
  ] as const;
  const [husband, wife, child] = kazakhPairs[seed % kazakhPairs.length] as (typeof kazakhPairs)[number];
  const family = population.family({
    region,
    surname,
    husband: [husband, "Мұрат", `198${seed % 8}-04-1${seed % 9}`],
    wife: [wife, "Дәурен", `198${(seed + 3) % 9}-09-2${seed % 8}`],
    married: `201${seed % 3}-06-1${seed % 9}`,
    children: [[child, "female", `201${5 + (seed % 4)}-0${1 + (seed % 8)}-1${seed % 9}`]],
  });
  return { ...family, parent: family[parent], child: family.children[0] as DemoPerson };
};

const applicants = (population: Population): Persona[] => {
  const persona = (id: string, person: DemoPerson, relatives: readonly Relative[] = []): Persona => ({
    id,
    group: "applicant",
    person,
    relatives,
  });

  const carers = population.family({
    region: "karaganda",
    surname: "Сейтқали",
    husband: ["Мұрат", "Серік", "1968-02-11"],
    wife: ["Сәуле", "Айбек", "1971-07-30"],
    married: "1995-08-19",
    children: [
      ["Данияр", "male", "2004-03-26"],
      ["Әсел", "female", "2001-10-05"],
    ],
  });
  const widowed = population.family({
    region: "karaganda",
    surname: "Ахметов",
    husband: ["Ержан", "Қайрат", "2001-05-14"],
    wife: ["Мәдина", "Олжас", "2002-01-20"],
    married: "2021-09-04",
    children: [["Айбек", "male", "2023-02-17"]],
  });
  widowed.wife.diedOn = "2025-11-09";
  const orphans = population.family({
    region: "karaganda",
    surname: "Оспанов",
    husband: ["Ғалым", "Әділет", "1974-04-02"],
    wife: ["Назгүл", "Мұрат", "1977-12-12"],
    married: "1999-07-10",
    children: [
      ["Айбек", "male", "2002-08-08"],
      ["Томирис", "female", "2014-06-01"],
    ],
  });
  orphans.husband.diedOn = "2022-02-14";
  orphans.wife.diedOn = "2022-02-14";
  const young = population.family({
    region: "karaganda",
    surname: "Төлеген",
    husband: ["Дәурен", "Бауыржан", "2000-11-23"],
    wife: ["Әйгерім", "Ғалым", "2001-04-09"],
    married: "2022-06-18",
    children: [
      ["Әділет", "male", "2023-05-30"],
      ["Ақмарал", "female", "2025-08-12"],
    ],
  });

  const social = parentOfPupil(population, "Қалиев", "wife", 1);
  const lowIncome = population.family({
    region: "karaganda",
    surname: "Кузнецов",
    husband: ["Андрей", "Михаил", "1984-03-03"],
    wife: ["Ольга", "Сергей", "1986-11-19"],
    married: "2011-04-23",
    children: [
      ["Софья", "female", "2016-09-14"],
      ["Илья", "male", "2019-01-28"],
    ],
  });
  const grandmother = population.add({
    surname: "Оспанов",
    given: "Қарлығаш",
    father: "Асқар",
    sex: "female",
    born: "1962-05-06",
    region: "karaganda",
  });
  const patronage = population.add({
    surname: "Лебедев",
    given: "Наталья",
    father: "Пётр",
    sex: "female",
    born: "1979-08-21",
    region: "karaganda",
  });
  const patronageWard = population.add({
    surname: "Королёв",
    given: "Артём",
    father: "Павел",
    sex: "male",
    born: "2015-03-18",
    region: "karaganda",
    address: patronage.address,
  });
  for (const one of [social.husband, social.wife, social.child]) one.socialAssistance = true;
  const orphan = orphans.children[1] as DemoPerson;
  orphan.guardianIin = grandmother.iin;
  patronageWard.guardianIin = patronage.iin;
  const flooded = parentOfPupil(population, "Жұмабаев", "wife", 2, "aktobe");
  const large = population.family({
    region: "karaganda",
    surname: "Жаңабай",
    husband: ["Өркен", "Тимур", "1982-12-30"],
    wife: ["Шынар", "Нұрлан", "1985-02-27"],
    married: "2008-10-11",
    children: [
      ["Жандос", "male", "2010-12-05"],
      ["Динара", "female", "2013-07-22"],
      ["Тимур", "male", "2016-04-16"],
      ["Айгүл", "female", "2019-10-03"],
    ],
  });

  return [
    persona("carer", carers.children[0] as DemoPerson, [as("father", carers.husband), as("mother", carers.wife)]),
    persona("widower", widowed.husband, [as("child", widowed.children[0] as DemoPerson), as("spouse", widowed.wife)]),
    persona("brother-guardian", orphans.children[0] as DemoPerson, [as("sister", orphans.children[1] as DemoPerson)]),
    persona("young-father", young.husband, [...young.children.map((child) => as("child", child)), as("spouse", young.wife)]),
    persona("student", man(population, "Олжас", "Мұқанов", "Серік", "2005-06-07")),
    persona("patient", man(population, "Павел", "Соколов", "Андрей", "2003-09-15")),
    persona("teacher", man(population, "Нұрлан", "Әшімхан", "Ержан", "2001-12-01")),
    persona("rural-doctor", man(population, "Асқар", "Нұрғалиев", "Данияр", "2000-02-29")),
    persona("deputy", man(population, "Тимур", "Бөкейхан", "Ғалым", "2000-07-06")),
    persona("accused", man(population, "Дмитрий", "Белый", "Сергей", "2004-10-31")),
    persona("pilot", man(population, "Михаил", "Вишневский", "Алексей", "2001-04-12", "almaty-city")),
    persona("sailor", man(population, "Бауыржан", "Тілеуқабыл", "Айбек", "2002-03-21", "mangystau")),
    persona("cadet", man(population, "Жандос", "Құдайберген", "Олжас", "2005-01-17")),
    persona("social-assistance-mother", social.parent, [as("child", social.child)]),
    persona(
      "low-income-father",
      lowIncome.husband,
      lowIncome.children.map((child) => as("child", child)),
    ),
    persona("grandmother-guardian", grandmother, [as("ward", orphans.children[1] as DemoPerson)]),
    persona("patronage-educator", patronage, [as("ward", patronageWard)]),
    persona("flooded-mother", flooded.parent, [as("child", flooded.child)]),
    persona(
      "large-family-mother",
      large.wife,
      large.children.map((child) => as("child", child)),
    ),
    persona("first-sign-in", man(population, "Олжас", "Қасымбек", "Мұрат", "2003-05-03")),
    persona("trainee-paid", man(population, "Алексей", "Фёдоров", "Илья", "1999-05-25")),
    persona("trainee-free", man(population, "Қайрат", "Дүйсенбек", "Нұрлан", "2004-08-19")),
  ];
};

const failures = (population: Population): Persona[] => {
  const persona = (id: string, person: DemoPerson, change: Partial<DemoPerson> = {}, relatives: readonly Relative[] = []): Persona => {
    Object.assign(person, change);
    return { id, group: "failure", person, relatives };
  };
  const pupil = (
    id: string,
    surname: string,
    seed: number,
    parent: "wife" | "husband",
    change: (made: ReturnType<typeof parentOfPupil>) => void,
  ): Persona => {
    const made = parentOfPupil(population, surname, parent, seed);
    change(made);
    return persona(id, made.parent, {}, [as("child", made.child)]);
  };

  const divorced = parentOfPupil(population, "Қасымбек", "wife", 4);
  const dissolved = { registeredOn: "2011-06-14", status: "divorced", dissolvedOn: "2023-03-07" } as const;
  divorced.husband.marriage = { ...dissolved, spouseIin: divorced.wife.iin };
  divorced.wife.marriage = { ...dissolved, spouseIin: divorced.husband.iin };
  divorced.wife.formerSurname = divorced.wife.surname;
  divorced.wife.surname = "Әбдірахманова";

  const moved = man(population, "Артём", "Савельев", "Дмитрий", "2003-11-11");
  const other = parentOfPupil(population, "Тұрсынов", "husband", 5);
  const stranger = population.family({
    region: "karaganda",
    surname: "Өтепов",
    husband: ["Олжас", "Айбек", "1985-01-09"],
    wife: ["Жанар", "Тимур", "1987-10-10"],
    married: "2012-05-05",
    children: [["Дәурен", "male", "2016-02-02"]],
  });

  return [
    persona("number-not-bound", man(population, "Илья", "Никитин", "Павел", "2004-04-04"), { faults: { "mobile-citizen": "none" } }),
    persona("number-changed", man(population, "Әділет", "Көшербаев", "Жандос", "2002-06-26")),
    persona("base-of-numbers-down", man(population, "Сергей", "Шевченко", "Артём", "2003-01-08"), { faults: { "mobile-citizen": "down" } }),
    persona("population-register-down", man(population, "Өркен", "Өмірзақ", "Қайрат", "2004-12-19"), {
      faults: { person: "down", residence: "down" },
    }),
    pupil("birth-register-down", "Әбдірахманов", 6, "wife", (made) => {
      made.child.faults = { birth: "down" };
    }),
    pupil("no-birth-record", "Мұқанов", 7, "husband", (made) => {
      made.child.birthRecord = false;
    }),
    pupil("child-born-abroad", "Дүйсенбек", 8, "wife", (made) => {
      made.child.birthRecord = false;
      made.husband.marriage = null;
      made.wife.marriage = null;
    }),
    persona("divorced", divorced.parent, {}, [as("child", divorced.child)]),
    persona("child-of-others", other.parent, {}, [as("child", stranger.children[0] as DemoPerson)]),
    persona("stale-address", moved, {
      residence: {
        kk: "Алматы қаласы, Сәтбаев көшесі, 22-үй, 40-пәтер",
        ru: "г. Алматы, ул. Сатпаева, д. 22, кв. 40",
      },
      residenceSince: "2026-08-30",
    }),
    persona("marriage-register-down", man(population, "Айбек", "Бөкейхан", "Мұрат", "2001-01-31"), { faults: { marriage: "down" } }),
    persona("criminal-record", man(population, "Андрей", "Коваленко", "Пётр", "2000-10-10"), { criminalRecord: true }),
    persona("not-on-military-register", man(population, "Ержан", "Жұмабаев", "Асқар", "2003-07-07"), { militaryRegistration: false }),
    persona("registers-slow", man(population, "Пётр", "Иванов", "Илья", "2002-02-22"), {
      faults: { person: "slow", residence: "slow", "criminal-record": "slow", "military-registration": "slow" },
    }),
    persona("answer-of-another", man(population, "Данияр", "Құдайберген", "Әділет", "2004-05-05"), {
      faults: { residence: "wrong-person" },
    }),
    persona("almost-27", man(population, "Нұрлан", "Қалиев", "Дәурен", "2001-02-18")),
    persona("second-pass-iin", man(population, "Айбек", "Тілеуқабыл", "Өркен", "2000-06-01", "karaganda", { secondPass: true })),
    persona("no-patronymic", man(population, "Жандос", "Әбдірахманов", "Тимур", "2003-03-30", "karaganda", { father: null })),
    persona(
      "woman",
      population.add({ surname: "Сейтқали", given: "Әсел", father: "Нұрлан", sex: "female", born: "2004-09-09", region: "karaganda" }),
    ),
    persona("minor", man(population, "Тимур", "Ахметов", "Ержан", "2009-12-24"), { phone: "+77009000001" }),
  ];
};

/** The README names some of them with their numbers: new people come last. */
export const addPersonas = (population: Population): readonly Persona[] => [
  ...applicants(population),
  ...failures(population),
  { id: "trainee-in-class", group: "applicant", person: man(population, "Бауыржан", "Қалиев", "Серік", "2001-09-12"), relatives: [] },
  ...armyApplicants(population),
  ...reserveApplicants(population),
  ...schoolApplicants(population),
  ...familyPersonas(population),
];
