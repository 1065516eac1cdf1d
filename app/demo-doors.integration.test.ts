/** In production nothing of the demo answers (docs/security.md 6.3.2, 15.2.3). */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type RouteRule, routes } from "#lib/access/routes.ts";
import { config } from "#lib/config.ts";
import { setCookie } from "#lib/http/cookies.ts";

const demo = (Object.entries(routes) as [string, RouteRule][]).filter(([, rule]) => rule.demo === true);
const set = (name: keyof typeof config, value: unknown) => vi.spyOn(config, name, "get" as never).mockReturnValue(value as never);

beforeEach(() => {
  set("demo", false);
  set("mode", "production");
  set("publicOrigin", "https://portal.example");
});
afterEach(() => vi.restoreAllMocks());

describe("addresses of the demo", () => {
  test.each(demo.filter(([, rule]) => rule.kind === "handler"))("%s is not there", async (route, rule) => {
    const handlers = (await import(/* @vite-ignore */ new URL(`./${route.slice(1)}/route.ts`, import.meta.url).href)) as Record<
      string,
      (...args: unknown[]) => Promise<Response>
    >;
    const method = rule.methods[0] ?? "GET";
    const path = route.replace("[locale]", "kk");
    const request = new Request(`https://portal.example${path}?to=%2B77015550142`, {
      method,
      ...(method === "POST" ? { body: "to=87015550142", headers: { "content-type": "application/x-www-form-urlencoded" } } : {}),
    });
    const answer = await handlers[method]?.(request, { params: Promise.resolve({ locale: "kk" }) });
    expect(answer?.status).toBe(404);
    expect(answer?.headers.get("set-cookie")).toBeNull();
  });

  test.each(demo.filter(([, rule]) => rule.kind === "page").map(([route]) => route))(
    "%s asks for the mode before it shows anything",
    (route) => {
      const source = readFileSync(`app${route}/page.tsx`, "utf8");
      const asks = source.search(/if \(!config\.demo\) notFound\(\);/);
      expect(asks).toBeGreaterThan(0);
      // Not rendered beforehand: one build serves both modes.
      expect(source).toMatch(/cookies\(\)|searchParams|force-dynamic|connection\(\)|headers\(\)/);
    },
  );
});

test("on https every cookie is bound to this very host and never travels in clear", () => {
  expect(setCookie("next-auth.session-token", "x", { sameSite: "Lax" })).toBe(
    "__Host-next-auth.session-token=x; Path=/; HttpOnly; SameSite=Lax; Secure",
  );
});
