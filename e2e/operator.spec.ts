/** The operator's page: a proof that is not old, a second operator for head and operator, and what a role then opens. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { query } from "./support/database.ts";
import { send } from "./support/filing.ts";
import { personOf, signIn, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const openPerson = async (page: Page, iin: string): Promise<void> => {
  await page.goto("/kk/desk/admin");
  await page.locator('[name="iin"]').fill(iin);
  await send(page, page.locator('form[action$="/find"] button'));
};

/** As if every operator had signed in eleven minutes ago. */
const ageProof = (): Promise<unknown> =>
  query(
    `update sessions set proved_at = now() - interval '11 minutes' where ended_at is null
       and person_id in (select person_id from role_grants where role = 'operator' and ended_at is null)`,
  );

// They age the proofs of all operators: one after the other.
test.describe.configure({ mode: "default" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a head is proposed by one operator and confirmed by another", async ({ page, browser }) => {
      test.setTimeout(120_000);
      // The checker of accessibility is a script itself.
      const look = async (at: Page) => (javaScriptEnabled ? expectAccessible(at) : undefined);
      const who = javaScriptEnabled ? "rural-doctor" : "deputy";
      const { iin } = await personOf(page.request, who);
      await signIn(page, "operator");
      await openPerson(page, iin);
      const address = new URL(page.url()).pathname;

      // A page left open: a code first.
      await ageProof();
      await page.reload();
      await expect(page.locator('form[action$="/grant"]')).toHaveCount(0);
      const bare = await page.request.post(`${address}/grant`, { form: { role: "clerk", office: "education-karaganda" }, maxRedirects: 0 });
      expect(bare.headers().location).toContain("error=1");
      await page.goto(address);
      await send(page, page.locator('form[action$="/prove/code"] button').first());
      await look(page);
      await page.locator('[name="code"]').fill("12");
      await send(page, page.locator('form[action$="/prove"]:has([name="code"]) button'));
      await expect(page.locator("#errors")).toBeFocused();
      const { phone } = await personOf(page.request, "operator");
      await page.locator('[name="code"]').fill(await signingCodeOf(page, phone));
      await send(page, page.locator('form[action$="/prove"]:has([name="code"]) button'));
      await expect(page.locator("#done")).toBeVisible();

      await page.locator('[name="role"]').selectOption("head");
      await page.locator('[name="office"]').selectOption("education-akmola");
      await send(page, page.locator('form[action$="/grant"] button'));
      await expect(page.locator("#proposals")).toBeVisible();
      await expect(page.locator('button[name="outcome"][value="granted"]')).toHaveCount(0);
      await look(page);
      // Not by a request of his own either.
      const proposal = (await page.locator('[name="proposal"]').first().getAttribute("value")) ?? "";
      const own = await page.request.post(`${address}/close`, { form: { proposal, outcome: "granted" }, maxRedirects: 0 });
      expect(own.headers().location).toContain("error=1");
      const desk = await browser.newContext();
      await signInByRequest(desk.request, who);
      expect((await desk.request.get("/kk/desk")).status()).toBe(403);

      const second = await browser.newContext({ javaScriptEnabled });
      const other = await second.newPage();
      await signIn(other, "operator-2");
      await other.goto("/kk/desk/admin");
      await look(other);
      await other.locator(`#proposals a[href$="${address}"]`).click();
      await send(other, other.locator('button[name="outcome"][value="granted"]'));
      await expect(other.locator("#done")).toBeVisible();
      expect((await desk.request.get("/kk/desk")).status()).toBe(200);

      // Taken away in mid-session: the next request finds it gone, and the session over.
      await send(other, other.locator('form[action$="/end"] button').first());
      await expect(other.locator("#done")).toBeVisible();
      expect((await desk.request.get("/kk/desk", { maxRedirects: 0 })).status()).toBe(307);
      for (const context of [second, desk]) await context.close();
    });
  });
}

const signingCodeOf = async (page: Page, phone: string): Promise<string> => {
  const { messages } = await (await page.request.get("/api/demo/outbox", { params: { to: phone } })).json();
  const sent = (messages as { purpose: string; text: string }[]).find(({ purpose }) => purpose === "code-change-roles");
  return /#(\d{6})\s*$/.exec(sent?.text ?? "")?.[1] ?? "";
};
