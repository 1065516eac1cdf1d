import type { ReactNode } from "react";
import type { Locale } from "#lib/services/define.ts";

/** A named state of a component. The gallery shows all of them, the accessibility tests visit the gallery. */
export type Example = { readonly name: string; readonly render: (locale: Locale) => ReactNode };

export type Examples = { readonly component: string; readonly examples: readonly Example[] };

/** Words of an example in the page's language. */
export const say = (locale: Locale, kk: string, ru: string): string => (locale === "kk" ? kk : ru);

export const longKazakh =
  "Азаматтық әуе кемелерінің ұшу экипажының мүшелері, тиісті білімі бар азаматтық авиация инженерлері, механиктері және техниктері";
export const longRussian =
  "Члены лётного экипажа гражданских воздушных судов, инженеры, механики и техники гражданской авиации, имеющие соответствующее образование";
export const long = (locale: Locale): string => say(locale, longKazakh, longRussian);
