/** Time stamps over a signature (RFC 3161; CAdES-T). One that does not hold proves nothing, and is no fault of the signature either. */
import * as pkijs from "pkijs";
import { digestOf, hashOf } from "./algorithms.ts";
import { type Certificate, commonNameOf } from "./certificate.ts";
import { chainOf } from "./chain.ts";
import { contentTypes, mathematicsFault, readCms, type SignerParts } from "./cms.ts";

const timeStamping = "1.3.6.1.5.5.7.3.8";
/** How far clocks of authorities and of the portal may lie apart. */
export const clockSkewMs = 5 * 60_000;

export type TimeStamp = { readonly token: Buffer; readonly at: Date; readonly authority: string };

const infoOf = (content: Buffer): pkijs.TSTInfo | null => {
  try {
    return pkijs.TSTInfo.fromBER(Uint8Array.from(content).buffer);
  } catch {
    return null;
  }
};

const overThis = ({ messageImprint }: pkijs.TSTInfo, signature: Buffer): boolean => {
  const digest = digestOf(messageImprint.hashAlgorithm.algorithmId);
  return digest !== undefined && hashOf(digest, signature).equals(Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView));
};

const mayStamp = ({ purposes, purposesCritical, usage, notBefore, notAfter }: Certificate, at: Date): boolean =>
  purposes.size === 1 &&
  purposes.has(timeStamping) &&
  purposesCritical &&
  (usage === null || usage.has("digitalSignature") || usage.has("nonRepudiation")) &&
  notBefore <= at &&
  at <= notAfter;

const checked = (token: Buffer, signature: Buffer, held: readonly Certificate[], latest: Date): TimeStamp | null => {
  const parts = readCms(token, contentTypes.timeStamp, token.length);
  if ("fault" in parts || !parts.attached) return null;
  const info = infoOf(parts.attached);
  const at = info?.genTime;
  if (!info || !at || Number.isNaN(at.getTime()) || at > latest || !overThis(info, signature)) return null;
  if (mathematicsFault(parts, parts.attached) !== null) return null;
  if (!mayStamp(parts.certificate, at) || !chainOf(parts.certificate, held, at)) return null;
  return { token, at, authority: commonNameOf(parts.certificate.parsed.subject) };
};

const check: typeof checked = (...args) => {
  try {
    return checked(...args);
  } catch {
    return null;
  }
};

/** The earliest stamp of a trusted authority over this very signature that is not from the future; null when there is none. */
export const timeStampOf = (
  { timeStamps, signature }: Pick<SignerParts, "timeStamps" | "signature">,
  held: readonly Certificate[],
  receivedAt: Date,
): TimeStamp | null => {
  const latest = new Date(receivedAt.getTime() + clockSkewMs);
  const good = timeStamps.slice(0, 4).flatMap((token) => check(token, signature, held, latest) ?? []);
  return good.toSorted((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null;
};
