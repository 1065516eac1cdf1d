/** Stands in for `next/headers` in pages that this server renders. */
import { pageRequest } from "#lib/http/page-request.ts";

const current = () => {
  const request = pageRequest.getStore();
  if (request === undefined) throw new Error("asked for a header outside of a request");
  return request.headers;
};

export const headers = async (): Promise<Headers> => current();

export const cookies = async () => {
  const values = new Map<string, string>();
  for (const part of (current().get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    // As everywhere in the portal the first of two cookies of one name counts.
    if (at > 0 && !values.has(name)) values.set(name, part.slice(at + 1).trim());
  }
  return {
    get: (name: string) => {
      const value = values.get(name);
      return value === undefined ? undefined : { name, value };
    },
    has: (name: string) => values.has(name),
  };
};
