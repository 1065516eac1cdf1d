import type { LegalPlace, ServiceDefinition } from "#lib/services/define.ts";

/** Words of the messages "law". */
type Words = (key: "basis" | "rules" | "annex" | "row" | "item" | "subitem", values?: Record<string, string | number>) => string;

/**
 * A place of the act in words: «Негізі: № 158 бұйрық, 2-қосымша, 8-жол, 1) тармақша». An order that amends another stands in that other's
 * numbering, so the other is named.
 */
export const legalPlaceInWords = (place: LegalPlace, act: ServiceDefinition["act"], t: Words): string => {
  const { annex, row, item, subitem } = place;
  const kind = act.kind ?? "order";
  const parts = [
    annex === undefined ? t("rules", { kind }) : t("annex", { annex }),
    ...(row === undefined ? [] : [t("row", { row })]),
    ...(item === undefined ? [] : [t("item", { item })]),
    ...(subitem === undefined ? [] : [t("subitem", { subitem })]),
  ];
  return t("basis", { kind, number: act.amendsNumber ?? act.number, place: parts.join(", ") });
};
