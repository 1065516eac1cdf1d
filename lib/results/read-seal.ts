/**
 * Reads the seal of a file without asking anybody: the same code for the portal and for the browser of whoever checks a document, so that
 * the document need not leave the computer.
 */
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { sealReason } from "./seal-place.ts";

/**
 * What the bytes of a file say of our seal. `valid`: the seal is ours and covers every byte of the file but itself. `broken`: it is ours and
 * does not hold. `claimed`: the file only says that it is ours. `none`: nothing of ours. `number` is what the file claims.
 */
export type SealReading = { readonly seal: "valid" | "broken" | "claimed" | "none"; readonly number: string | null };

const longestContents = 64 * 1024;

type Place = { readonly from: number; readonly to: number; readonly whole: boolean };

/** The last ByteRange of the file, if it is of a sane shape; `whole`: it leaves out only the bytes of the signature itself. */
const placeOf = (latin: string): Place | null => {
  const match = [...latin.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)].at(-1);
  const [start, first, second, rest] = (match ?? []).slice(1).map(Number);
  if (start === undefined || first === undefined || second === undefined || rest === undefined) return null;
  const sane = start === 0 && first > 0 && second > first + 2 && second - first <= longestContents && second + rest <= latin.length;
  if (!sane) return null;
  const delimited = latin[first] === "<" && latin[second - 1] === ">";
  return { from: first, to: second, whole: delimited && second + rest === latin.length };
};

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** `tidy`: behind the signature stand only the zeros that fill its room, and it is written as we write it. */
type Cms = { readonly signed: pkijs.SignedData; readonly tidy: boolean };

const parseCms = (hex: string): Cms | null => {
  if (!/^[0-9a-fA-F]*$/.test(hex)) return null;
  try {
    const parsed = asn1js.fromBER(bytesOf(hex).buffer);
    if (parsed.offset === -1) return null;
    const signed = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parsed.result }).content });
    return { signed, tidy: /^[0-9a-f]*$/.test(hex) && /^0*$/.test(hex.slice(parsed.offset * 2)) };
  } catch {
    return null;
  }
};

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

const derOf = (certificate: pkijs.Certificate): Uint8Array => new Uint8Array(certificate.toSchema().toBER(false));

/** The certificate of ours that the signature names, taken from what we know and never from what came in the file. */
const ownOf = (cms: pkijs.SignedData, own: readonly Uint8Array[]): pkijs.Certificate | undefined => {
  const carried = (cms.certificates ?? []).flatMap((one) => (one instanceof pkijs.Certificate ? [derOf(one)] : []));
  const known = own.filter((der) => carried.some((one) => same(one, der))).map((der) => pkijs.Certificate.fromBER(Uint8Array.from(der)));
  const sid = cms.signerInfos[0]?.sid;
  const named = sid instanceof pkijs.IssuerAndSerialNumber ? sid.serialNumber : undefined;
  return known.find(({ serialNumber }) => named !== undefined && serialNumber.isEqual(named)) ?? known[0];
};

const holds = async (cms: pkijs.SignedData, own: pkijs.Certificate, content: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  const signer = cms.signerInfos[0];
  if (cms.signerInfos.length !== 1 || !(signer?.sid instanceof pkijs.IssuerAndSerialNumber)) return false;
  if (!signer.sid.serialNumber.isEqual(own.serialNumber)) return false;
  cms.certificates = [own];
  const engine = new pkijs.CryptoEngine({ name: "seal", crypto: globalThis.crypto });
  return cms.verify({ signer: 0, data: content.buffer, checkChain: false }, engine).catch(() => false);
};

/** @param own certificates of the seal (DER): the present one and the former ones */
export const readSeal = async (bytes: Uint8Array, own: readonly Uint8Array[]): Promise<SealReading> => {
  // One character a byte; what is looked for is ASCII.
  const latin = new TextDecoder("latin1").decode(bytes);
  const number = new RegExp(`${sealReason}(\\d{2}-\\d{4}-\\d{4}-\\d{4})\\)`).exec(latin)?.[1] ?? null;
  const place = placeOf(latin);
  const unproved = number === null ? ("none" as const) : ("claimed" as const);
  const cms = place && parseCms(latin.slice(place.from + 1, place.to - 1));
  const certificate = cms && ownOf(cms.signed, own);
  if (!place || !cms || !certificate) return { seal: unproved, number };
  const content = new Uint8Array(bytes.length - (place.to - place.from));
  content.set(bytes.subarray(0, place.from));
  content.set(bytes.subarray(place.to), place.from);
  return { seal: place.whole && cms.tidy && (await holds(cms.signed, certificate, content)) ? "valid" : "broken", number };
};
