import type { ServiceDefinition } from "./define.ts";
import type { ServiceJourneys } from "./journey.ts";
import { allServices } from "./registry.ts";

const journeysOf = async ({ id }: ServiceDefinition): Promise<ServiceJourneys> => {
  const told: Record<string, ServiceJourneys> = await import(`./${id}/journeys.ts`);
  const [journeys] = Object.values(told);
  if (journeys === undefined) throw new Error(`lib/services/${id}/journeys.ts tells no journeys`);
  return journeys;
};

/** Journeys of every registered service, from its own folder: the tests walk all of them. */
export const allJourneys: readonly ServiceJourneys[] = await Promise.all(allServices().map(journeysOf));
