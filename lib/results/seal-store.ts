/**
 * What lets a seal be checked when its authority is gone (PAdES, ETSI EN 319 142-1, B-LT): certificates and OCSP answers in a document
 * security store. It goes into the document before the seal, so that the seal covers it and the whole file. Names by SHA-1 (VRI), which the
 * standard leaves free, are not written.
 */

/** DER each. */
export type Store = { readonly certificates: readonly Buffer[]; readonly answers: readonly Buffer[] };

const last = (file: string, pattern: RegExp): string => {
  const found = [...file.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) throw new Error("the document is not as pdfkit writes it");
  return found;
};

/** The document with its store as a further revision: catalogue and store in new objects. The same parts give the same bytes. */
export const withStore = (document: Buffer, { certificates, answers }: Store): Buffer => {
  // One character a byte, there and back.
  const file = document.toString("latin1");
  const root = last(file, /\/Root (\d+) 0 R/g);
  const catalogue = last(file, new RegExp(`\\n${root} 0 obj\\n<<\\n([\\s\\S]*?)\\n>>\\nendobj`, "g"));
  const store = Number(last(file, /\/Size (\d+)/g));
  const [firstCertificate, firstAnswer] = [store + 1, store + 1 + certificates.length];
  const references = (from: number, count: number) => Array.from({ length: count }, (_, n) => `${from + n} 0 R`).join(" ");
  const lists = `/Certs [${references(firstCertificate, certificates.length)}] /OCSPs [${references(firstAnswer, answers.length)}]`;
  const extension = "/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 2 >> >>";
  const objects = [
    { number: Number(root), body: `<<\n${catalogue}\n${extension}\n/DSS ${store} 0 R\n>>` },
    { number: store, body: `<< /Type /DSS ${lists} >>` },
    ...[...certificates, ...answers].map((der, n) => ({
      number: firstCertificate + n,
      body: `<< /Length ${der.length} >>\nstream\n${der.toString("latin1")}\nendstream`,
    })),
  ];
  let text = file.endsWith("\n") ? file : `${file}\n`;
  const places = objects.map(({ number, body }) => {
    const at = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n${root} 1\n${places[0]}${store} ${places.length - 1}\n${places.slice(1).join("")}`;
  const kept = `/Info ${last(file, /\/Info (\d+ 0 R)/g)}\n/ID ${last(file, /\/ID (\[[^\]]*\])/g)}`;
  const trailer = `<<\n/Size ${firstAnswer + answers.length}\n/Root ${root} 0 R\n${kept}\n/Prev ${last(file, /startxref\s+(\d+)/g)}\n>>`;
  return Buffer.from(`${text}${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
};
