/** Named people of the services about documents of the reserve and of veterans. */
import type { Persona } from "./personas.ts";
import type { Population } from "./population.ts";

export const reserveApplicants = (population: Population): readonly Persona[] => {
  const man = (given: string, surname: string, father: string, born: string) =>
    population.add({ surname, given, father, sex: "male", born, region: "karaganda" });
  const shows = (id: string, person: Persona["person"], relatives: Persona["relatives"] = []): Persona => ({
    id,
    group: "applicant",
    person,
    relatives,
  });

  const veteran = man("Асқар", "Оспанов", "Данияр", "1926-05-02");
  return [
    shows("grandson-of-veteran", man("Тимур", "Оспанов", "Әділет", "1988-09-17"), [{ relation: "grandfather", person: veteran }]),
    shows("afghan-veteran", man("Серік", "Нұрғалиев", "Мұрат", "1964-08-03")),
    shows("chernobyl-liquidator", man("Пётр", "Соколов", "Андрей", "1958-02-27")),
  ];
};
