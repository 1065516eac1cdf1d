import type { ServiceTexts } from "#lib/services/catalogue.ts";
import { serviceText } from "./service-text.ts";

/** Texts of a service in both languages, for the public catalogue. */
export const serviceTexts = (serviceId: string): ServiceTexts => ({
  kk: serviceText("kk", serviceId).optional,
  ru: serviceText("ru", serviceId).optional,
});
