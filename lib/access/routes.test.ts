import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type RouteRule, routes, safeReturn } from "./routes.ts";

const table: Readonly<Record<string, RouteRule>> = routes;

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /^(?:page\.tsx|route\.tsx?)$/.test(entry.name) ? [path] : [];
  });

/** `app/[locale]/(public)/offices/page.tsx` → `/[locale]/offices` */
const routeOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

const files = walk("app").map((file) => ({ file, route: routeOf(file), kind: file.endsWith("page.tsx") ? "page" : "handler" }));

describe("every address has a rule, every rule an address", () => {
  test("no page or handler without a line in the table", () => {
    expect(files.filter(({ route }) => table[route] === undefined).map(({ file }) => file)).toEqual([]);
  });

  test("no line without a page or handler", () => {
    const existing = new Set(files.map(({ route }) => route));
    const answeredByServer = (route: string): boolean => table[route]?.server === true || route === "/";
    expect(Object.keys(table).filter((route) => !existing.has(route) && !answeredByServer(route))).toEqual([]);
  });

  test("pages are pages and handlers are handlers, with the methods of the table", async () => {
    const wrong: string[] = [];
    for (const { file, route, kind } of files) {
      const rule = table[route];
      if (!rule) continue;
      if (rule.kind !== kind) wrong.push(`${route} is a ${kind}`);
      if (kind === "page") continue;
      const { readFileSync } = await import("node:fs");
      const source = readFileSync(file, "utf8");
      const exported = [...source.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g)].map(
        ([, method]) => method,
      );
      if (exported.sort().join() !== [...rule.methods].sort().join()) wrong.push(`${route} exports ${exported.join()}`);
    }
    expect(wrong).toEqual([]);
  });

  test("a handler that changes something goes through a wrapper that guards it, under its own line", async () => {
    const { readFileSync } = await import("node:fs");
    const unguarded = files
      .filter(({ route, kind }) => kind === "handler" && table[route]?.methods.some((method) => method !== "GET"))
      .filter(({ file, route }) => {
        const source = readFileSync(file, "utf8");
        const constant = /const route = "([^"]+)"/.exec(source)?.[1];
        const guards = [...source.matchAll(/\b(?:formHandler|jsonHandler|guardRequest)\(\s*(?:request,\s*)?(?:"([^"]+)"|route\b)/g)];
        return !guards.some(([, id]) => (id ?? constant) === route);
      })
      .map(({ file }) => file);
    expect(unguarded).toEqual([]);
  });

  test("what belongs to a person is never open to anyone", () => {
    const personal = Object.entries(table).filter(([route]) => /\/(?:cabinet|apply|desk)(?:\/|$)/.test(route));
    expect(personal.filter(([, rule]) => ["anyone", "visitor", "machine"].includes(rule.who))).toEqual([]);
    expect(personal.length).toBeGreaterThan(10);
  });

  test("there is no door of the sign-in library: only our own handlers make a session", () => {
    expect(existsSync("app/api/auth")).toBe(false);
    expect(Object.keys(table).filter((route) => route.startsWith("/api/auth"))).toEqual([]);
  });
});

describe("return address after sign-in", () => {
  test.each(["/kk/cabinet", "/ru/cabinet/0f8fad5b-d9cb-469f-a165-70867728950e", "/kk/services/school-meals", "/ru/desk"])(
    "%s is ours",
    (path) => expect(safeReturn(path)).toBe(path),
  );

  test.each([
    "javascript:alert(1)",
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https://evil.example/kk/cabinet",
    "/kk/cabinet?next=//evil.example",
    "/kk/cabinet/../../evil",
    "/kk/cabinet\r\nSet-Cookie: a=b",
    "/kk/sign-in",
    "/kk/sign-out",
    "/api/services",
    "/kk/apply/x/y/save",
    "/de/cabinet",
    "",
    " /kk/cabinet",
    "/kk/nowhere",
  ])("%j is dropped", (path) => expect(safeReturn(path)).toBeNull());
});
