import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { visionReturn } from "./return.ts";
import { isUsual, usualVision, visionCookie, visionCss, visionFromCookie, visionOf, visionScript, visionToCookie } from "./vision.ts";

describe("settings of the low-vision version", () => {
  it("come back from the cookie as they were chosen", () => {
    const chosen = visionOf((key) => ({ scheme: "white-on-black", size: "200", letters: "widest", pictures: "text" })[key as string]);
    expect(visionFromCookie(visionToCookie(chosen))).toEqual(chosen);
  });

  it("forget what they do not know", () => {
    expect(visionFromCookie("scheme-url(evil).size-900%.x-y..")).toEqual(usualVision);
    expect(visionFromCookie(undefined)).toEqual(usualVision);
  });

  it("make no sheet for the usual version, and none for paper", () => {
    expect(visionCss(usualVision)).toBe("");
    expect(isUsual(usualVision)).toBe(true);
    expect(visionCss(visionFromCookie("scheme-blue"))).toMatch(/^@media screen\{/);
  });

  it("stop every movement and show the way back", () => {
    const css = visionCss(visionFromCookie("size-150"));
    expect(css).toContain("animation:none!important");
    expect(css).toContain(".lv{display:block}");
    expect(css).toContain("font-size:150%");
  });
});

describe("the script in the head", () => {
  const written = (cookie: string): string => {
    let out = "";
    runInNewContext(visionScript, { document: { cookie, write: (text: string) => (out += text) } });
    return out;
  };

  it("asks for the sheet of the choice and for the reading aloud", () => {
    expect(written(`a=b; ${visionCookie}=scheme-blue.size-150; c=d`)).toBe(
      '<link rel="stylesheet" href="/vision.css?s=scheme-blue.size-150"><script src="/read-aloud.js" defer></script>',
    );
  });

  it("writes nothing without a choice, and nothing from a forged cookie", () => {
    expect(written("a=b")).toBe("");
    expect(written(`${visionCookie}="><script>alert(1)</script>`)).toBe("");
    expect(written(`not-${visionCookie}=size-150`)).toBe("");
  });
});

describe("the way back", () => {
  it("leads to a page of the portal, else to the first page", () => {
    expect(visionReturn("/ru/services/school-meals", "ru")).toBe("/ru/services/school-meals");
    for (const bad of ["https://evil.example", "//evil.example", "/\\evil", "/kk/../x", "/kk?x=1", undefined, ["/kk"]]) {
      expect(visionReturn(bad, "kk")).toBe("/kk");
    }
  });
});
