/**
 * What lets a seal be checked when its authority is gone (PAdES, ETSI EN 319 142-1, B-LT): certificates and OCSP answers in a document
 * security store behind the sealed bytes. Names by SHA-1 (VRI), which the standard leaves free, are not written. The same code for the
 * portal and for the browser of whoever checks a document: a file is a string here, one character a byte.
 */

/** DER each. */
export type Store = { readonly certificates: readonly Uint8Array[]; readonly answers: readonly Uint8Array[] };

const piece = 8192;
/** One character a byte. A decoder of "latin1" is one of Windows-1252 and gives other characters for 0x80 to 0x9f. */
export const latinOf = (bytes: Uint8Array): string =>
  Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) =>
    String.fromCharCode(...bytes.subarray(n * piece, (n + 1) * piece)),
  ).join("");

const last = (file: string, pattern: RegExp): string => {
  const found = [...file.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) throw new Error("the sealed file is not as pdfkit writes it");
  return found;
};

/** The further revision: catalogue and store in new objects. The same parts give the same bytes. */
const revision = (sealed: string, certificates: readonly string[], answers: readonly string[]): string => {
  const root = last(sealed, /\/Root (\d+) 0 R/g);
  const catalogue = last(sealed, new RegExp(`\\n${root} 0 obj\\n<<\\n([\\s\\S]*?)\\n>>\\nendobj`, "g"));
  const store = Number(last(sealed, /\/Size (\d+)/g));
  const [firstCertificate, firstAnswer] = [store + 1, store + 1 + certificates.length];
  const references = (from: number, count: number) => Array.from({ length: count }, (_, n) => `${from + n} 0 R`).join(" ");
  const lists = `/Certs [${references(firstCertificate, certificates.length)}] /OCSPs [${references(firstAnswer, answers.length)}]`;
  const extension = "/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 2 >> >>";
  const objects = [
    { number: Number(root), body: `<<\n${catalogue}\n${extension}\n/DSS ${store} 0 R\n>>` },
    { number: store, body: `<< /Type /DSS ${lists} >>` },
    ...[...certificates, ...answers].map((der, n) => ({
      number: firstCertificate + n,
      body: `<< /Length ${der.length} >>\nstream\n${der}\nendstream`,
    })),
  ];
  let text = sealed.endsWith("\n") ? "" : "\n";
  const places = objects.map(({ number, body }) => {
    const at = sealed.length + text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = sealed.length + text.length;
  const table = `xref\n${root} 1\n${places[0]}${store} ${places.length - 1}\n${places.slice(1).join("")}`;
  const kept = `/Info ${last(sealed, /\/Info (\d+ 0 R)/g)}\n/ID ${last(sealed, /\/ID (\[[^\]]*\])/g)}`;
  const trailer = `<<\n/Size ${firstAnswer + answers.length}\n/Root ${root} 0 R\n${kept}\n/Prev ${last(sealed, /startxref\s+(\d+)/g)}\n>>`;
  return `${text}${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
};

/** The file with its store: what was sealed stays byte for byte. */
export const withStore = (sealed: Buffer, { certificates, answers }: Store): Buffer =>
  Buffer.concat([sealed, Buffer.from(revision(sealed.toString("latin1"), certificates.map(latinOf), answers.map(latinOf)), "latin1")]);

/** An answer of OCSP begins with an enumerated status, a certificate with a sequence. */
const isAnswer = (der: string): boolean => /^0(?:[\0-\x7f]|\x81.|\x82..|\x83...)\n/s.test(der);

/** Whether what follows the sealed bytes is a store and nothing else: written anew from its parts it is the same. */
export const isStore = (file: string, sealedLength: number): boolean => {
  const streams: string[] = [];
  const pattern = /<< \/Length (\d{1,6}) >>\nstream\n/g;
  pattern.lastIndex = sealedLength;
  for (let found = pattern.exec(file); found; found = pattern.exec(file)) {
    const from = pattern.lastIndex;
    pattern.lastIndex = from + Number(found[1]);
    streams.push(file.slice(from, pattern.lastIndex));
  }
  try {
    const certificates = streams.filter((one) => !isAnswer(one));
    return revision(file.slice(0, sealedLength), certificates, streams.filter(isAnswer)) === file.slice(sealedLength);
  } catch {
    return false;
  }
};
