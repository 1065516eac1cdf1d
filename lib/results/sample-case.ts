import { persona } from "#lib/demo/people.ts";
import { fullNameOf } from "#lib/demo/population.ts";
import { factsOf } from "#lib/demo/registers.ts";
import type { Answers } from "#lib/services/answers.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { keyOf, type RegisterAnswer } from "#lib/wizard/types.ts";
import type { ResultCase, ResultOrder } from "./content-types.ts";

/** A filed case of a demo person, for the tests of results: every account and register field filled as the wizard would. */
export const sampleCase = (service: ServiceDefinition, personaId: string, more: Partial<ResultCase> = {}): ResultCase => {
  const { person, relatives } = persona(personaId);
  const accountValue = {
    iin: person.iin,
    "full-name": fullNameOf(person),
    phone: person.phone ?? "",
    address: person.address.kk,
    "birth-date": person.birthDate,
  };
  const registers = new Map<`${string}#${number}`, RegisterAnswer>();
  const child = relatives[0]?.person ?? person;
  for (const datum of service.gatewayData) {
    const about = datum.about === "applicant" ? person : child;
    const facts = factsOf(datum.register, about.iin);
    if (facts) registers.set(keyOf(datum.id, -1), { state: "found", about: about.iin, facts: new Map(Object.entries(facts)) });
  }
  const answers = new Map<string, string>();
  for (const field of service.fields) {
    if (field.account !== undefined) answers.set(field.id, accountValue[field.account]);
    const fact = field.from === undefined ? undefined : registers.get(keyOf(field.from, -1))?.facts;
    if (fact) answers.set(field.id, fact.get(field.fact ?? "") ?? fact.get("address") ?? fact.get("childFullName") ?? "");
  }
  return {
    applicationId: "6f1c1f0e-3b7e-4b51-9d38-0a3d5f1f2a11",
    number: "26-1119-1042-3371",
    service,
    locale: "kk",
    category: service.categories[0]?.id ?? null,
    registers,
    officeId: "commission-karaganda",
    acceptedOn: "2026-11-19",
    dueOn: "2026-11-26",
    officer: new Map(),
    words: new Map(),
    ...more,
    answers: new Map([...answers, ...((more.answers ?? new Map()) as Answers)]),
  };
};

export const sampleOrder = (
  resultId: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  more: Partial<ResultOrder> = {},
): ResultOrder => ({
  resultId,
  fields: new Map(Object.entries(fields)),
  signer: {
    fullName: fullNameOf(persona("commission-chair").person),
    role: "commission-chair",
  },
  way: "otp",
  signatureId: null,
  signedAt: new Date("2026-11-20T05:30:00Z"),
  ...more,
});
