/** What the stub is told to do instead of answering as NCALayer would: scripted answers and named scenarios. */
import { z } from "zod";

/** Scenarios that act on the answer or the connection, and those that only take another key or change what is signed. */
export const scenarioNames = [
  "ok",
  "cancel",
  "signing-failure",
  "slow",
  "drop",
  "old-version",
  "no-listener",
  "module-not-found",
  "other-person",
  "auth-key",
  "sign-key",
  "expired",
  "not-yet-valid",
  "revoked",
  "legal-entity",
  "personal-key",
  "unknown-authority",
  "tampered",
  "broken-signature",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export const scenarioOrder = z.strictObject({
  name: z.enum(scenarioNames),
  /** Only requests of this person meet it, so that tests that run side by side do not disturb each other. */
  iin: z.string().length(12).optional(),
  /** How many requests meet it; 0: all until the reset. */
  times: z.number().int().min(0).max(1000).default(1),
  /** `slow`: how long the answer takes. */
  seconds: z.number().min(0).max(600).default(90),
  /** `other-person`: whose key signs. */
  otherIin: z.string().length(12).optional(),
});
export type Scenario = z.infer<typeof scenarioOrder>;

export type Script = {
  readonly add: (scenario: Scenario) => void;
  /** The scenario that this request meets; it is used up by that. */
  readonly take: (iin: string | null) => Scenario | null;
  /** The scenario for the next connection (`old-version`), likewise used up. */
  readonly takeGreeting: () => Scenario | null;
  readonly queue: (answer: string) => void;
  /** The next scripted answer, as it is sent. */
  readonly nextAnswer: () => string | null;
  readonly state: () => { readonly scenarios: readonly Scenario[]; readonly queued: number };
  readonly reset: () => void;
};

const ofConnections: ReadonlySet<ScenarioName> = new Set(["old-version", "no-listener"]);

export const newScript = (): Script => {
  let scenarios: Scenario[] = [];
  let answers: string[] = [];
  const use = (fits: (scenario: Scenario) => boolean): Scenario | null => {
    const at = scenarios.findIndex(fits);
    const found = scenarios[at];
    if (found === undefined) return null;
    if (found.times === 1) scenarios = scenarios.toSpliced(at, 1);
    else if (found.times > 1) scenarios = scenarios.with(at, { ...found, times: found.times - 1 });
    return found;
  };
  return {
    add: (scenario) => {
      scenarios = [...scenarios, scenario];
    },
    take: (iin) => use((one) => !ofConnections.has(one.name) && (one.iin === undefined || one.iin === iin)),
    takeGreeting: () => use((one) => one.name === "old-version"),
    queue: (answer) => {
      answers = [...answers, answer];
    },
    nextAnswer: () => {
      const [next = null, ...rest] = answers;
      answers = rest;
      return next;
    },
    state: () => ({ scenarios, queued: answers.length }),
    reset: () => {
      scenarios = [];
      answers = [];
    },
  };
};
