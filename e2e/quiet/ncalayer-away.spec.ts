/** No program, or an old one: for everybody at this computer, hence alone. */
import { expectAccessible } from "../support/axe.ts";
import { fillToSigning } from "../support/filing.ts";
import { endNcaLayer, ncaLayer, startNcaLayer } from "../support/ncalayer.ts";
import { signIn } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedComplaint: /WebSocket connection to/ });
test.afterEach(startNcaLayer);

test("no program and an old program are told, with what to do; when it runs again one press signs", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "over-27", { locale: "ru" });
  await fillToSigning(page, {
    service: "draft-exemption",
    category: "reached-27-not-conscripted",
    locale: "ru",
    answers: { commission: "commission-karaganda" },
  });
  const talk = page.locator("#eds-talk");
  const again = talk.locator('[data-eds="again"]');

  await endNcaLayer();
  await page.locator("#sign-eds button").click();
  await expect(talk).toContainText("NCALayer не отвечает");
  await expect(talk.getByRole("link", { name: /pki\.gov\.kz/ })).toBeVisible();
  await expect(talk.locator('button[form="sign-qr"]')).toBeVisible();
  await expectAccessible(page);

  await startNcaLayer();
  await ncaLayer({ name: "module-not-found" });
  await again.click();
  await expect(talk).toContainText("Версия NCALayer устарела");

  // The version of 2024 knows what is asked.
  await ncaLayer({ name: "old-version" });
  await Promise.all([page.waitForURL(/\/done/), again.click()]);
});
