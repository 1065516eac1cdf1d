/** The service that checks keys is away: for everybody, hence alone. What was signed counts; what proves wrong is signed again. */
import { expectAccessible } from "../support/axe.ts";
import { query } from "../support/database.ts";
import { fillToSigning, receiptNumber, send } from "../support/filing.ts";
import { checkOfKeys, ncaLayer, startNcaLayer } from "../support/ncalayer.ts";
import { signIn } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.afterEach(startNcaLayer);

test("is filed and said to be being checked; a key that proves revoked is told, and the same text is signed again", async ({ page }) => {
  test.setTimeout(180_000);
  const person = await signIn(page, "over-27", { locale: "ru" });
  await checkOfKeys("try-later");
  await ncaLayer({ name: "revoked", iin: person.iin });
  const id = await fillToSigning(page, {
    service: "draft-exemption",
    category: "reached-27-not-conscripted",
    locale: "ru",
    answers: { commission: "commission-karaganda" },
  });
  const fingerprint = await page.locator(".sheet .fprint").innerText();
  await Promise.all([page.waitForURL(/\/done/), page.locator("#sign-eds button").click()]);
  const number = await receiptNumber(page);
  await expect(page.locator("main")).toContainText("подпись проверяется");
  await expectAccessible(page);

  await page.goto(`/ru/cabinet/${id}`);
  await expect(page.locator("main")).toContainText("Подпись под заявлением проверяется");
  await expectAccessible(page);
  await page.goto(`/ru/cabinet/${id}/sign-again`);
  expect(new URL(page.url()).pathname).toBe(`/ru/cabinet/${id}`);

  await checkOfKeys(null);
  await query("update eds_proofs set next_check_at = now() where object = $1", [id]);
  await expect
    .poll(async () => (await query<{ state: string }>("select signature_state as state from applications where id = $1", [id]))[0]?.state, {
      timeout: 60_000,
    })
    .toBe("invalid");
  await page.goto("/ru/cabinet");
  await expect(page.locator("main")).toContainText("Подпишите ещё раз");
  await send(page, page.locator(`a[href="/ru/cabinet/${id}/sign-again"]`).first());
  await expect(page.locator("main")).toContainText("Этот ключ отозван");
  await expect(page.locator("main")).toContainText(number);
  expect(await page.locator(".sheet .fprint").innerText()).toBe(fingerprint);
  await expectAccessible(page);
  await page.goto(`/kk/cabinet/${id}/sign-again`);
  await expectAccessible(page);

  await page.goto(`/ru/cabinet/${id}/sign-again`);
  await Promise.all([page.waitForURL(/done=sign-again/), page.locator("#sign-eds button").click()]);
  await expect(page.locator("#done")).toBeVisible();
  await expect(page.locator("main")).toContainText(number);
  await expect(page.locator("#about")).toContainText("подпись действительна");
  const [row] = await query<{ state: string }>("select signature_state as state from applications where id = $1", [id]);
  expect(row?.state).toBe("valid");
});
