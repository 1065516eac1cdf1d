import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { decideAs, fileCase, give, personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { addDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords, results } from "#lib/db/schema.ts";
import { filesOf } from "#lib/uploads/files.ts";
import { openFile } from "#lib/uploads/open-file.ts";
import { printedFormFor, resultFor } from "./downloads.ts";
import { printedForm } from "./printed-form.ts";
import { verifyPdf } from "./verify.ts";

let applicationId: string;
let resultId: string;

beforeAll(async () => {
  await seedPeople();
  applicationId = await fileCase("school-meals", "social-assistance-mother");
  await give("education-clerk", applicationId, "register");
  await give("education-executor", applicationId, "examine");
  await give(
    "education-executor",
    applicationId,
    "prepare-result",
    { "meal-kind": "free", "valid-until": addDays(almatyDate(now()), 200) },
    { resultId: "meal-certificate" },
  );
  await decideAs("education-head", applicationId, "sign");
  const [row] = await db().select().from(results).where(eq(results.applicationId, applicationId));
  resultId = row?.id ?? "";
});

const looks = async () =>
  (await db().select().from(accessRecords).where(eq(accessRecords.applicationId, applicationId))).map(
    ({ what, role }) => `${role} ${what}`,
  );

describe("a result document", () => {
  it("reaches its owner in both languages, and the portal knows it again", async () => {
    for (const language of ["kk", "ru"]) {
      const file = await resultFor(personOf("social-assistance-mother"), resultId, language);
      expect(await verifyPdf(file?.bytes ?? Buffer.alloc(0))).toMatchObject({ verdict: "whole", document: { initials: "Қ. М. С." } });
    }
    expect(await looks()).toEqual([]);
  });

  it("reaches staff of the issuing office only with a record that the owner sees", async () => {
    expect(await resultFor(personOf("education-clerk"), resultId, "kk")).not.toBeNull();
    expect(await looks()).toEqual(["clerk result"]);
  });

  it("does not exist for anybody else", async () => {
    for (const other of [
      "student",
      "military-head",
      "education-clerk-almaty-city",
      "operator",
      "corporation-clerk",
      "complaints-officer",
    ]) {
      expect(await resultFor(personOf(other), resultId, "kk"), other).toBeNull();
      expect(await printedFormFor(personOf(other), applicationId, "kk"), other).toBeNull();
    }
    expect(await resultFor(personOf("social-assistance-mother"), resultId, "en")).toBeNull();
    expect(await resultFor(personOf("social-assistance-mother"), applicationId, "kk")).toBeNull();
    expect(await resultFor(personOf("social-assistance-mother"), "../../etc/passwd", "kk")).toBeNull();
    expect(await looks()).toEqual(["clerk result"]);
  });
});

describe("a paper of the case", () => {
  it("opens for staff with a step in the case, who are told to its owner by document, and for nobody else", async () => {
    const [file] = await filesOf(applicationId);
    const before = (await looks()).length;
    // The factory writes rows without bytes: that the bytes are asked for shows that the door was opened.
    await openFile(personOf("education-executor"), file?.id ?? "").catch(() => null);
    await openFile(personOf("education-executor"), file?.id ?? "").catch(() => null);
    for (const other of ["student", "military-head", "education-clerk-almaty-city", "operator"]) {
      expect(await openFile(personOf(other), file?.id ?? ""), other).toBeNull();
    }
    expect((await looks()).slice(before)).toEqual([`executor file:${file?.documentId}`]);
  });
});

describe("the printed application", () => {
  it("says what was signed, word for word, in the language of filing", async () => {
    const form = await printedForm(applicationId, "kk");
    const row = form?.steps.flatMap((step) => step.rows).find((one) => one.answer.includes("№ 101"));
    expect(row?.answer).toBe("Қарағанды қаласының № 101 жалпы білім беретін мектебі (демо)");
    expect(form?.signature.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(form?.files.length).toBeGreaterThan(0);
  });

  it("says the same in the other language: as many answers, none left in Kazakh", async () => {
    const count = (form: Awaited<ReturnType<typeof printedForm>>) => form?.steps.map((step) => step.rows.length);
    const [kk, ru] = [await printedForm(applicationId, "kk"), await printedForm(applicationId, "ru")];
    expect(count(ru)).toEqual(count(kk));
    const answers = ru?.steps.flatMap((step) => step.rows.map((row) => row.answer)) ?? [];
    expect(answers).toContain("Общеобразовательная школа № 101 города Караганды (демо)");
    expect(answers.filter((answer) => /мектебі|қаласы,/.test(answer))).toEqual([]);
  });

  it("comes as a tagged PDF with the number and every answer", async () => {
    const file = await printedFormFor(personOf("social-assistance-mother"), applicationId, "kk");
    expect(file?.bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
    expect(file?.bytes.toString("latin1")).toContain("/MarkInfo");
  });
});
