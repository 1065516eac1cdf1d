import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideAs, fileCase, give, personOf, seedPeople } from "#lib/applications/case-factory.ts";
import { addDays, almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { db } from "#lib/db/client.ts";
import { accessRecords, results, signatures } from "#lib/db/schema.ts";
import { findService } from "#lib/services/registry.ts";
import { resultArchive } from "./archive.ts";
import { resultArchiveFor } from "./downloads.ts";
import { issueResult } from "./issue.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";
import { verifyNumber } from "./verify.ts";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const owner = "social-assistance-mother";
let applicationId: string;
let resultId: string;
let number: string;

/** A command as a person types it; what it says, and whether it was content. */
const typed = (command: string, cwd = folder): { readonly said: string; readonly content: boolean } => {
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
  return { said: `${stdout}${stderr}`, content: status === 0 };
};
const unpacked = (name: string, bytes: Buffer): string => {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "a.zip"), bytes);
  expect(typed("unzip -t a.zip", place)).toMatchObject({ content: true });
  expect(typed("unzip -o -q a.zip && rm a.zip", place).content).toBe(true);
  return place;
};
const textIn = (place: string): string => {
  const name = readdirSync(place).find((one) => one.endsWith(".txt")) ?? "";
  return readFileSync(join(place, name), "utf8");
};
const commandsIn = (text: string): string[] =>
  text
    .split("\r\n")
    .filter((line) => /^ {2}(openssl|pdfsig|qpdf) /.test(line))
    .map((line) => line.trim());

beforeAll(async () => {
  await seedPeople();
  applicationId = await fileCase("school-meals", owner);
  await give("education-clerk", applicationId, "register");
  await give("education-executor", applicationId, "examine");
  const fields = { "meal-kind": "free", "valid-until": addDays(almatyDate(now()), 200) };
  await give("education-executor", applicationId, "prepare-result", fields, { resultId: "meal-certificate" });
  await decideAs("education-head", applicationId, "sign");
  const [row] = await db().select().from(results).where(eq(results.applicationId, applicationId));
  [resultId, number] = [row?.id ?? "", row?.number ?? ""];
});

describe("the archive of a decision", () => {
  it("holds both documents, what the official signed byte for byte, the signature, its certificates, and words in the reader's language", async () => {
    for (const [language, words] of [
      ["kk", "Осы архивтегі файлдарды қалай тексеруге болады"],
      ["ru", "Как проверить файлы этого архива"],
    ] as const) {
      const file = await resultArchiveFor(personOf(owner), resultId, language);
      expect(file?.name).toBe(`${number}-${language}.zip`);
      const place = unpacked(language, file?.bytes ?? Buffer.alloc(0));
      expect(readdirSync(place)).toEqual(
        expect.arrayContaining([
          `${number}-kk.pdf`,
          `${number}-ru.pdf`,
          "decision.json",
          "decision.json.p7s",
          "signer.pem",
          "authorities.pem",
          `README-${language}.txt`,
        ]),
      );
      const decision = readFileSync(join(place, "decision.json"));
      const [row] = await db()
        .select()
        .from(signatures)
        .where(eq(signatures.applicationId, applicationId))
        .then((rows) => rows.filter(({ subjectKind }) => subjectKind === "decision"));
      expect(createHash("sha256").update(decision).digest("hex")).toBe(row?.fingerprint);
      expect((await verifyNumber(number))?.decisionFingerprint).toBe(row?.fingerprint);
      expect(JSON.parse(decision.toString("utf8"))).toMatchObject({
        kind: "decision",
        application: applicationId,
        result: "meal-certificate",
      });
      expect(textIn(place)).toContain(words);
      expect(textIn(place)).toContain(`/${language}/verify?number=${number}`);
    }
    expect(await db().select().from(accessRecords).where(eq(accessRecords.applicationId, applicationId))).toEqual([]);
  });

  it("is checked by the very commands that its explanation names", async () => {
    const file = await resultArchive(resultId, "ru");
    const place = unpacked("typed", file?.bytes ?? Buffer.alloc(0));
    const text = textIn(place);
    const commands = commandsIn(text);
    expect(commands.map((command) => command.split(" ").slice(0, 2).join(" "))).toEqual(
      expect.arrayContaining([`pdfsig ${number}-kk.pdf`, "qpdf --check", "openssl dgst", "openssl cms", "openssl x509"]),
    );
    for (const command of commands) {
      const { said, content } = typed(command, place);
      expect(content, `${command}: ${said}`).toBe(true);
      if (command.startsWith("pdfsig")) expect(said).toContain("Signature is Valid");
      if (command.startsWith("qpdf")) expect(said).toContain("No syntax or stream encoding errors");
      if (command.includes("-sha256")) expect(text).toContain(said.trim().split("= ")[1] ?? "?");
      if (command.startsWith("openssl ocsp")) expect(said).toContain("Cert Status: good");
      if (command.startsWith("openssl cms")) {
        expect(said).toContain("successful");
        expect(readFileSync(join(place, "signed.json")).equals(readFileSync(join(place, "decision.json")))).toBe(true);
      }
    }
    // Against the authority itself, not against what the archive says of it.
    const anchors = config.eds.anchorsFile;
    const line = `openssl cms -verify -binary -inform DER -in decision.json.p7s -content decision.json -CAfile ${anchors} -purpose any -out /dev/null`;
    expect(typed(line, place)).toMatchObject({ content: true });
  });

  it("is refused by them as soon as one byte of decision, signature, document or archive is another", async () => {
    const bytes = (await resultArchive(resultId, "ru"))?.bytes ?? Buffer.alloc(0);
    const place = unpacked("flipped", bytes);
    const commands = commandsIn(textIn(place));
    const flip = (name: string, at: number) => {
      const changed = readFileSync(join(place, name));
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(place, name), changed);
    };
    const cms = commands.find((command) => command.startsWith("openssl cms")) ?? "";
    for (const [name, at] of [
      ["decision.json", 40],
      ["decision.json.p7s", -20],
    ] as const) {
      const place0 = at < 0 ? readFileSync(join(place, name)).length + at : at;
      flip(name, place0);
      expect(typed(cms, place).content, name).toBe(false);
      flip(name, place0);
      expect(typed(cms, place).content, name).toBe(true);
    }
    flip(`${number}-ru.pdf`, 2000);
    expect(typed(`pdfsig ${number}-ru.pdf`, place).said).not.toContain("Signature is Valid");
    const changed = Buffer.from(bytes);
    changed[3000] = (changed[3000] ?? 0) ^ 1;
    writeFileSync(join(place, "changed.zip"), changed);
    expect(typed("unzip -t changed.zip", place).content).toBe(false);
  });

  it("is the same at every download, and small", async () => {
    const [one, two] = [await resultArchive(resultId, "kk"), await resultArchive(resultId, "kk")];
    expect(one?.bytes.equals(two?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(one?.bytes.length).toBeLessThan(300_000);
  });
});

describe("who gets an archive", () => {
  it("staff of the case with a record, nobody else, and nobody a language that there is not", async () => {
    for (const other of ["student", "military-head", "education-clerk-almaty-city", "operator"])
      expect(await resultArchiveFor(personOf(other), resultId, "kk"), other).toBeNull();
    for (const language of ["en", "kk-large", "../kk"])
      expect(await resultArchiveFor(personOf(owner), resultId, language), language).toBeNull();
    expect(await resultArchiveFor(personOf("education-clerk"), resultId, "kk")).not.toBeNull();
    const looks = await db().select().from(accessRecords).where(eq(accessRecords.applicationId, applicationId));
    expect(looks.map(({ what, role }) => `${role} ${what}`)).toEqual(["clerk result"]);
  });

  it("its owner not before a held document is handed over", async () => {
    await db().update(results).set({ held: true }).where(eq(results.id, resultId));
    expect(await resultArchiveFor(personOf(owner), resultId, "kk")).toBeNull();
    expect(await resultArchiveFor(personOf("education-clerk"), resultId, "kk")).not.toBeNull();
    await db().update(results).set({ held: false }).where(eq(results.id, resultId));
  });
});

describe("the archive of what the portal issued by itself", () => {
  it("says that no official signed it, and names no command for what is not there", async () => {
    const service = findService("school-meals");
    if (!service) throw new Error("no service");
    const order = sampleOrder(
      "meal-certificate",
      { "valid-until": "2027-05-25" },
      { way: "seal", signer: { fullName: "Портал", role: "portal" } },
    );
    const issued = await db().transaction((tx) => issueResult(tx, sampleCase(service, owner, { applicationId }), order));
    const place = unpacked("own", (await resultArchive(issued.id, "ru"))?.bytes ?? Buffer.alloc(0));
    expect(readdirSync(place).sort()).toEqual([`${issued.number}-kk.pdf`, `${issued.number}-ru.pdf`, "README-ru.txt"].sort());
    const text = textIn(place);
    expect(text).toContain("портал составил его сам");
    expect(text).not.toContain("decision.json");
    for (const command of commandsIn(text)) expect(typed(command, place).content, command).toBe(true);
  });
});
