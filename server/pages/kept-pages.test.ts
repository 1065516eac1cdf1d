import type { IncomingMessage } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { KeptPages } from "./kept-pages.ts";

const asked = (headers: Record<string, string> = {}) => ({ headers }) as unknown as IncomingMessage;
const page = (text: string) => async () => new Response(`<p>${text}</p>`, { headers: { "Content-Type": "text/html" } });

afterEach(() => vi.useRealTimers());

test("a page is rendered once a minute, whoever asks", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const pages = new KeptPages();
  const render = vi.fn(page("one"));
  for (let time = 0; time < 3; time += 1) expect(await (await pages.answer("/kk", asked(), render)).text()).toBe("<p>one</p>");
  expect(render).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(61_000);
  expect(await (await pages.answer("/kk", asked(), page("two"))).text()).toBe("<p>two</p>");
});

test("who holds the page is told that it has not changed", async () => {
  const pages = new KeptPages();
  const first = await pages.answer("/kk", asked(), page("one"));
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  const again = await pages.answer("/kk", asked({ "if-none-match": first.headers.get("etag") ?? "" }), page("one"));
  expect(again.status).toBe(304);
});

test("what is not there is not kept", async () => {
  const pages = new KeptPages();
  const missing = vi.fn(async () => new Response("none", { status: 404 }));
  await pages.answer("/kk/services/x", asked(), missing);
  expect((await pages.answer("/kk/services/x", asked(), missing)).status).toBe(404);
  expect(missing).toHaveBeenCalledTimes(2);
});
