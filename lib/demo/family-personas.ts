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

  return [persona("owner-father", owners.husband, [...owners.children.map((child) => as("child", child)), as("spouse", owners.wife)])];
};
