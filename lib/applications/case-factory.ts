/** For integration tests: demo people file and decide real cases through the same commands as the pages do. */
import { randomUUID } from "node:crypto";
import { db } from "#lib/db/client.ts";
import { type Filling, fillDraft, signAndFile } from "#lib/demo/hands.ts";
import { persona } from "#lib/demo/people.ts";
import { seedDemo } from "#lib/demo/seed.ts";
import { testAnswers } from "#lib/services/test-answers.ts";
import { addFile } from "#lib/uploads/files.ts";
import type { Draft } from "./drafts.ts";

export {
  browserToken,
  decideAs,
  edsOf,
  type Fields,
  formOf,
  give,
  lastCode,
  layOutAs,
  personOf,
  signedInput,
} from "#lib/demo/hands.ts";

export const seedPeople = (): Promise<void> => seedDemo(db());

export const childOf = (id: string): string =>
  persona(id).relatives.find(({ relation }) => relation === "child" || relation === "ward")?.person.iin ?? "";

type Options = Pick<Filling, "locale" | "as"> & { readonly category?: string; readonly answers?: Filling["answers"] };

/** A draft that may be signed, its papers without bytes. */
export const completeDraft = (serviceId: string, personaId: string, options: Options = {}): Promise<Draft> => {
  const preset = testAnswers[serviceId]?.(childOf(personaId));
  const filling = {
    ...options,
    category: options.category ?? preset?.category ?? null,
    answers: { ...preset?.answers, ...options.answers },
  };
  return fillDraft(serviceId, personaId, filling, (draft, need) =>
    addFile(
      { id: draft.id, ownerId: draft.owner.personId },
      {
        documentId: need.id,
        item: need.item,
        name: `${need.id}.pdf`,
        mediaType: "application/pdf",
        size: 1000,
        pages: 1,
        sha256: randomUUID().replaceAll("-", "").padEnd(64, "0"),
        refusal: null,
        stored: { storageKey: randomUUID().replaceAll("-", ""), wrappedKey: Buffer.alloc(40) },
      } as Parameters<typeof addFile>[1],
      need.maxFiles,
    ),
  );
};

/** Files a complete case. @returns its id */
export const fileCase = async (serviceId: string, personaId: string, options: Options = {}): Promise<string> =>
  signAndFile(await completeDraft(serviceId, personaId, options));
