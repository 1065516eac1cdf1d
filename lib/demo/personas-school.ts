/** Named people of the services about children, schools and colleges that nobody else shows. */
import type { Persona } from "./personas.ts";
import type { DemoPerson, Population } from "./population.ts";

const shows = (id: string, person: DemoPerson, relatives: Persona["relatives"] = []): Persona => ({
  id,
  group: "applicant",
  person,
  relatives,
});
const children = (list: readonly DemoPerson[]): Persona["relatives"] => list.map((person) => ({ relation: "child", person }));

export const schoolApplicants = (population: Population): readonly Persona[] => {
  const village = population.family({
    region: "karaganda",
    surname: "Тұрсынов",
    husband: ["Серік", "Асқар", "1986-05-21"],
    wife: ["Гүлнәр", "Тимур", "1988-08-02"],
    married: "2011-09-03",
    children: [
      ["Айбек", "male", "2013-11-30"],
      ["Томирис", "female", "2017-03-12"],
    ],
  });
  for (const one of [village.husband, village.wife, ...village.children])
    one.address = {
      kk: "Қарағанды облысы, Құлаайғыр ауылы, Бейбітшілік көшесі, 14",
      ru: "Карагандинская обл., с. Кулаайгыр, ул. Мира, д. 14",
    };

  const large = population.family({
    region: "karaganda",
    surname: "Мұқанов",
    husband: ["Данияр", "Өркен", "1979-02-09"],
    wife: ["Үміт", "Жандос", "1981-11-16"],
    married: "2003-08-30",
    children: [
      ["Бауыржан", "male", "2006-05-11"],
      ["Назгүл", "female", "2009-01-25"],
      ["Олжас", "male", "2012-10-07"],
      ["Шынар", "female", "2018-06-19"],
    ],
  });
  const orphaned = population.family({
    region: "karaganda",
    surname: "Королёв",
    husband: ["Сергей", "Дмитрий", "1976-01-15"],
    wife: ["Наталья", "Илья", "1978-07-04"],
    married: "2001-05-12",
    children: [["Софья", "female", "2008-04-21"]],
  });
  const ward = orphaned.children[0] as DemoPerson;
  for (const parent of [orphaned.husband, orphaned.wife]) parent.diedOn = "2024-09-01";
  const aunt = population.add({
    surname: "Лебедев",
    given: "Ольга",
    father: "Дмитрий",
    sex: "female",
    born: "1974-12-03",
    region: "karaganda",
  });
  ward.guardianIin = aunt.iin;
  const special = population.family({
    region: "karaganda",
    surname: "Өтепов",
    husband: ["Ғалым", "Мұрат", "1982-10-28"],
    wife: ["Сәуле", "Ержан", "1984-04-14"],
    married: "2006-09-09",
    children: [["Әділет", "male", "2008-02-18"]],
  });
  const assisted = population.family({
    region: "karaganda",
    surname: "Қасымбек",
    husband: ["Тимур", "Қайрат", "1980-06-06"],
    wife: ["Динара", "Асқар", "1983-03-23"],
    married: "2005-07-16",
    children: [["Томирис", "female", "2007-12-01"]],
  });
  for (const one of [assisted.husband, assisted.wife, ...assisted.children]) one.socialAssistance = true;
  const alone = (given: string, surname: string, father: string, born: string) =>
    population.add({ surname, given, father, sex: "male", born, region: "karaganda" });

  const together = population.family({
    region: "karaganda",
    surname: "Құдайберген",
    husband: ["Нұрлан", "Олжас", "1984-07-07"],
    wife: ["Жанар", "Ғалым", "1986-12-18"],
    married: "2009-06-20",
    children: [["Дәурен", "male", "2012-05-09"]],
  });
  const widow = population.family({
    region: "karaganda",
    surname: "Фёдоров",
    husband: ["Илья", "Пётр", "1983-09-01"],
    wife: ["Ольга", "Андрей", "1985-04-30"],
    married: "2008-08-08",
    children: [["Софья", "female", "2013-02-22"]],
  });
  widow.husband.diedOn = "2024-11-15";
  const parted = population.family({
    region: "karaganda",
    surname: "Көшербаев",
    husband: ["Бауыржан", "Серік", "1985-10-10"],
    wife: ["Мәдина", "Тимур", "1988-01-12"],
    married: null,
    children: [["Айбек", "male", "2016-07-03"]],
  });

  return [
    shows("teenager-mother", together.wife, children(together.children)),
    shows("teenager-widow", widow.wife, children(widow.children)),
    shows("parent-without-rights", parted.husband, children(parted.children)),
    shows("village-mother", village.wife, children(village.children)),
    shows("large-family-student", large.children[0] as DemoPerson),
    shows("student-guardian", aunt, [{ relation: "ward", person: ward }]),
    shows("student-with-disability", alone("Павел", "Савельев", "Алексей", "2006-08-27")),
    shows("special-student-mother", special.wife, children(special.children)),
    shows("assisted-student-mother", assisted.wife, children(assisted.children)),
    shows("college-student", alone("Қайрат", "Төлеген", "Серік", "2008-10-13")),
  ];
};
