import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { inspect } from "./inspect.ts";
import { closePdf, renderPdfPage } from "./pdf.ts";
import { emptyZip, jpeg, pdfBomb, pdfOf, png, pngBomb, program } from "./zoo.ts";
import { linearized, ownerPassword, scriptInObjectStream, scriptUnderOwnerPassword, userPassword } from "./zoo-written-by-qpdf.ts";

afterAll(closePdf);

const verdict = async (name: string, bytes: Buffer, declaredType = "application/octet-stream") => {
  const found = await inspect({ name, bytes, declaredType });
  return found.ok ? `${found.value.mediaType}, ${found.value.pages}` : found.error;
};

const script = { catalog: "/OpenAction 5 0 R", more: ["<< /S /JavaScript /JS (app.alert\\(1\\)) >>"] };

describe("what a file really is", () => {
  it("keeps a PDF byte for byte, so that signatures in it stay whole", async () => {
    const bytes = pdfOf({ pages: 3 });
    const found = await inspect({ name: "akt.pdf", declaredType: "application/pdf", bytes });
    expect(found.ok && found.value.pages).toBe(3);
    expect(found.ok && found.value.bytes.equals(bytes)).toBe(true);
  });

  it("draws images anew: metadata and whatever followed the picture are gone", async () => {
    for (const [name, bytes] of [
      ["a.jpg", await jpeg()],
      ["a.png", await png()],
    ] as const) {
      const found = await inspect({ name, declaredType: "", bytes: Buffer.concat([bytes, Buffer.from("<script>alert(1)</script>")]) });
      expect(found.ok).toBe(true);
      if (!found.ok) return;
      expect(found.value.bytes.includes("script")).toBe(false);
      expect(found.value.bytes.includes("Somebody")).toBe(false);
      expect((await sharp(found.value.bytes).metadata()).width).toBe(320);
    }
  });

  it("gives every beast a cause of its own", async () => {
    const whole = pdfOf();
    const photo = await jpeg();
    expect(await verdict("empty.pdf", Buffer.alloc(0))).toBe("empty");
    expect(await verdict("akt.pdf", program)).toBe("type");
    expect(await verdict("akt.exe", program)).toBe("type");
    expect(await verdict("akt.docx", emptyZip)).toBe("type");
    expect(await verdict("akt.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("type");
    expect(await verdict("no-extension", whole)).toBe("type");
    expect(await verdict("akt.jpg", whole)).toBe("type");
    expect(await verdict("akt.pdf", photo)).toBe("type");
    expect(await verdict("akt.pdf", whole, "text/html")).toBe("type");
    expect(await verdict("akt.pdf", whole.subarray(0, 300))).toBe("damaged");
    expect(await verdict("photo.jpg", photo.subarray(0, photo.length - 400))).toBe("damaged");
    expect(await verdict("bomb.png", await pngBomb())).toBe("pixels");
    expect(await verdict("long.pdf", pdfOf({ pages: 201 }))).toBe("pages");
    expect(await verdict("ok.pdf", pdfOf({ pages: 200 }))).toBe("application/pdf, 200");
  });

  it("refuses files that are two things at once", async () => {
    const whole = pdfOf();
    const gif = Buffer.from("GIF89a/*");
    expect(await verdict("page.pdf", Buffer.concat([whole, Buffer.from("<html><script>alert(1)</script>")]))).toBe("mixed");
    expect(await verdict("page.pdf", Buffer.concat([Buffer.from("<html>\n"), whole]))).toBe("mixed");
    expect(
      await verdict("page.pdf", Buffer.from(whole.toString("latin1").replace("%PDF-1.7\n", "%PDF-1.7\n%<script>\n"), "latin1")),
    ).not.toBe("application/pdf, 1");
    expect(await verdict("archive.pdf", Buffer.concat([whole, emptyZip]))).toBe("mixed");
    const wrapped = Buffer.from(emptyZip);
    wrapped.writeUInt16LE(6, 20);
    const inside = pdfOf()
      .toString("latin1")
      .replace("%%EOF", `%${wrapped.toString("latin1")}%%EOF`);
    expect(await verdict("archive.pdf", Buffer.from(inside, "latin1"))).toBe("mixed");
    expect(await verdict("picture.png", Buffer.concat([gif, Buffer.from("=1;alert(1)")]))).toBe("type");
  });

  it("refuses a PDF that brings a program or other files, and lets one speak of them", async () => {
    expect(await verdict("js.pdf", pdfOf(script))).toBe("script");
    expect(await verdict("js.pdf", pdfOf({ catalog: "/OpenAction << /S /J#61vaScript /J#53 (x) >>" }))).toBe("script");
    expect(await verdict("run.pdf", pdfOf({ catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>" }))).toBe("script");
    expect(await verdict("files.pdf", pdfOf({ catalog: "/Names << /EmbeddedFiles << /Names [] >> >>" }))).toBe("embedded");
    expect(await verdict("talk.pdf", pdfOf({ catalog: "/Lang (about /JavaScript and /Launch \\) /JS)" }))).toBe("application/pdf, 1");
  });

  it("looks through compression and encryption", async () => {
    expect(await verdict("js.pdf", scriptInObjectStream)).toBe("script");
    expect(await verdict("js.pdf", scriptUnderOwnerPassword)).toBe("script");
    expect(await verdict("own.pdf", ownerPassword)).toBe("application/pdf, 2");
    expect(await verdict("closed.pdf", userPassword)).toBe("password");
    expect(await verdict("linear.pdf", linearized)).toBe("application/pdf, 2");
    expect(await verdict("cut.pdf", linearized.subarray(0, linearized.length - 200))).toBe("damaged");
  });

  it("does not unpack a bomb, and opens the next file as if nothing had been", async () => {
    expect(pdfBomb().length).toBeLessThan(1500);
    const [bomb, next] = await Promise.all([verdict("bomb.pdf", pdfBomb()), verdict("next.pdf", pdfOf({ pages: 2 }))]);
    expect(bomb).toBe("damaged");
    expect(next).toBe("application/pdf, 2");
  }, 60_000);

  it("draws a page as a picture of ours", async () => {
    const drawn = await renderPdfPage(pdfOf(), 0, 400);
    expect(drawn.ok && [drawn.value.width, drawn.value.height]).toEqual([400, 566]);
    // The line of the page is red: red, green, blue, alpha in this order.
    if (drawn.ok) {
      const pixels = drawn.value.rgba;
      const red = Array.from({ length: pixels.length / 4 }, (_, n) => n * 4).some(
        (at) => (pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 255) < 60 && (pixels[at + 2] ?? 255) < 60,
      );
      expect(red).toBe(true);
    }
  });
});
