import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { base64url, type JWK } from "jose";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "#lib/i18n/locales.ts";
import { documentKeys as shape } from "#lib/open-data/schemas.ts";
import { findService } from "#lib/services/registry.ts";
import { resultContentOf } from "./content.ts";
import { documentKeysFrom, signPaperCode } from "./document-key.ts";
import { readPaperCode, toDigits } from "./paper-code.ts";
import { resultDocument } from "./pdf.ts";
import { sampleCase, sampleOrder } from "./sample-case.ts";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-code-"));
afterAll(() => rmSync(folder, { recursive: true }));

const newKey = (namedCurve = "P-256") => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve });
  return {
    pem: privateKey.export({ format: "pem", type: "pkcs8" }) as string,
    pub: publicKey.export({ format: "pem", type: "spki" }) as string,
  };
};
const [former, present] = [newKey(), newKey()];
// The longest names there are: a code that a phone still reads.
const claims = {
  n: "26-1120-7788-1212",
  s: "adoption-agency-accreditation",
  r: "psychological-training-certificate-spouse",
  i: "Ә.-Қ. Ү. Ө.",
  d: "2026-11-20",
  u: "2027-06-30",
  h: base64url.encode(new Uint8Array(32).fill(0xa7)),
};

describe("the signed word of a QR code", () => {
  it("is read with the published keys and nothing else", async () => {
    const keys = await documentKeysFrom(present.pem, "");
    const digits = await signPaperCode(claims, keys);
    for (const text of [
      digits,
      `https://portal.example/kk/verify?number=${claims.n}#${digits}`,
      ` ${digits.slice(0, 300)}\n${digits.slice(300)} `,
    ])
      expect(await readPaperCode(text, keys.published)).toEqual({ verdict: "genuine", claims });
    expect(shape.safeParse(JSON.parse(JSON.stringify({ keys: keys.published }))).success).toBe(true);
    expect(JSON.stringify(keys.published)).not.toContain('"d"');
  });

  it("does not hold with any claim changed, nor without its signature", async () => {
    const keys = await documentKeysFrom(present.pem, "");
    const jws = fromDigits(await signPaperCode(claims, keys));
    const [head = "", , signature = ""] = jws.split(".");
    for (const name of Object.keys(claims)) {
      const forged = base64url.encode(JSON.stringify({ ...claims, [name]: "2099-01-01" }));
      expect(await readPaperCode(`${head}.${forged}.${signature}`, keys.published), name).toEqual({ verdict: "broken" });
    }
    const none = base64url.encode(JSON.stringify({ alg: "none", kid: keys.kid }));
    expect(await readPaperCode(toDigits(`${none}.${jws.split(".")[1]}.${signature}`), keys.published)).toEqual({ verdict: "broken" });
  });

  it("of another portal is not taken for ours, and plain text is none", async () => {
    const ours = await documentKeysFrom(present.pem, "");
    const theirs = await documentKeysFrom(newKey().pem, "");
    expect(await readPaperCode(await signPaperCode(claims, theirs), ours.published)).toEqual({ verdict: "unknown-key" });
    for (const text of ["", "26-1120-7788-1212", "https://portal.example/kk/verify?number=26-1120-7788-1212", "7".repeat(400), "a.b.c"])
      expect(await readPaperCode(text, ours.published), text).toEqual({ verdict: "none" });
  });

  it("that a former key signed is still read after the key was turned", async () => {
    const before = await documentKeysFrom(former.pem, "");
    const old = await signPaperCode(claims, before);
    const after = await documentKeysFrom(present.pem, `${former.pub}\n${former.pub}`);
    expect(after.kid).not.toBe(before.kid);
    expect(after.published.map(({ kid }: JWK) => kid)).toEqual([after.kid, before.kid]);
    expect((await readPaperCode(old, after.published)).verdict).toBe("genuine");
    expect((await readPaperCode(await signPaperCode(claims, after), after.published)).verdict).toBe("genuine");
    expect((await readPaperCode(old, (await documentKeysFrom(present.pem, "")).published)).verdict).toBe("unknown-key");
  });

  it("is not signed with a key of another curve", async () => {
    await expect(documentKeysFrom(newKey("P-384").pem, "")).rejects.toThrow("P-256");
  });
});

const fromDigits = (digits: string): string => (digits.match(/../g) ?? []).map((two) => String.fromCharCode(Number(two) + 45)).join("");

describe("on paper", () => {
  const service = findService("adoption-agency-accreditation");
  if (!service) throw new Error("no service");
  const result = service.results[0];
  if (!result) throw new Error("no result");

  it.each(locales)("the printed code is read by a foreign decoder at 150 dots an inch (%s)", async (locale) => {
    const keys = await documentKeysFrom(present.pem, "");
    const content = resultContentOf(sampleCase(service, "carer"), sampleOrder(result.id, {}), new Map(), claims.n, true);
    const file = join(folder, `${locale}.pdf`);
    const digits = await signPaperCode(claims, keys);
    writeFileSync(file, await resultDocument(content, { locale, large: false }, digits));
    execFileSync("pdftoppm", ["-r", "150", "-gray", "-png", file, join(folder, locale)]);
    const pages = execFileSync("sh", ["-c", `zbarimg --quiet --raw -Sdisable -Sqrcode.enable ${join(folder, locale)}-*.png; true`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const address = new URL(pages.trim());
    expect(address.pathname + address.search).toBe(`/${locale}/verify?number=${claims.n}`);
    // The code that was printed, not one like it.
    expect(address.hash).toBe(`#${digits}`);
    expect(await readPaperCode(pages, keys.published)).toEqual({ verdict: "genuine", claims });
  });
});
