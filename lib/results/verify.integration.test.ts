import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { config } from "#lib/config.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { applications, results } from "#lib/db/schema.ts";
import { persona } from "#lib/demo/people.ts";
import { demoPersonId, seedDemo } from "#lib/demo/seed.ts";
import type { Locale } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import { resultPdf } from "./files.ts";
import { type IssuedResult, issueResult } from "./issue.ts";
import { readSeal } from "./read-seal.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";
import { sealCertificates } from "./seal-keys.ts";
import { verifyNumber, verifyPdf } from "./verify.ts";

const service = findService("draft-deferment");
if (!service) throw new Error("no service");
const folder = mkdtempSync(join(tmpdir(), "qyzmet-results-"));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const finding = "ұғымы, өңірі һәм әкімдігі көрсетілмеген іс";
let issued: IssuedResult;
let applicationId: string;
let kk: Buffer;
let ru: Buffer;

const newCase = async (number: string): Promise<string> => {
  const [row] = await db()
    .insert(applications)
    .values({
      number,
      serviceId: service.id,
      edition: service.edition,
      locale: "kk",
      ownerId: demoPersonId(persona("carer").person.iin),
      officeId: "commission-karaganda",
      state: "voting",
    })
    .returning({ id: applications.id });
  return row?.id ?? "";
};

const usual = (locale: Locale) => ({ locale, large: false });

beforeAll(async () => {
  await seedDemo(db());
  applicationId = await newCase("26-1119-1042-3333");
  issued = await db().transaction((tx) =>
    issueResult(
      tx,
      sampleCase(service, "carer", { applicationId, category: "family-care" }),
      sampleOrder("refusal-notice", { "finding-1": finding }),
    ),
  );
  kk = (await resultPdf(issued.id, usual("kk")))?.bytes ?? Buffer.alloc(0);
  ru = (await resultPdf(issued.id, usual("ru")))?.bytes ?? Buffer.alloc(0);
  writeFileSync(join(folder, "kk.pdf"), kk);
  writeFileSync(join(folder, "ru.pdf"), ru);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDb();
});

describe("an issued document", () => {
  it("is the same file at every download, small, and one of each language", async () => {
    const again = await Promise.all(["kk", "kk"].map(() => resultPdf(issued.id, usual("kk"))));
    for (const file of again) expect(file?.bytes.equals(kk)).toBe(true);
    expect(kk.equals(ru)).toBe(false);
    expect(kk.length).toBeLessThan(150_000);
  });

  it("gets one file when two processes draw it at once", async () => {
    const otherCase = await newCase("26-1119-1042-3434");
    const other = await db().transaction((tx) =>
      issueResult(tx, sampleCase(service, "carer", { applicationId: otherCase }), sampleOrder("refusal-notice", { "finding-1": "x" })),
    );
    const both = await Promise.all([resultPdf(other.id, usual("kk")), resultPdf(other.id, usual("kk"))]);
    expect(both[0]?.sha256).toBe(both[1]?.sha256);
  });

  it("is whole when it comes back as it was given", async () => {
    for (const file of [kk, ru]) {
      expect(await verifyPdf(file)).toMatchObject({
        verdict: "whole",
        document: { number: issued.number, initials: "С. Д. М.", standing: "valid" },
      });
    }
  });

  it("is not whole with any byte changed, added or cut", async () => {
    const step = Math.floor(kk.length / 160);
    for (let at = 3; at < kk.length; at += step) {
      const changed = Buffer.from(kk);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect((await verifyPdf(changed)).verdict, `byte ${at}`).not.toBe("whole");
    }
    // The room behind the signature counts too, and so does the way in which the signature is written.
    const seal = kk.indexOf("/Contents <");
    const own = await sealCertificates();
    for (const at of [seal + 15_000, seal + 16_000]) {
      const changed = Buffer.from(kk);
      changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
      expect((await readSeal(changed, own)).seal, `byte ${at} of the seal alone`).not.toBe("valid");
    }
    const louder = Buffer.from(kk);
    const place = kk.indexOf("<", seal) + 1;
    const first = [...kk.subarray(place)].findIndex((byte) => byte >= 0x61 && byte <= 0x66) + place;
    louder[first] = (louder[first] ?? 0) - 0x20;
    expect((await readSeal(louder, own)).seal).toBe("broken");
    expect((await readSeal(kk, own)).seal).toBe("valid");
    expect((await readSeal(kk, [])).seal).toBe("claimed");
    for (const at of [seal + 40, seal + 6000, seal + 16_000]) {
      const changed = Buffer.from(kk);
      changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
      expect((await verifyPdf(changed)).verdict, `byte ${at} of the seal`).not.toBe("whole");
    }
    expect(await verifyPdf(Buffer.concat([kk, Buffer.from("\n%%EOF\n")]))).toMatchObject({ verdict: "changed" });
    expect((await verifyPdf(kk.subarray(0, kk.length - 1))).verdict).toBe("changed");
  });

  it("that is changed is called changed, not foreign, even where its number is spoilt", async () => {
    const changed = Buffer.from(kk);
    changed[kk.indexOf("Qyzmet document") + 20] = 0x58;
    expect(await verifyPdf(changed)).toEqual({ verdict: "changed", document: null });
  });

  it("of somebody else is not ours, nor is one that only says so", async () => {
    expect(await verifyPdf(Buffer.from("%PDF-1.7\nhello"))).toEqual({ verdict: "not-ours" });
    expect(await verifyPdf(Buffer.from("%PDF-1.7 (Qyzmet document 26-0101-0000-0000)"))).toEqual({ verdict: "not-ours" });
    expect(await verifyPdf(Buffer.alloc(0))).toEqual({ verdict: "not-ours" });
  });

  it("is told of by number without anything of its content", async () => {
    const told = await verifyNumber(issued.number.replaceAll("-", " "));
    expect(told).toMatchObject({ kind: "refusal", initials: "С. Д. М.", standing: "valid", signedWay: "otp", issuedOn: "2026-11-20" });
    const said = JSON.stringify(told);
    for (const secret of ["Сейтқали", "Данияр", persona("carer").person.iin, finding]) expect(said).not.toContain(secret);
    expect(await verifyNumber("26-0101-0000-0000")).toBeNull();
  });

  it("that a later decision of the case replaces says by which one", async () => {
    const later = await db().transaction((tx) =>
      issueResult(
        tx,
        sampleCase(service, "carer", { applicationId, reopenedAt: new Date("2026-11-21T05:00:00Z") }),
        sampleOrder("deferment-conclusion", { "deferred-until": "2099-06-30" }),
      ),
    );
    expect(await verifyNumber(issued.number)).toMatchObject({ standing: "replaced", replacedBy: later.number });
    expect(await verifyNumber(later.number)).toMatchObject({ standing: "valid", replacedBy: null, replaces: [issued.number] });
    const file = await resultPdf(later.id, usual("ru"));
    writeFileSync(join(folder, "later.pdf"), file?.bytes ?? "");
    expect(run("pdftotext", "-layout", "later.pdf", "-")).toMatch(
      new RegExp(`взамен документа\\s+№ ${issued.number}, 20 ноября 2026 года`),
    );
    expect(await verifyPdf(kk)).toMatchObject({ verdict: "whole", document: { standing: "replaced" } });
  });

  it("that was returned or withdrawn says so, by number and by file", async () => {
    await db().update(results).set({ standing: "returned" }).where(eq(results.id, issued.id));
    expect(await verifyNumber(issued.number)).toMatchObject({ standing: "returned" });
    expect(await verifyPdf(kk)).toMatchObject({ verdict: "whole", document: { standing: "returned" } });
    await db().update(results).set({ standing: "valid" }).where(eq(results.id, issued.id));
  });
});

describe("foreign tools", () => {
  it("openssl verifies the seal against the project's test authority", () => {
    const latin = kk.toString("latin1");
    const [, first, second, rest] = (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(latin) ?? []).slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const cms = Buffer.from(latin.slice(first + 1, second - 1).replace(/(00)+$/, ""), "hex");
    writeFileSync(join(folder, "seal.der"), cms);
    writeFileSync(join(folder, "signed"), Buffer.concat([kk.subarray(0, first), kk.subarray(second, second + rest)]));
    const chain = readFileSync(join(config.dataDir, "secrets", "seal", "chain.pem"), "utf8");
    writeFileSync(join(folder, "ca.pem"), chain.slice(chain.lastIndexOf("-----BEGIN")));
    const verified = () =>
      run("openssl", ..."cms -verify -binary -inform DER -in seal.der -content signed -CAfile ca.pem -purpose any -out out".split(" "));
    expect(verified).not.toThrow();
    const attributes = run("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", "seal.der");
    expect(attributes).toContain("signingCertificateV2");
    expect(attributes).not.toContain("signingTime");
    writeFileSync(join(folder, "signed"), Buffer.concat([kk.subarray(0, first), kk.subarray(second, second + rest - 1), Buffer.from("x")]));
    expect(verified).toThrow();
  });

  it("pdfsig calls both documents signed in whole and valid", () => {
    for (const file of ["kk.pdf", "ru.pdf"]) {
      const said = run("pdfsig", "-nocert", file);
      expect(said).toContain("Signature is Valid");
      expect(said).toContain("ETSI.CAdES.detached");
      expect(said).toContain("Total document signed");
    }
  });

  it("qpdf finds no fault in the structure", () => {
    expect(run("qpdf", "--check", "kk.pdf")).toContain("No syntax or stream encoding errors");
  });

  it("pdftotext reads every Kazakh letter, the finding and the number", () => {
    const text = run("pdftotext", "-layout", "kk.pdf", "-").replace(/\s+/g, " ");
    expect(text).toContain(finding);
    expect(text).toContain("Мемлекеттік қызметті көрсетуден бас тарту туралы хабарлама");
    expect(text).toContain(`/kk/verify?number=${issued.number}`);
    expect(text).not.toMatch(/ЭЦҚ|цифрлық қолтаңба/);
    expect(run("pdftotext", "-layout", "ru.pdf", "-").replace(/\s+/g, " ")).toContain(
      "Слова должностного лица приведены на языке, на котором они написаны.",
    );
  });

  it("pdfinfo sees title, tags and language", () => {
    expect(run("pdfinfo", "kk.pdf")).toMatch(/Title: +Мемлекеттік қызметті[\s\S]*Tagged: +yes/);
    expect(run("pdfinfo", "-struct-text", "kk.pdf")).toMatch(/H1[\s\S]*Table[\s\S]*TH[\s\S]*Figure/);
    expect(kk.toString("latin1")).toMatch(/\/Lang \(kk\)/);
  });
});
