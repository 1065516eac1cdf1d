/** What a reader's own settings do to the pages (WCAG 1.4.4, 1.4.10, 1.4.12, 2.3.3, 2.4.7): nothing is lost, nothing leaves the window. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { signIn } from "../support/people.ts";
import { expect, test } from "../support/test.ts";
import { expectNoSidewaysScroll } from "./page-checks.ts";

const pages = [
  "",
  "/services",
  "/services/school-meals",
  "/offices",
  "/verify",
  "/verify?number=26-0101-1111-1111",
  "/sign-in",
  "/help",
  "/demo",
];

/** Words that a box of a fixed size cuts off; a region that scrolls by itself cuts nothing. */
const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("header *, main *, footer *")].flatMap((one) => {
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(one);
      if (display === "inline" || clipPath !== "none" || one.clientWidth < 3 || one.closest("svg, select, .vh")) return [];
      const cut =
        (overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1) ||
        (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1);
      return cut ? [`${one.tagName}.${one.className} «${one.innerText.slice(0, 40)}»`] : [];
    }),
  );

const expectWhole = async (page: Page): Promise<void> => {
  await expectNoSidewaysScroll(page);
  expect(await cutWords(page), page.url()).toEqual([]);
};

const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** As a reader's own style sheet does it: the page's policy allows no style tag. */
const setCss = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

type Settings = { readonly name: string; readonly width: number; readonly height: number; readonly css?: string; readonly vision?: string };

const settings: readonly Settings[] = [
  { name: "400 % on a desk", width: 320, height: 256 },
  { name: "letters of 200 % on a desk", width: 1280, height: 800, css: "html { font-size: 200% }" },
  { name: "letters of 200 % on a phone", width: 360, height: 740, css: "html { font-size: 200% }" },
  { name: "spacing of one's own", width: 360, height: 740, css: spacing },
  {
    name: "the largest low-vision version on a desk",
    width: 1280,
    height: 800,
    vision: "scheme-white-on-black.size-200.letters-widest.lines-widest",
  },
  {
    name: "a middling low-vision version on a phone",
    width: 360,
    height: 740,
    vision: "scheme-yellow-on-black.size-150.letters-wide.lines-wide.pictures-text",
  },
];

for (const { name, width, height, css, vision } of settings)
  for (const locale of ["kk", "ru"] as const)
    test(`${name}: ${locale}`, async ({ page, baseURL }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      if (vision !== undefined) await page.context().addCookies([{ name: "qyzmet-vision", value: vision, url: baseURL ?? "" }]);
      const visit = async (address: string): Promise<void> => {
        await page.goto(address);
        if (css !== undefined) await setCss(page, css);
        await expectWhole(page);
      };
      for (const path of pages) await visit(`/${locale}${path}`);
      await signIn(page, locale === "kk" ? "carer" : "grandmother-guardian", { locale });
      for (const path of ["/cabinet", "/cabinet/profile", "/cabinet/who-saw"]) await visit(`/${locale}${path}`);
      await page.goto(`/${locale}/services/school-meals`);
      await page.locator('form[action$="/start"] button').first().click();
      await page.waitForURL(/\/apply\//);
      await visit(page.url());
      await page.context().clearCookies({ name: /session/ });
    });

test.describe("colours of the reader's system", () => {
  test.use({ forcedColors: "active" });
  for (const locale of ["kk", "ru"] as const)
    test(`every page can be read and its focus seen: ${locale}`, async ({ page }) => {
      for (const path of pages) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
        for (let stops = 0; stops < 12; stops += 1) {
          await page.keyboard.press("Tab");
          const ring = await page.evaluate(() => {
            const at = document.activeElement;
            if (!at || at === document.body) return "none of the page";
            const shows = [undefined, "::after", "::before"].map((part) => getComputedStyle(at, part).outlineStyle);
            return shows.some((style) => style !== "none") ? "seen" : `${at.tagName} ${at.textContent?.trim().slice(0, 30)}`;
          });
          expect(["seen", "none of the page"], `${path}: ${ring}`).toContain(ring);
        }
      }
    });
});

test.describe("a reader who wants no movement", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("sees none", async ({ page }) => {
    for (const path of pages) {
      await page.goto(`/kk${path}`);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return transitionDuration.split(", ").every((time) => time === "0s") && animationName === "none" ? [] : [one.tagName];
        }),
      );
      expect(moving, path).toEqual([]);
    }
  });
});
