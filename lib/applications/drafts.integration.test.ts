import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#lib/access/roles.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { formFields } from "#lib/http/form-fields.ts";
import { itemsOf } from "#lib/services/answers.ts";
import type { ServiceDefinition } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { addFile, filesOf } from "#lib/uploads/files.ts";
import { personOf, seedPeople } from "./case-factory.ts";
import { createDraft, type Draft, discardDraft, loadDraft, saveStep } from "./drafts.ts";
import { storeRegister } from "./register-rows.ts";
import { type StepOutcome, stepDigest, takeStep } from "./save-step.ts";

/** A service with a repeat group whose members have documents and register records of their own. */
const withGroup = (): ServiceDefinition => {
  const found = allServices().find((service) => service.documents.some((document) => document.perItemOf !== undefined));
  if (!found) throw new Error("no service asks a document per item");
  return found;
};

const owner = (): Person => personOf("young-father");
const started = async (person: Person, service: ServiceDefinition): Promise<Draft> => {
  // Not the blank draft of another test: that one was written into.
  const created = await createDraft(person, service, { locale: "kk" });
  if (!created.ok) throw new Error(created.error);
  const draft = await loadDraft(person, created.value.id);
  if (!draft) throw new Error("the new draft is not there");
  const touched = await saveStep(draft, { category: service.categories[0]?.id ?? null });
  if (!touched.ok) throw new Error(touched.error.code);
  return touched.value;
};

const consentOf = (service: ServiceDefinition) => service.fields.find((field) => field.type === "consent")?.id ?? "";
const post = (draft: Draft, stepId: string, values: Readonly<Record<string, string>>): Promise<StepOutcome> =>
  takeStep(draft, {
    stepId,
    locale: "kk",
    form: formFields(Object.entries({ _version: String(draft.version), _base: stepDigest(draft, stepId), ...values })),
  });
const again = async (draft: Draft): Promise<Draft> => {
  const loaded = await loadDraft(draft.owner, draft.id);
  if (!loaded) throw new Error("the draft is gone");
  return loaded;
};

beforeAll(seedPeople);
afterAll(closeDb);

describe("a draft", () => {
  it("is one draft however often and however fast the start button is pressed", async () => {
    const person = personOf("student");
    const [service] = allServices();
    if (!service) return;
    const made = await Promise.all(Array.from({ length: 8 }, () => createDraft(person, service, { locale: "ru" })));
    expect(new Set(made.map((one) => (one.ok ? one.value.id : one.error))).size).toBe(1);
  });

  it("is there for its owner only, and for no one once it is thrown away", async () => {
    const draft = await started(owner(), withGroup());
    expect(await loadDraft(personOf("student"), draft.id)).toBeNull();
    expect(await loadDraft(owner(), randomUUID())).toBeNull();
    expect(await loadDraft(owner(), "' or true --")).toBeNull();
    await discardDraft(personOf("student"), draft.id);
    expect(await loadDraft(owner(), draft.id)).not.toBeNull();
    await discardDraft(owner(), draft.id);
    await discardDraft(owner(), draft.id);
    expect(await loadDraft(owner(), draft.id)).toBeNull();
  });

  it("lies sealed: no answer stands in the database in clear", async () => {
    const draft = await started(owner(), withGroup());
    await saveStep(draft, { answers: new Map([["secret-field", "Ұлпан Құпиясы"]]) });
    const { rows } = await db().execute<{ whole: string }>(sql`select a::text as whole from applications a where id = ${draft.id}`);
    const whole = rows[0]?.whole ?? "";
    expect(whole).not.toContain(Buffer.from("Ұлпан Құпиясы").toString("hex"));
    expect(whole).not.toContain("Құпиясы");
  });
});

describe("saving a step", () => {
  it("overwrites nothing that another tab has saved meanwhile", async () => {
    const draft = await started(owner(), withGroup());
    const first = await saveStep(draft, { answers: new Map([["x", "1"]]) });
    expect(first.ok).toBe(true);
    const second = await saveStep(draft, { answers: new Map([["x", "2"]]) });
    expect(!second.ok && second.error.code).toBe("stale");
    expect((await again(draft)).answers.get("x")).toBe("1");
  });

  it("of twenty saves at once from one state lets one through", async () => {
    const draft = await started(owner(), withGroup());
    const saves = await Promise.all(Array.from({ length: 20 }, (_, n) => saveStep(draft, { answers: new Map([["x", String(n)]]) })));
    expect(saves.filter((one) => one.ok)).toHaveLength(1);
    expect((await again(draft)).version).toBe(draft.version + 1);
  });

  it("writes nothing when the same form comes twice", async () => {
    const service = withGroup();
    const draft = await started(owner(), service);
    const answers = { [consentOf(service)]: "yes" };
    await post(draft, "consent", answers);
    const saved = await again(draft);
    const second = await post(saved, "consent", answers);
    expect(second.to).toBe("step");
    expect((await again(draft)).version).toBe(saved.version);
    // The first form, sent again from its old page: same values, so nobody is asked.
    expect((await post(draft, "consent", answers)).to).toBe("step");
    expect((await again(draft)).version).toBe(saved.version);
  });

  it("refuses answers to questions that are not asked, by name, and changes nothing", async () => {
    const service = withGroup();
    const draft = await started(owner(), service);
    const account = service.fields.find((field) => field.source === "account")?.id ?? "";
    for (const name of [account, "state", "ownerId", "constructor"]) {
      const outcome = await post(draft, "consent", { [consentOf(service)]: "yes", [name]: "x" });
      expect(outcome, name).toEqual({ to: "refused", names: [name] });
    }
    expect((await again(draft)).version).toBe(draft.version);
  });

  it("leads from a step that is not open yet to the first that is", async () => {
    const draft = await started(owner(), withGroup());
    for (const step of ["documents", "check"]) expect(await post(draft, step, {})).toMatchObject({ to: "step", step: "consent" });
  });

  it("writes down when a consent was given and when it was taken back", async () => {
    const service = withGroup();
    const draft = await started(owner(), service);
    await post(draft, "consent", { [consentOf(service)]: "yes" });
    await post(await again(draft), "consent", {});
    const { rows } = await db().execute<{ wording: string; withdrawn: boolean }>(
      sql`select wording, withdrawn_at is not null as withdrawn from consents where application_id = ${draft.id}`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.wording.length).toBeGreaterThan(10);
    expect(rows[0]?.withdrawn).toBe(true);
  });
});

describe("a member of a group that is taken out", () => {
  it("takes its files along, and those behind it move up with theirs", async () => {
    const service = withGroup();
    const document = service.documents.find((one) => one.perItemOf !== undefined);
    const group = document?.perItemOf ?? "";
    const gateway = service.gatewayData.find((datum) => datum.perItemOf === group)?.id ?? "";
    const draft = await started(owner(), service);
    const members = ["А", "Б", "В"].map((name) => new Map([["name", name]]));
    const filled = await saveStep(draft, { answers: new Map([[group, members]]) });
    if (!filled.ok || !document) throw new Error("not filled");
    for (const item of [0, 1, 2]) {
      const file = {
        documentId: document.id,
        item,
        name: `${item}.pdf`,
        mediaType: "application/pdf",
        size: 1,
        pages: 1,
        sha256: `${item}`,
      };
      await addFile(filled.value, { ...file, stored: null, refusal: null }, 5);
      const answer = { gatewayId: gateway, item, state: "none" as const, about: "x", facts: new Map(), source: "", answeredAt: new Date() };
      await storeRegister(db(), draft.id, answer);
    }
    const left = await saveStep(filled.value, {
      answers: new Map([[group, members.filter((_, n) => n !== 1)]]),
      removedItem: { group, item: 1 },
    });
    if (!left.ok) throw new Error(left.error.code);
    expect(itemsOf(left.value.answers, group).map((item) => item.get("name"))).toEqual(["А", "В"]);
    expect((await filesOf(draft.id)).map(({ name, item }) => [name, item])).toEqual([
      ["0.pdf", 0],
      ["2.pdf", 1],
    ]);
    // What a register said of the others is asked anew: its rows are sealed to their number.
    expect(left.value.registers.map(({ item }) => item)).toEqual([0]);
  });
});
