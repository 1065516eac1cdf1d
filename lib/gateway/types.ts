import { z } from "zod";

/**
 * What a register says about one person. Facts are flat texts by name; a text that has a Russian twin has it under the same name with
 * `Ru`. `source` is the register's id (its title: `registers.names.<id>` of the messages), `date` the moment of the answer, ISO 8601.
 */
export type Facts = Readonly<Record<string, string>>;

export type RegisterQuestion = {
  readonly register: string;
  readonly iin: string;
  /** Whose data it is for this case: applicant, child, spouse … The register keeps it in its own log of requests. */
  readonly about: string;
};

export type RegisterAnswer =
  | { readonly state: "found"; readonly facts: Facts; readonly source: string; readonly date: string }
  | { readonly state: "none" }
  | { readonly state: "down" };

const iin = z.string().regex(/^\d{12}$/);

/** The gateway's answer on the wire; judged like user input. */
export const wireAnswer = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("found"),
    iin,
    register: z.string().max(40),
    answeredAt: z.iso.datetime(),
    facts: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), z.string().max(400)).refine((facts) => Object.keys(facts).length <= 40),
  }),
  z.object({ state: z.literal("none"), iin, register: z.string().max(40) }),
  // The gateway is there, the register behind it is silent.
  z.object({ state: z.literal("unavailable"), register: z.string().max(40) }),
]);
