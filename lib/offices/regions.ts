import directory from "./directory-2012.json" with { type: "json" };

/** The 16 regions that offices are grouped by, as the decree's tables divide the country. */
export const regionIds: readonly string[] = [...new Set(directory.departments.map(({ region }) => region))].sort();
