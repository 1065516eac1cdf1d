import type { Locale } from "#lib/services/define.ts";

/** Where the settings of the low-vision version lead back to: a page of this portal, without query; else the first page. */
export const visionReturn = (path: string | string[] | undefined, locale: Locale): string =>
  typeof path === "string" && path.length <= 200 && /^\/(?:kk|ru)(?:\/[A-Za-z0-9_-]+)*$/.test(path) ? path : `/${locale}`;
