import { createHash } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { cryptoEngine, sealKeys } from "./seal-keys.ts";
import { sealReason } from "./seal-place.ts";

/**
 * What the bytes of a file say of our seal. `valid`: the seal is ours and covers every byte of the file but itself. `broken`: it is ours and
 * does not hold. `claimed`: the file only says that it is ours. `none`: nothing of ours. `number` is what the file claims.
 */
export type SealReading = { readonly seal: "valid" | "broken" | "claimed" | "none"; readonly number: string | null };

const longestContents = 64 * 1024;

type Place = { readonly from: number; readonly to: number; readonly whole: boolean };

/** The last ByteRange of the file, if it is of a sane shape; `whole`: it leaves out only the bytes of the signature itself. */
const placeOf = (latin: string, length: number): Place | null => {
  const match = [...latin.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)].at(-1);
  const [start, first, second, rest] = (match ?? []).slice(1).map(Number);
  if (start === undefined || first === undefined || second === undefined || rest === undefined) return null;
  const sane = start === 0 && first > 0 && second > first + 2 && second - first <= longestContents && second + rest <= length;
  if (!sane) return null;
  const delimited = latin[first] === "<" && latin[second - 1] === ">" && /^[0-9a-fA-F]*$/.test(latin.slice(first + 1, second - 1));
  return { from: first, to: second, whole: delimited && second + rest === length };
};

const parseCms = (der: Buffer): pkijs.SignedData | null => {
  try {
    const parsed = asn1js.fromBER(Uint8Array.from(der).buffer);
    if (parsed.offset === -1) return null;
    return new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parsed.result }).content });
  } catch {
    return null;
  }
};

const oneOfOurs = async (cms: pkijs.SignedData): Promise<boolean> => {
  const { certificateSha256 } = await sealKeys();
  return (cms.certificates ?? []).some(
    (one) =>
      one instanceof pkijs.Certificate &&
      createHash("sha256")
        .update(Buffer.from(one.toSchema().toBER(false)))
        .digest()
        .equals(certificateSha256),
  );
};

/** Verifies with our own certificate, never with one that came in the file. */
const holds = async (cms: pkijs.SignedData, signed: Buffer): Promise<boolean> => {
  const own = (await sealKeys()).chain[0];
  const signer = cms.signerInfos[0];
  if (!own || cms.signerInfos.length !== 1 || !(signer?.sid instanceof pkijs.IssuerAndSerialNumber)) return false;
  if (!signer.sid.serialNumber.isEqual(own.serialNumber)) return false;
  cms.certificates = [own];
  return cms.verify({ signer: 0, data: Uint8Array.from(signed).buffer, checkChain: false }, cryptoEngine).catch(() => false);
};

export const readSeal = async (bytes: Buffer): Promise<SealReading> => {
  const latin = bytes.toString("latin1");
  const number = new RegExp(`${sealReason}(\\d{2}-\\d{4}-\\d{4}-\\d{4})\\)`).exec(latin)?.[1] ?? null;
  const place = placeOf(latin, bytes.length);
  const unproved = number === null ? ("none" as const) : ("claimed" as const);
  if (!place) return { seal: unproved, number };
  const hex = latin.slice(place.from + 1, place.to - 1);
  const cms = /^[0-9a-fA-F]*$/.test(hex) ? parseCms(Buffer.from(hex, "hex")) : null;
  if (!cms || !(await oneOfOurs(cms))) return { seal: unproved, number };
  const signed = Buffer.concat([bytes.subarray(0, place.from), bytes.subarray(place.to)]);
  return { seal: place.whole && (await holds(cms, signed)) ? "valid" : "broken", number };
};
