import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { headOf, mergeMetadata } from "./head.ts";

const frame = { title: { default: "Qyzmet", template: "%s – Qyzmet" }, description: "Портал" };
const html = (metadata: Parameters<typeof mergeMetadata>[0]) =>
  renderToStaticMarkup(headOf(mergeMetadata(metadata), { width: "device-width", initialScale: 1 }, "/page.css"));

describe("the head of a page", () => {
  test("puts the page's title into the frame's, unless it stands for itself", () => {
    expect(mergeMetadata([frame, { title: "Кабинет" }]).title).toBe("Кабинет – Qyzmet");
    expect(mergeMetadata([frame, { title: { absolute: "Кабинет" } }]).title).toBe("Кабинет");
    expect(mergeMetadata([frame, {}]).title).toBe("Qyzmet");
  });

  test("says what the frame says where the page is silent", () => {
    expect(html([frame, {}])).toContain('<meta name="description" content="Портал"/>');
  });

  test("keeps a personal page from search engines", () => {
    expect(html([frame, { robots: { index: false, follow: false } }])).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(html([frame, {}])).not.toContain("robots");
  });

  test("names a public page in both languages by its whole address", () => {
    const markup = html([
      frame,
      { metadataBase: new URL("https://qyzmet.kz"), alternates: { canonical: "/kk/offices", languages: { ru: "/ru/offices" } } },
    ]);
    expect(markup).toContain('<link rel="canonical" href="https://qyzmet.kz/kk/offices"/>');
    expect(markup).toContain('<link rel="alternate" hrefLang="ru" href="https://qyzmet.kz/ru/offices"/>');
  });

  test("a kind of metadata it does not know is a fault, not a silence", () => {
    expect(() => mergeMetadata([frame, { keywords: ["a"] }])).toThrow("keywords");
  });
});
