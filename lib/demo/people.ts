/** The one source of demo people: the simulator of the registers, the seed, `/demo` and `/api/demo/people` read it. */
import { addPersonas, type Persona } from "./personas.ts";
import { addFamilies, type DemoPerson, fullNameOf, newPopulation } from "./population.ts";
import { addStaff, type StaffPersona } from "./staff.ts";

export type { DemoPerson, Persona, StaffPersona };
export { fullNameOf };

const population = newPopulation();
const named = addPersonas(population);
const staff = addStaff(population);
addFamilies(population, 3);

export const demoPeople: readonly DemoPerson[] = population.people;
export const demoPersonas: readonly Persona[] = named;
export const demoStaff: readonly StaffPersona[] = staff;

const byIin = new Map(demoPeople.map((person) => [person.iin, person]));

export const demoPersonByIin = (iin: string): DemoPerson | undefined => byIin.get(iin);

/** @throws for an id that no persona has: tests and seeds name them by hand. */
export const persona = (id: string): Persona => {
  const found = [...demoPersonas, ...demoStaff].find((entry) => entry.id === id);
  if (!found) throw new Error(`no demo persona ${id}`);
  return found;
};

/** People whom the portal meets for the first time: the way of the first sign-in is what they show. */
const strangers: ReadonlySet<string> = new Set([
  "first-sign-in",
  "number-not-bound",
  "number-changed",
  "base-of-numbers-down",
  "population-register-down",
]);

export const knownToPortal = (entry: Persona): boolean => !strangers.has(entry.id);

/** Number that `number-changed` still types though the base of numbers holds the new one. */
export const formerNumber = "+77009000002";
