import type { Locale } from "#lib/services/define.ts";
import type { Office } from "./directory.ts";

/** Town or district: the first part of an address, without regard to spelling of its kind. */
const placeOf = (address: string): string => (address.split(",")[0] ?? "").trim().toLocaleLowerCase("kk");

export type OfferedOffice = { readonly office: Office; readonly why: "preset" | "address" | null };

/**
 * Offices to choose from, those that fit first: the one that another answer leads to, then those of the place where the applicant is
 * registered. Nothing is chosen for the person.
 */
export const offered = (
  offices: readonly Office[],
  hints: { readonly preset: string | undefined; readonly addresses: readonly string[] },
  locale: Locale,
): readonly OfferedOffice[] => {
  const places = new Set(hints.addresses.map(placeOf).filter((place) => place !== ""));
  const rank = { preset: 0, address: 1, none: 2 };
  return offices
    .map((office): OfferedOffice => {
      if (office.id === hints.preset) return { office, why: "preset" };
      const near = places.has(placeOf(office.address.kk)) || places.has(placeOf(office.address.ru));
      return { office, why: near ? "address" : null };
    })
    .sort((a, b) => rank[a.why ?? "none"] - rank[b.why ?? "none"] || a.office.name[locale].localeCompare(b.office.name[locale], locale));
};
