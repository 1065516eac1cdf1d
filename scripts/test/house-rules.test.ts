import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { code, type Source, sourceFiles } from "./sources.ts";

const naming = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path);

const portal = sourceFiles("app", "components", "lib", "server");

// One language of definitions: worth more than several halves.
const inOnePiece = new Set(["lib/services/define.ts"]);

describe("rules of the house", () => {
  test("settings are read in one file", () => {
    expect(naming(portal, /\bprocess\.env\b/)).toEqual(["lib/config.ts"]);
  });

  test("the portal writes to its log, never to the console", () => {
    expect(naming(portal, /\bconsole\.\w+\(/)).toEqual([]);
  });

  test("nothing in lib is left to a predictable random source, and nothing calls a shell", () => {
    expect(naming(sourceFiles("app", "components", "lib"), /\bMath\.random\b/)).toEqual([]);
    expect(naming(portal, /["'](?:node:)?child_process["']|\bshell:\s*true/)).toEqual([]);
  });

  test("there is one clock", () => {
    const asking = naming(sourceFiles("app", "components", "lib"), /\bnew Date\(\)/);
    expect(asking.filter((path) => path !== "lib/clock.ts")).toEqual([]);
  });

  test("nobody silences the types", () => {
    expect(naming(portal, /\bas any\b|@ts-(?:ignore|expect-error|nocheck)/)).toEqual([]);
  });

  test("no component runs in the browser: pages are plain markup with one small script", () => {
    expect(naming(portal, /^\s*["']use client["']/m)).toEqual([]);
  });

  test.each([
    ["next/headers", "server/pages/headers.ts"],
    ["next/navigation", "server/pages/navigation.ts"],
    ["next-intl", "server/pages/intl.ts"],
    ["next-intl/server", "server/pages/intl.ts"],
  ])("of %s pages use what this server knows too", async (module, file) => {
    const known = Object.keys(await import(join(process.cwd(), file)));
    const used = sourceFiles("app", "components", "lib").flatMap(({ path, text }) =>
      path === "lib/i18n/request.ts"
        ? []
        : [...text.matchAll(/^import (?!type)(?:\w+, )?\{([^}]*)\} from "([^"]+)"/gm)].flatMap(([, names = "", from]) =>
            from === module ? names.split(",").map((name) => name.trim().split(" as ")[0] ?? "") : [],
          ),
    );
    expect([...new Set(used)].filter((name) => name !== "" && !name.startsWith("type ") && !known.includes(name))).toEqual([]);
  });

  test("no page listens to other windows", () => {
    expect(naming(sourceFiles("app", "components"), /addEventListener\(\s*["']message["']|\bwindow\.onmessage\b|\bpostMessage\(/)).toEqual(
      [],
    );
  });

  test("there are no server actions", () => {
    expect(naming(sourceFiles("app", "components", "lib"), /^\s*["']use server["']/m)).toEqual([]);
  });

  test("the framework's middleware is not used: it cuts long bodies in silence", () => {
    expect(sourceFiles("proxy.ts", "middleware.ts", "lib", "app").filter(({ path }) => /(^|\/)(proxy|middleware)\.ts$/.test(path))).toEqual(
      [],
    );
  });

  test("no form waits behind a loading page, which shows nothing without JavaScript", () => {
    expect(sourceFiles("app").filter(({ path }) => /\/loading\.tsx$/.test(path))).toEqual([]);
  });

  test("no file is longer than a reader's patience", () => {
    const long = sourceFiles("app", "components", "lib", "server", "scripts", "e2e").filter(({ text }) => text.split("\n").length > 401);
    expect(long.map(({ path }) => path).filter((path) => !inOnePiece.has(path))).toEqual([]);
  });

  test("the engine knows no service by name", () => {
    // A name of one word is also a word of the law.
    const folders = readdirSync("lib/services", { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name.includes("-"));
    const ids = new RegExp(`["'\`/](?:${folders.map(({ name }) => name).join("|")})["'\`/]`);
    const engine = [...portal, ...sourceFiles("scripts")].filter(({ path }) => !path.startsWith("lib/services/"));
    expect(naming(engine, ids)).toEqual([]);
  });
});
