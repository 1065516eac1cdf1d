/** Somebody else's draft behaves in every way like one that does not exist (docs/security.md, access control R3, R7). */
import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from "@playwright/test";
import { personOf, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const pages = ["", "/applicant", "/check", "/sign", "/discard"];
const posts = ["/applicant/save", "/documents/save", "/check/save", "/sign/save", "/discard/save"];

const newContext = async (playwright: PlaywrightWorkerArgs["playwright"], baseURL: string, id: string): Promise<APIRequestContext> => {
  const context = await playwright.request.newContext({ baseURL });
  await signInByRequest(context, id);
  return context;
};

const startDraft = async (context: APIRequestContext): Promise<string> => {
  const answer = await context.post("/kk/services/school-meals/start", { maxRedirects: 0, form: { _key: randomUUID() } });
  const id = /\/apply\/([0-9a-f-]{36})\//.exec(answer.headers().location ?? "")?.[1];
  if (!id) throw new Error(`no draft: ${answer.status()} ${answer.headers().location}`);
  return id;
};

/** What differs between two answers by design: numbers of the request, nonces, and the id that was asked for. */
const essence = async (answer: APIResponse, id: string): Promise<string> =>
  `${answer.status()} ${answer.headers()["cache-control"]} ${answer.headers().location ?? ""} ${await answer.text()}`
    .replaceAll(id, "ID")
    .replace(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"|"nonce":"[^"]*"|[0-9a-f]{12,16}|\$undefined/g, "");

for (const [who, id] of [
  ["a stranger", "widower"],
  ["a clerk of the right office", "education-clerk"],
  ["a head", "education-head"],
  ["the operator", "operator"],
] as const) {
  test(`the draft of another person is not there for ${who}`, async ({ playwright, baseURL }) => {
    const owner = await newContext(playwright, baseURL ?? "", "carer");
    const other = await newContext(playwright, baseURL ?? "", id);
    const draft = await startDraft(owner);
    const missing = randomUUID();
    for (const page of pages) {
      const foreign = await other.get(`/kk/apply/${draft}${page}`, { maxRedirects: 0 });
      const nothing = await other.get(`/kk/apply/${missing}${page}`, { maxRedirects: 0 });
      expect(foreign.status(), page).toBe(404);
      expect(await essence(foreign, draft), page).toBe(await essence(nothing, missing));
    }
    for (const post of posts) {
      const form = { _version: "1", _key: randomUUID(), "applicant-name": "x" };
      const foreign = await other.post(`/kk/apply/${draft}${post}`, { maxRedirects: 0, form });
      const nothing = await other.post(`/kk/apply/${missing}${post}`, { maxRedirects: 0, form });
      expect(await essence(foreign, draft), post).toBe(await essence(nothing, missing));
    }
    for (const desk of [`/kk/desk/${draft}`, `/kk/cabinet/${draft}`]) {
      const answer = await other.get(desk, { maxRedirects: 0 });
      expect([403, 404], desk).toContain(answer.status());
      expect(await answer.text()).not.toContain((await personOf(owner, "carer")).fullName);
    }
    // It is still there for its owner, discarded by nobody.
    expect((await owner.get(`/kk/apply/${draft}/applicant`, { maxRedirects: 0 })).status()).toBeLessThan(400);
    await owner.dispose();
    await other.dispose();
  });
}
