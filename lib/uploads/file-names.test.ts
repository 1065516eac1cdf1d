import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentHeader, cleanFileName, extensionOf } from "./file-names.ts";

describe("the name of a file is only data", () => {
  it("loses paths, control and direction characters, keeps Kazakh letters", () => {
    expect(cleanFileName("../../etc/passwd")).toBe("passwd");
    expect(cleanFileName("..\\..\\Туу туралы куәлік.pdf")).toBe("Туу туралы куәлік.pdf");
    expect(cleanFileName("a\u0000b\u202Efdp.exe")).toBe("abfdp.exe");
    expect(cleanFileName('a"b\r\nSet-Cookie: x.pdf')).toBe("abSet-Cookie x.pdf");
    expect(cleanFileName("%22a%0D%0Ab%22.pdf")).toBe("ab.pdf");
    expect(cleanFileName("../..")).toBe("file");
    expect(cleanFileName("")).toBe("file");
  });

  it("is cut without losing the extension", () => {
    const cut = cleanFileName(`${"ұ".repeat(300)}.pdf`);
    expect([...cut]).toHaveLength(120);
    expect(extensionOf(cut)).toBe("pdf");
  });

  it("never breaks out of the header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        expect(attachmentHeader(name)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]*$/);
        expect(attachmentHeader(name).split('"')).toHaveLength(3);
      }),
    );
    expect(attachmentHeader("Қолхат.pdf")).toContain("filename*=UTF-8''%D2%9A%D0%BE%D0%BB%D1%85%D0%B0%D1%82.pdf");
  }, 30_000);
});
