/**
 * Run by plain Node beside a portal, on its data: somebody of the population whose account still has the number from before the register
 * bound a new one to him, with two open sessions. Prints both numbers and the cookies as JSON.
 */
import { closeDb } from "#lib/db/client.ts";
import { demoPeople, demoPersonas, demoStaff, fullNameOf } from "#lib/demo/people.ts";
import { registerPerson } from "#lib/identity/people.ts";
import { createSession } from "#lib/identity/sessions.ts";

export type TwoSessions = { readonly former: string; readonly bound: string; readonly device: string; readonly cookies: readonly string[] };

const former = "+77009000077";
const named = new Set([...demoPersonas, ...demoStaff].flatMap(({ person, relatives }) => [person, ...relatives.map((one) => one.person)]));
const person = demoPeople.findLast((one) => one.phone !== null && one.diedOn === null && !named.has(one));
if (!person?.phone) throw new Error("nobody has a number");
const { iin, birthDate, sex } = person;
const known = await registerPerson(
  { iin, birthDate, sex, fullName: fullNameOf(person), phone: former, address: person.address.kk },
  { demo: true },
);
const device = `Test ${process.pid}`;
const open = async () => (await createSession(known.personId, { device, addressPart: "127.0" })).cookie.split(";")[0] ?? "";
console.log(JSON.stringify({ former, bound: person.phone, device, cookies: [await open(), await open()] } satisfies TwoSessions));
await closeDb();
