/** Files for the tests of uploads: good ones, and one beast of each kind. Made here, so that nothing odd lies in the repository. */
import sharp from "sharp";

const objectsToPdf = (objects: readonly string[]): Buffer => {
  const offsets: number[] = [];
  let body = "%PDF-1.7\n";
  objects.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
};

const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
const content = "<< /Length 44 >>\nstream\n1 0 0 RG 5 w 100 100 m 400 700 l S          \nendstream";

/** One A4 page with a red line. `catalog` and `more` add to it. */
export const pdfOf = (options: { readonly catalog?: string; readonly more?: readonly string[]; readonly pages?: number } = {}): Buffer => {
  const count = options.pages ?? 1;
  const kids = Array.from({ length: count }, () => "3 0 R").join(" ");
  return objectsToPdf([
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ""} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    page,
    content,
    ...(options.more ?? []),
  ]);
};

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: { r: 30, g: 120, b: 160 } } });

export const jpeg = (): Promise<Buffer> =>
  picture(320, 240)
    .withExif({ IFD0: { Artist: "Somebody who did not want to be named" } })
    .jpeg()
    .toBuffer();
export const png = (): Promise<Buffer> => picture(320, 240).png().toBuffer();

/** The head of a PNG that says it is 50,000 × 50,000, with the right check sum. */
export const pngBomb = async (): Promise<Buffer> => {
  const bytes = Buffer.from(await png());
  bytes.writeUInt32BE(50_000, 16);
  bytes.writeUInt32BE(50_000, 20);
  const { crc32 } = await import("node:zlib");
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
};

/** The smallest archive: only the record of its end. */
export const emptyZip = Buffer.from([0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0)]);
export const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(2000, 7)]);

/** Spaces, packed three times over: half a gigabyte in a quarter of a kilobyte. */
const packedSpaces = Buffer.from(
  "eNqruPX2jq7R0USZtofJc1R+cLgFhFgHnBE4wXQzomFd4pnIJlUOsQTGWXo/PMQUOIWKC64p/H3/2iu/7lH+vZ3n4+6/13ffr2e2br/59TxxNwYGhgMHYvfEnD3/19Zsmf9vdneQyIW5Orp96e6N6x9/jS0GCTzw3bZ9Wro9i905/+PPGBgYGg5G/625PfMuk9yycu32b2CRajEeEC1yEEgyZAiCOWJgTgcyZ1RmVGaEyez8eT7hwIvC/LpPzIEXvMQA0d7CfQ==",
  "base64",
);

/** A page whose drawing unpacks to half a gigabyte. */
export const pdfBomb = (): Buffer => {
  const head = `<< /Length ${packedSpaces.length} /Filter [/FlateDecode /FlateDecode /FlateDecode] >>\nstream\n`;
  return Buffer.from(
    pdfOf()
      .toString("latin1")
      .replace(content, `${head}${packedSpaces.toString("latin1")}\nendstream`),
    "latin1",
  );
};
