import { fillToSigning, receiptNumber, send } from "./support/filing.ts";
import { ncaLayer } from "./support/ncalayer.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const meals = {
  service: "draft-deferment",
  category: "teachers",
  answers: { commission: "commission-karaganda", "workplace-kind": "secondary" },
};
for (const locale of ["kk", "ru"] as const)
test(`look ${locale}`, async ({ page }) => {
  test.setTimeout(120_000);
  const person = await signIn(page, "teacher", { locale });
  await fillToSigning(page, { ...meals, locale });
  const shot = async (name: string) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator("#how").scrollIntoViewIfNeeded();
      await page.screenshot({ path: `/tmp/shots/${locale}-${name}-${width}.png`, fullPage: true });
    }
  };
  await shot("first");
  console.log((await page.content()).length, await page.locator("script#signing").evaluate((e) => e.textContent?.length));
  await ncaLayer({ name: "slow", iin: person.iin, seconds: 3 });
  await page.locator("#sign-eds button").click();
  await expect(page.locator("#eds-talk h4")).toBeFocused();
  await page.waitForTimeout(1000);
  await shot("opened");
  await page.locator('[data-eds="stop"] button').click();
  await shot("stopped");
  await ncaLayer({ name: "auth-key", iin: person.iin });
  await Promise.all([page.waitForEvent("load"), page.locator('[data-eds="again"]').click()]);
  await shot("purpose");
  console.log(page.url(), await page.locator("#errors").innerText());
  if (locale === "kk") return;
  await Promise.all([page.waitForEvent("load"), page.locator("#sign-eds button").click()]);
  console.log(page.url(), await receiptNumber(page));
});
