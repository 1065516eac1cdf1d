import { config } from "#lib/config.ts";

/** Limits of uploads, counted in bytes and files; the texts that name them take them from here. */
export const uploadLimits = config.uploads;

export const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));
