/** docs/keys.md is the inventory of keys and of cryptography (ASVS 11.1.2); what the code does beyond it turns this red. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyPurposes } from "#lib/crypto/keys.ts";
import { code, sourceFiles } from "./sources.ts";

const [keys = "", outside = ""] = readFileSync("docs/keys.md", "utf8").split("## Cryptography outside");
const firstCells = (text: string): string[] => [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell as string);
const sources = sourceFiles("app", "components", "lib", "server").map(({ path, text }) => ({ path, text: code(text) }));

test("every purpose of a key is told, and every one is used", () => {
  expect(firstCells(keys)).toEqual([...keyPurposes]);
  const elsewhere = sources.filter(({ path }) => path !== "lib/crypto/keys.ts");
  const idle = keyPurposes.filter((purpose) => !elsewhere.some(({ text }) => text.includes(`"${purpose}"`)));
  expect(idle).toEqual([]);
});

test("every use of cryptography outside lib/crypto is told, name by name", () => {
  const used = sources
    .filter(({ path }) => !path.startsWith("lib/crypto/"))
    .flatMap(({ path, text }) => {
      const names = [...text.matchAll(/import (\{[^}]*\}|\* as \w+) from "((?:node:)?crypto|pkijs|jose|next-auth\/jwt)"/g)].flatMap(
        ([, list = "", from = ""]) =>
          from === "pkijs"
            ? ["pkijs"]
            : list
                .replace(/[{}]/g, "")
                .split(",")
                .map((name) => name.trim())
                .filter((name) => name !== "" && name !== "randomUUID" && !name.startsWith("type ")),
      );
      return names.length === 0 ? [] : [`${path}: ${names.join(", ")}`];
    });
  const told = [...outside.matchAll(/^\| `([^`]+)` *\| ([^|]+?) *\|/gm)].map(([, path, names]) => `${path}: ${names}`);
  expect(told).toEqual(used.sort());
});

test("no weak or home-made algorithm: only these are named anywhere", () => {
  const named = sources.flatMap(({ text }) => [
    ...text.matchAll(/(?:createHash|createHmac|createCipheriv|createDecipheriv|hkdfSync)\(\s*"([^"]+)"/g),
  ]);
  expect(new Set(named.map(([, algorithm]) => algorithm))).toEqual(new Set(["sha256", "sha384", "sha512", "aes-256-gcm"]));
});

test("no private key lies in the repository", () => {
  const folders = ["app", "bench", "components", "docs", "e2e", "lib", "messages", "public", "scripts", "server"];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(500);
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{40}/;
  expect(files.filter((file) => /\.(p12|pfx|key|jks)$/i.test(file) || key.test(readFileSync(file, "latin1")))).toEqual([]);
});
