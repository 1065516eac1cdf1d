/**
 * Answer of every accepted form: 303 with a relative address (the framework's own absolute one names the wrong host), never cached.
 * @throws when the address could leave this host or break the header.
 */
export const seeOther = (path: string, headers: HeadersInit = {}): Response => {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) throw new Error("redirect to an address that is not a local path");
  const answer = new Headers(headers);
  answer.set("Location", path);
  answer.set("Cache-Control", "no-store");
  return new Response(null, { status: 303, headers: answer });
};
