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

  return [shows("village-mother", village.wife, children(village.children))];
};
