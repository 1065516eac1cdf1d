/** Who sits at the computer, and what is asked in the window of the stub. */
import { randomUUID } from "node:crypto";
import type { DemoKey } from "./demo-keys.ts";
import { keysOf, mayBePicked } from "./demo-keys.ts";
import type { SignRequest } from "./sign-request.ts";

/** A request that waits for somebody to choose a key in the window. */
export type Question = {
  readonly id: string;
  readonly wanted: SignRequest["signer"];
  readonly documents: number;
  readonly locale: SignRequest["locale"];
  /** Null: cancelled. */
  readonly answer: (key: DemoKey | null) => void;
};

export type Settings = {
  /** A single CMS comes as a text (recorded of version 1.2) or in a list of one (NCALayer 1.4). */
  single: "string" | "array";
  /** Whether the stub chooses the right key by itself or asks in its window. */
  answer: "auto" | "window";
};

export type Computer = {
  readonly settings: Settings;
  /** IIN of whoever sits here when the request names nobody. */
  person: string | null;
  readonly questions: () => readonly Question[];
  readonly question: (id: string) => Question | null;
  /** The key that is used; null when the person cancels. */
  readonly choose: (
    request: Pick<SignRequest, "signer" | "documents" | "locale">,
    personHere: string | null,
    gone: AbortSignal,
  ) => Promise<DemoKey | null>;
  readonly reset: () => void;
};

const fresh: Settings = { single: "array", answer: "auto" };

export const newComputer = (): Computer => {
  const questions = new Map<string, Question>();
  const ask = (
    { signer, documents, locale }: Pick<SignRequest, "signer" | "documents" | "locale">,
    gone: AbortSignal,
  ): Promise<DemoKey | null> =>
    new Promise((resolve) => {
      const id = randomUUID();
      const answer = (key: DemoKey | null) => {
        questions.delete(id);
        resolve(key);
      };
      gone.addEventListener("abort", () => answer(null), { once: true });
      questions.set(id, { id, wanted: signer, documents: documents.length, locale, answer });
    });
  const computer: Computer = {
    settings: { ...fresh },
    person: null,
    questions: () => [...questions.values()],
    question: (id) => questions.get(id) ?? null,
    choose: async (request, personHere, gone) => {
      const iin = request.signer.iin ?? personHere ?? computer.person;
      if (computer.settings.answer === "window" || iin === null) return ask(request, gone);
      // Nothing that may be picked: a person can but close the window.
      return keysOf(iin, request.signer.bin).find((key) => mayBePicked(key, request.signer)) ?? null;
    },
    reset: () => {
      Object.assign(computer.settings, fresh);
      computer.person = null;
      for (const { answer } of questions.values()) answer(null);
    },
  };
  return computer;
};
