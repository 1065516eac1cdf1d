import type { Locale } from "#lib/services/define.ts";
import type { Office } from "./directory.ts";

/** Town or district: the first part of an address, without regard to spelling of its kind. */
const placeOf = (address: string): string => (address.split(",")[0] ?? "").trim().toLocaleLowerCase("kk");

export type OfferedOffice = { readonly office: Office; readonly why: "preset" | "address" | "region" | null };

/** Regions of the addresses: those where some office lies in the same town or district. */
export const regionsOf = (all: Iterable<Office>, addresses: readonly string[]): ReadonlySet<string> => {
  const places = new Set(addresses.map(placeOf).filter((place) => place !== ""));
  return new Set(
    [...all].filter(({ address }) => places.has(placeOf(address.kk)) || places.has(placeOf(address.ru))).map(({ regionId }) => regionId),
  );
};

/**
 * Offices to choose from, those that fit first: the one that another answer leads to, then those of the place where the applicant is
 * registered, else those of its region. Nothing is chosen for the person.
 */
export const offered = (
  offices: readonly Office[],
  hints: { readonly preset: string | undefined; readonly addresses: readonly string[]; readonly regions: ReadonlySet<string> },
  locale: Locale,
): readonly OfferedOffice[] => {
  const places = new Set(hints.addresses.map(placeOf).filter((place) => place !== ""));
  const isNear = ({ address }: Office): boolean => places.has(placeOf(address.kk)) || places.has(placeOf(address.ru));
  const someNear = offices.some(isNear);
  const whyOf = (office: Office): OfferedOffice["why"] => {
    if (office.id === hints.preset) return "preset";
    if (isNear(office)) return "address";
    return !someNear && hints.regions.has(office.regionId) ? "region" : null;
  };
  const rank = { preset: 0, address: 1, region: 2, none: 3 };
  return offices
    .map((office): OfferedOffice => ({ office, why: whyOf(office) }))
    .sort((a, b) => rank[a.why ?? "none"] - rank[b.why ?? "none"] || a.office.name[locale].localeCompare(b.office.name[locale], locale));
};
