import type { Doc } from "./pdf-page.ts";

/** Bytes kept free for the seal: the CMS with the certificates of an operator's own chain, and a time stamp with its own. */
export const sealRoom = 14_336;
/** Begins the reason in the signature's dictionary; the document's number follows. Only a hint for finding it, never a proof. */
export const sealReason = "Qyzmet document ";

type Loose = {
  ref: (data: object) => { data: Record<string, unknown>; end: () => void };
  _root: { data: { AcroForm?: unknown } };
  _acroform?: unknown;
};

/**
 * An invisible signature field over the whole document, with free bytes for a PAdES signature (ETSI EN 319 142-1, B-B): the seal of the
 * portal is made over everything but these bytes.
 */
export const placeSeal = (doc: Doc, number: string, at: Date): void => {
  const raw = doc as unknown as Loose;
  const seal = raw.ref({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.CAdES.detached",
    ByteRange: [0, "**********", "**********", "**********"],
    Contents: Buffer.alloc(sealRoom),
    Reason: new String(`${sealReason}${number}`),
    Name: new String("Qyzmet"),
    M: at,
  });
  const page = doc.page as unknown as { dictionary: { data: Record<string, unknown> }; annotations: unknown[] };
  const field = raw.ref({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    T: new String("seal"),
    Rect: [0, 0, 0, 0],
    // Printed, locked.
    F: 132,
    V: seal,
    P: page.dictionary,
  });
  page.annotations.push(field);
  // pdfkit ends the form itself; it only knows forms with fonts, ours has no visible field.
  raw._acroform = { fonts: {}, defaultFont: "none" };
  raw._root.data.AcroForm = raw.ref({ SigFlags: 3, Fields: [field], DR: { Font: {} } });
  for (const part of [seal, field]) part.end();
};
