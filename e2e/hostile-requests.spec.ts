/** Requests that no page of ours sends: each gets a clear answer and changes nothing. */
import { latestCode, personOf } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const fifty = 50 * 1024 * 1024;

test("fifty megabytes of JSON are refused in words, and the portal goes on answering", async ({ request }) => {
  const answer = await request.post("/api/services/school-meals/eligibility", {
    headers: { "content-type": "application/json" },
    data: Buffer.from(`{"answers":{"a":"${"x".repeat(fifty)}"}}`),
  });
  expect(answer.status()).toBe(413);
  expect((await answer.json()).error.code).toBe("too-large");
  expect((await request.get("/api/health")).status()).toBe(200);
});

test("fifty megabytes of a form are refused with a page in the page's language", async ({ request }) => {
  const answer = await request.post("/ru/sign-in/phone", {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    data: Buffer.from(`phone=${"7".repeat(fifty)}`),
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain('<html lang="ru">');
});

test.describe("forms that were tampered with", () => {
  for (const [name, body, status] of [
    ["a number sent twice", "phone=87010000001&phone=87010000002", 400],
    ["a thousand times thousand names", "a=1&".repeat(60_000), 413],
    ["a file instead of a form", "--x\r\n\r\n--x--", 415],
  ] as const) {
    test(name, async ({ request }) => {
      const answer = await request.post("/kk/sign-in/phone", {
        maxRedirects: 0,
        headers: { "content-type": name.startsWith("a file") ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded" },
        data: body,
      });
      expect(answer.status()).toBe(status);
      expect(answer.headers()["set-cookie"]).toBeUndefined();
    });
  }

  test("names that mean something to the language are names like any other", async ({ request }) => {
    const { phone } = await personOf(request, "criminal-record");
    const form = { "__proto__[staffPowers]": "true", constructor: "x", __proto__x: "y", phone };
    const sent = await request.post("/kk/sign-in/phone", { maxRedirects: 0, form });
    expect(sent.headers().location).toBe("/kk/sign-in/code");
    await request.post("/kk/sign-in/code/save", {
      maxRedirects: 0,
      form: { code: await latestCode(request, phone), roles: "operator", staffPowers: "true", personId: "1" },
    });
    expect((await request.get("/kk/desk/admin", { maxRedirects: 0 })).status()).toBe(403);
  });
});

test("a forged header of the client's address does not make another client of it", async ({ request }) => {
  const page = await request.get("/kk/sign-in", {
    headers: { "x-forwarded-for": "1.2.3.4", "x-qyzmet-address": "1.2.3.4", forwarded: "for=1.2.3.4" },
  });
  expect(page.status()).toBe(200);
  const { phone } = await personOf(request, "stale-address");
  const forged = { "x-forwarded-for": "1.2.3.4", "x-qyzmet-address": "1.2.3.4" };
  await request.post("/ru/sign-in/phone", { form: { phone }, headers: forged });
  await request.post("/ru/sign-in/code/save", { form: { code: await latestCode(request, phone) }, headers: forged });
  const profile = await (await request.get("/ru/cabinet/profile")).text();
  // The profile shows the address the session was opened from.
  expect(profile).toContain("127.0.*.*");
  expect(profile).not.toContain("1.2.*.*");
});
