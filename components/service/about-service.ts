import type { Locale, ServiceDefinition } from "#lib/services/define.ts";

/** What every part of a passport needs. */
export type AboutService = { readonly locale: Locale; readonly service: ServiceDefinition };
