import type { Person } from "#lib/access/roles.ts";
import { sessionOfRequest } from "./guard.ts";

/** The person of a guarded request with the moment at which he last proved who he is. */
export const proved = async (request: Request, person: Person): Promise<{ readonly person: Person; readonly provedAt: Date }> => {
  const session = await sessionOfRequest(request);
  return { person, provedAt: session.state === "live" ? session.provedAt : new Date(0) };
};
