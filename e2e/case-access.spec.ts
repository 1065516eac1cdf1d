/** One filed case, asked for by everybody in every form it has (docs/security.md, access control: route × role × office). */
import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { personOf, signIn, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { begin, choose, goOn, pdf, sendFile, signNow, takeFirst } from "./support/wizard.ts";

test.use({ javaScriptEnabled: false });

test("who may see a filed case, its papers and its commands", async ({ page, playwright, baseURL }) => {
  test.setTimeout(180_000);
  const ownerId = "flooded-mother";
  const person = await personOf(page.request, ownerId);
  const child = (await (await page.request.get("/api/demo/people")).json()).people
    .find((one: { id: string }) => one.id === ownerId)
    .relatives.find((one: { relation: string }) => one.relation === "child");
  await signIn(page, ownerId);
  const id = await begin(page, "kk", "school-meals");
  await choose(page, "category", "tsa-family");
  await goOn(page);
  await choose(page, "consent-personal-data", "yes");
  await goOn(page);
  await goOn(page);
  await page.locator('[name="applicant-relation"]').selectOption("parent");
  await page.locator('[name="child-iin"]').fill(child.iin);
  await choose(page, "child-born-abroad", "no");
  await takeFirst(page, "school");
  await page.locator('[name="class"]').fill("3 «Ә»");
  await goOn(page);
  await choose(page, "marriage-status", "married");
  await goOn(page);
  const office = page.locator('[name="provider-office"]');
  if ((await office.first().evaluate((element) => element.tagName)) === "SELECT") await office.selectOption("education-karaganda");
  else await choose(page, "provider-office", "education-karaganda");
  await goOn(page);
  await sendFile(page, "tsa-certificate", pdf("анықтама.pdf"), false);
  await goOn(page);
  await goOn(page);
  const number = await signNow(page, person);

  const contexts = new Map<string, APIRequestContext>();
  const as = async (who: string): Promise<APIRequestContext> => {
    if (who === ownerId) return page.request;
    const known = contexts.get(who);
    if (known) return known;
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    if (who !== "nobody") await signInByRequest(context, who);
    contexts.set(who, context);
    return context;
  };
  const statusOf = async (who: string, path: string): Promise<number> => (await (await as(who)).get(path, { maxRedirects: 0 })).status();

  // Files of the case as its own page names them.
  const cabinet = await (await page.request.get(`/kk/cabinet/${id}`)).text();
  expect(cabinet).toContain(number);
  const files = [...new Set([...cabinet.matchAll(/\/api\/files\/[0-9a-f-]{36}/g)].map(([address]) => address))];
  expect(files).toHaveLength(1);
  const file = files[0] ?? "";
  const form = `/api/applications/${id}/form/kk`;

  const rows: readonly (readonly [who: string, cabinet: number, desk: number, file: number, form: number])[] = [
    ["nobody", 307, 307, 401, 401],
    [ownerId, 200, 403, 200, 200],
    ["widower", 404, 403, 404, 404],
    ["education-clerk", 404, 200, 200, 200],
    ["education-clerk-almaty-city", 404, 404, 404, 404],
    ["school-head", 404, 404, 404, 404],
    ["commission-member-1", 404, 404, 404, 404],
    ["training-officer", 404, 404, 404, 404],
    ["complaints-officer", 404, 404, 404, 404],
    ["quality-officer", 404, 404, 404, 404],
    ["corporation-clerk", 404, 404, 404, 404],
    ["operator", 404, 404, 404, 404],
  ];
  for (const [who, ...expected] of rows) {
    const got = [];
    for (const path of [`/kk/cabinet/${id}`, `/kk/desk/${id}`, file, form]) got.push(await statusOf(who, path));
    expect(got, who).toEqual(expected);
    // A part of a file obeys the rule of the file.
    const part = await (await as(who)).get(file, { maxRedirects: 0, headers: { range: "bytes=0-9" } });
    expect([expected[2], 206], `${who}, part`).toContain(part.status());
    if (expected[2] !== 200) expect(part.status(), `${who}, part`).toBe(expected[2]);
  }

  // Commands that are not theirs, with everything a form would send.
  const forms = {
    _command: "register",
    _version: "1",
    _key: randomUUID(),
    _step: "register",
    state: "signed",
    ownerId: randomUUID(),
    "confirm-withdraw": "yes",
  };
  for (const [who, path, allowed] of [
    ["nobody", `/kk/desk/${id}/command`, [303]],
    [ownerId, `/kk/desk/${id}/command`, [403]],
    ["education-clerk-almaty-city", `/kk/desk/${id}/command`, [404]],
    ["operator", `/kk/desk/${id}/command`, [404]],
    ["widower", `/kk/cabinet/${id}/command`, [404]],
    ["education-clerk", `/kk/cabinet/${id}/command`, [404]],
  ] as const) {
    const answer = await (await as(who)).post(path, {
      maxRedirects: 0,
      form: { ...forms, _command: path.includes("desk") ? "register" : "withdraw" },
    });
    expect(allowed as readonly number[], `${who} ${path}: ${answer.status()} ${answer.headers().location}`).toContain(answer.status());
  }
  // The head has no step yet and does not sign what nobody has prepared.
  const early = await (await as("education-head")).post(`/kk/desk/${id}/command`, {
    maxRedirects: 0,
    form: { ...forms, _command: "sign", _step: "sign" },
  });
  expect(early.headers().location ?? "").not.toMatch(/done=/);

  // Nothing of it happened; the looks of the clerk are told to the owner.
  const after = await (await page.request.get(`/kk/cabinet/${id}`)).text();
  expect(after).not.toContain("Өтініш қайтарып алынды");
  const looks = await (await page.request.get("/kk/cabinet/who-saw")).text();
  expect(looks).toContain(number);
  for (const context of contexts.values()) await context.dispose();
});
