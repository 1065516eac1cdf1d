/** The way in, by hand: first sign-in, errors that say what to do, a kept form, and the doors that must stay shut. */
import { expectAccessible } from "./support/axe.ts";
import { latestCode, outboxOf, personOf, signIn, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const submit = (path: string) => `main form[action$="${path}"] button[type="submit"]`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("first sign-in: number, code, IIN, and back to the page that asked", async ({ page }) => {
      const person = await signIn(page, "first-sign-in", { locale: "ru", next: "/ru/cabinet/profile" });
      expect(new URL(page.url()).pathname).toBe("/ru/cabinet/profile");
      await expect(page.locator("main")).toContainText(person.fullName);
    });

    test("a wrong code: the summary has the focus, the title says so, the right code still works", async ({ page }) => {
      const person = await personOf(page.request, "student");
      await page.goto("/kk/sign-in");
      await page.locator('input[name="phone"]').fill(`8 ${person.phone.slice(2, 5)} ${person.phone.slice(5)}`);
      await page.locator(submit("/sign-in/phone")).click();
      const code = await latestCode(page.request, person.phone);
      await page.locator('input[name="code"]').fill(code === "000000" ? "111111" : "000000");
      await page.locator(submit("/sign-in/code/save")).click();
      await expect(page).toHaveURL(/#errors$/);
      await expect(page).toHaveTitle(/^Қате: /);
      await expect(page.locator("#errors a")).toHaveAttribute("href", "#code");
      await expect(page.locator("input[name=code]")).toHaveAttribute("aria-invalid", "true");
      if (javaScriptEnabled) expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
      await page.locator('input[name="code"]').fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
      await page.locator(submit("/sign-in/code/save")).click();
      await expect(page).toHaveURL(/\/kk\/cabinet$/);
    });

    test("a number bound to nobody's IIN and an unknown IIN end on the same page", async ({ page }) => {
      for (const iin of [(await personOf(page.request, "number-not-bound")).iin, "900101300007"]) {
        const { phone } = await personOf(page.request, "number-not-bound");
        await page.goto("/ru/sign-in");
        await page.locator('input[name="phone"]').fill(phone);
        await page.locator(submit("/sign-in/phone")).click();
        await page.locator('input[name="code"]').fill(await latestCode(page.request, phone));
        await page.locator(submit("/sign-in/code/save")).click();
        await page.locator('input[name="iin"]').fill(iin);
        await page.locator(submit("/sign-in/iin/save")).click();
        await expect(page).toHaveURL(/\/ru\/sign-in\/not-bound$/);
      }
    });

    test("what was typed survives the language switch", async ({ page }) => {
      await page.goto("/ru/sign-in");
      await page.locator('input[name="phone"]').fill("8 701 12");
      await page.locator('.lang button[name="lang"][value="kk"]').first().click();
      await expect(page).toHaveURL(/\/kk\/sign-in/);
      await expect(page.locator('input[name="phone"]')).toHaveValue("8 701 12");
    });
  });
}

test("the code's field takes paste and autofill and is one field", async ({ page }) => {
  const { phone } = await personOf(page.request, "teacher");
  await page.goto("/kk/sign-in");
  await page.locator('input[name="phone"]').fill(phone);
  await page.locator(submit("/sign-in/phone")).click();
  const field = page.locator("input[name=code]");
  await expect(field).toHaveCount(1);
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await expect(field).toHaveAttribute("inputmode", "numeric");
  await expect(page.locator("main")).toContainText(/\d{1,2}:\d{2}/);
  const code = await latestCode(page.request, phone);
  expect(await page.content()).not.toContain(code);
  expect(await page.content()).not.toContain(phone.slice(1, 9).replace("+", ""));
});

test.describe("each page is accessible", () => {
  for (const locale of ["kk", "ru"] as const) {
    test(locale, async ({ page }) => {
      for (const path of ["/sign-in", "/sign-in/lost", "/sign-in/not-bound", "/demo/outbox"]) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
      }
      await page.goto(`/${locale}/sign-in`);
      await page.locator(submit("/sign-in/phone")).click();
      await expectAccessible(page);
      await signIn(page, "pilot", { locale });
      for (const path of ["/cabinet/messages", "/cabinet/profile", "/cabinet/profile/phone", "/cabinet/who-saw", "/sign-in/kept"]) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
      }
    });
  }
});

test.describe("sessions", () => {
  test("twenty posts of the right code at once make one session", async ({ request, playwright, baseURL }) => {
    const { phone } = await personOf(request, "sailor");
    await request.post("/kk/sign-in/phone", { form: { phone } });
    const code = await latestCode(request, phone);
    const state = await request.storageState();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const browser = await playwright.request.newContext({ baseURL: baseURL ?? "", storageState: state });
        const answer = await browser.post("/kk/sign-in/code/save", { maxRedirects: 0, form: { code } });
        const session = (await browser.storageState()).cookies.some(({ name }) => name.includes("session-token"));
        await browser.dispose();
        return `${answer.headers().location?.replace(/\?.*/, "")} ${session}`;
      }),
    );
    expect(answers.filter((answer) => answer === "/kk/cabinet true")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "/kk/sign-in/code false")).toHaveLength(19);
  });

  test("a cookie planted before the sign-in is worthless after it", async ({ playwright, baseURL }) => {
    const attacker = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(attacker, "cadet");
    const planted = await attacker.storageState();
    const victim = await playwright.request.newContext({ baseURL: baseURL ?? "", storageState: planted });
    // Signed in as the attacker, the victim is sent on; he signs out, and in again as himself.
    await victim.post("/kk/sign-out", { form: {} });
    const { fullName } = await signInByRequest(victim, "deputy");
    const seen = await attacker.get("/kk/cabinet/profile", { maxRedirects: 0 });
    expect(seen.status()).toBe(307);
    expect(await (await victim.get("/kk/cabinet/profile")).text()).toContain(fullName);
    await attacker.dispose();
    await victim.dispose();
  });

  test("cookies of a code and of a session cannot stand for each other", async ({ playwright, baseURL, request }) => {
    const { phone } = await personOf(request, "patient");
    await request.post("/kk/sign-in/phone", { form: { phone } });
    const { cookies } = await request.storageState();
    const challenge = cookies.find(({ name }) => name.endsWith("qyzmet-sign-in"))?.value ?? "";
    const browser = cookies.find(({ name }) => name.endsWith("qyzmet-browser"))?.value ?? "";
    for (const value of [challenge, browser]) {
      const answer = await request.get("/kk/cabinet/profile", { maxRedirects: 0, headers: { cookie: `next-auth.session-token=${value}` } });
      expect(answer.status()).toBe(307);
    }
    const signedIn = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(signedIn, "patient");
    const session = (await signedIn.storageState()).cookies.find(({ name }) => name.includes("session-token"))?.value ?? "";
    const answer = await request.post("/kk/sign-in/code/save", {
      maxRedirects: 0,
      form: { code: "123456" },
      headers: { cookie: `qyzmet-sign-in=${session}; qyzmet-browser=${browser}` },
    });
    expect(answer.headers().location).toBe("/kk/sign-in");
    await signedIn.dispose();
  });

  test("cookies are closed to scripts and other sites", async ({ request }) => {
    const { phone } = await personOf(request, "patient");
    const sent = await request.post("/kk/sign-in/phone", { maxRedirects: 0, form: { phone } });
    const entered = await request.post("/kk/sign-in/code/save", { maxRedirects: 0, form: { code: await latestCode(request, phone) } });
    const lines = [sent, entered].flatMap((answer) => answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie"));
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const { value } of lines) {
      expect(value).toContain("HttpOnly");
      expect(value).toContain("Path=/");
      expect(value).not.toContain("Domain");
      expect(value).toContain(value.includes("session-token") ? "SameSite=Lax" : "SameSite=Strict");
    }
  });

  test("after signing out, Back shows nothing personal", async ({ page }) => {
    const person = await signIn(page, "rural-doctor");
    await page.goto("/kk/cabinet/profile");
    await expect(page.locator("main")).toContainText(person.fullName);
    await page.locator('form[action="/kk/sign-out"] button:visible').first().click();
    await expect(page).toHaveURL(/\/kk$/);
    await page.goBack();
    await expect(page.locator("body")).not.toContainText(person.fullName);
  });

  test("the demo's outbox forgets a code once it was used", async ({ request }) => {
    const { phone } = await personOf(request, "accused");
    await signInByRequest(request, "accused");
    expect((await outboxOf(request, phone))[0]?.text).toBe("");
  });
});

test.describe("a form posted after the session ended", () => {
  test("is carried out after signing in again, without JavaScript", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await signIn(page, "brother-guardian");
    const here = await personOf(page.request, "brother-guardian");
    await page.goto("/kk/cabinet/messages");
    const button = page.locator(submit("/cabinet/messages/read"));
    await expect(button).toBeVisible();
    // The session ends in another browser.
    const other = await browser.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(other.request, "brother-guardian");
    await other.request.post("/kk/cabinet/profile/sessions/end", { form: { session: "others" } });
    await button.click();
    await expect(page).toHaveURL(/\/kk\/sign-in$/);
    await page.locator('input[name="phone"]').fill(here.phone);
    await page.locator(submit("/sign-in/phone")).click();
    await page.locator('input[name="code"]').fill(await latestCode(page.request, here.phone));
    await page.locator(submit("/sign-in/code/save")).click();
    await expect(page).toHaveURL(/\/kk\/cabinet\/messages$/);
    // Everything is read now, so there is nothing left to mark.
    await expect(page.locator("main time").first()).toBeVisible();
    await expect(button).toHaveCount(0);
    await context.close();
    await other.close();
  });

  test("a step of the wizard: what was typed is saved and the next step is open", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    const here = await signIn(page, "low-income-father", { next: "/kk/services/school-meals" });
    await page.locator(submit("/services/school-meals/start")).first().click();
    await expect(page).toHaveURL(/\/kk\/apply\/[0-9a-f-]{36}\/\w/);
    const step = new URL(page.url()).pathname;
    const radios = page.locator('main form[action$="/save"] input[type="radio"]');
    const chosen = await radios.first().getAttribute("value");
    await radios.first().check({ force: true });
    const other = await browser.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(other.request, "low-income-father");
    await other.request.post("/kk/cabinet/profile/sessions/end", { form: { session: "others" } });
    await page.locator(submit("/save")).last().click();
    await expect(page).toHaveURL(/\/kk\/sign-in$/);
    await page.locator('input[name="phone"]').fill(here.phone ?? "");
    await page.locator(submit("/sign-in/phone")).click();
    await page.locator('input[name="code"]').fill(await latestCode(page.request, here.phone ?? ""));
    await page.locator(submit("/sign-in/code/save")).click();
    await expect(page).toHaveURL(/\/kk\/apply\//);
    expect(new URL(page.url()).pathname).not.toBe(step);
    await page.goto(step);
    await expect(page.locator(`main input[type="radio"][value="${chosen}"]`)).toBeChecked();
    await context.close();
    await other.close();
  });

  test("a start button pressed before signing in leads into the wizard", async ({ page }) => {
    const { phone } = await personOf(page.request, "social-assistance-mother");
    await page.goto("/ru/services/school-meals");
    await page.locator(submit("/services/school-meals/start")).first().click();
    await expect(page).toHaveURL(/\/ru\/sign-in$/);
    await page.locator('input[name="phone"]').fill(phone);
    await page.locator(submit("/sign-in/phone")).click();
    await page.locator('input[name="code"]').fill(await latestCode(page.request, phone));
    await page.locator(submit("/sign-in/code/save")).click();
    await expect(page).toHaveURL(/\/ru\/apply\/[0-9a-f-]{36}\/\w/);
  });

  test("shows nothing to another person and is gone afterwards", async ({ playwright, baseURL }) => {
    const shared = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(shared, "flooded-mother");
    const elsewhere = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signInByRequest(elsewhere, "flooded-mother");
    await elsewhere.post("/kk/cabinet/profile/sessions/end", { form: { session: "others" } });
    const kept = await shared.post("/kk/cabinet/messages/read", { maxRedirects: 0, form: { note: "ұмытылмас сөз" } });
    expect(kept.headers().location).toBe("/kk/sign-in");
    const { phone } = await personOf(shared, "large-family-mother");
    await shared.post("/kk/sign-in/phone", { form: { phone } });
    const entered = await shared.post("/kk/sign-in/code/save", { maxRedirects: 0, form: { code: await latestCode(shared, phone) } });
    expect(entered.headers().location).toBe("/kk/cabinet");
    const page = await (await shared.get("/kk/sign-in/kept")).text();
    expect(page).not.toContain("ұмытылмас");
    expect(page).not.toContain("/sign-in/kept/send");
    await shared.dispose();
    await elsewhere.dispose();
  });
});

test("a return address of another site leads nowhere but home", async ({ playwright, baseURL }) => {
  for (const next of [
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "https://evil.example/kk/cabinet",
  ]) {
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    const page = await (await context.get(`/kk/sign-in?next=${encodeURIComponent(next)}`)).text();
    expect(page).not.toMatch(/(?:href|action|value|src|content)="[^"]*(?:evil|javascript)/);
    const { phone } = await personOf(context, "divorced");
    await context.post("/kk/sign-in/phone", { form: { phone, next } });
    const entered = await context.post("/kk/sign-in/code/save", { maxRedirects: 0, form: { code: await latestCode(context, phone) } });
    expect(entered.headers().location, next).toBe("/kk/cabinet");
    await context.dispose();
  }
});

test("the library's own doors do not exist", async ({ request }) => {
  for (const path of ["signin", "signout", "csrf", "session", "providers", "callback/credentials", "signin/credentials"]) {
    for (const method of ["GET", "POST"]) {
      const answer = await request.fetch(`/api/auth/${path}`, { method, maxRedirects: 0, ...(method === "POST" ? { form: {} } : {}) });
      expect(answer.status(), `${method} ${path}`).toBe(404);
      expect(answer.headers()["set-cookie"]).toBeUndefined();
    }
  }
});

test.describe("the end of a session is announced", () => {
  test("three minutes before, with one press to go on, and told again when it is over", async ({ page }) => {
    await page.clock.install();
    await signIn(page, "trainee-free", { next: "/kk/cabinet/profile" });
    await page.clock.fastForward("26:00");
    await expect(page.locator(".session-notice")).toHaveCount(0);
    await page.clock.fastForward("02:00");
    const keep = page.locator(".session-notice button");
    await expect(keep).toBeVisible();
    await expect(page.locator("#status")).toContainText(/\d{1,2}:\d{2}/);
    // It took no focus; by the keyboard it is one press.
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BUTTON");
    await keep.focus();
    await page.keyboard.press("Enter");
    await page.clock.fastForward("03:00");
    await expect(page.locator(".session-notice")).toContainText(/Сеанс/);
  });

  test("without JavaScript the page says until when it can be sent", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await signIn(page, "trainee-free", { next: "/ru/cabinet/profile", locale: "ru" });
    await expect(page.locator("noscript p")).toHaveText(/^Эту страницу можно отправить до: \d{1,2}:\d{2}\.$/);
    await expect(page.locator("noscript p")).toBeVisible();
    await context.close();
  });
});
