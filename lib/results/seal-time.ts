/** Time stamps (RFC 3161) over the seal: they prove that a document was sealed while the seal's certificate was good. */
import { createHash, randomBytes } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { sha256Oid } from "#lib/eds/algorithms.ts";
import type { Certificate } from "#lib/eds/certificate.ts";
import { anchors, chainOf } from "#lib/eds/chain.ts";
import { contentTypes, readCms } from "#lib/eds/cms.ts";
import { timeStampOf } from "#lib/eds/time-stamp.ts";
import { guardOf } from "#lib/gateway/breaker.ts";
import { callOut } from "#lib/gateway/outgoing.ts";
import { errorKind, logger } from "#lib/log.ts";

export type SealStamp = {
  /** DER. */
  readonly token: Buffer;
  /** Certificate of the time-stamping authority, then those above it. */
  readonly chain: readonly Certificate[];
};

const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

type Question = { readonly der: Buffer; readonly nonce: asn1js.Integer };

const question = (signature: Buffer): Question => {
  const random = randomBytes(16);
  // Positive, and never with leading zeros.
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x40;
  const nonce = new asn1js.Integer({ valueHex: Uint8Array.from(random).buffer });
  const hashAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new asn1js.Null() });
  const hashedMessage = octets(createHash("sha256").update(signature).digest());
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({ hashAlgorithm, hashedMessage }),
    nonce,
    certReq: true,
  });
  return { der: Buffer.from(request.toSchema().toBER(false)), nonce };
};

/** The token in a reply, byte for byte; null: refused (RFC 3161: only 0 and 1 are grants). @throws when the reply cannot be read */
const tokenOf = (reply: Buffer): Buffer | null => {
  const { result } = asn1js.fromBER(Uint8Array.from(reply).buffer);
  const { status } = pkijs.TimeStampResp.fromBER(Uint8Array.from(reply).buffer);
  const token = result instanceof asn1js.Sequence ? result.valueBlock.value[1] : undefined;
  return token && (status.status === 0 || status.status === 1) ? Buffer.from(token.valueBeforeDecodeView) : null;
};

/** What this token says, when it is over this signature, answers this question, and comes from an authority that the portal knows. */
const believed = async (token: Buffer, signature: Buffer, { nonce }: Question, held: readonly Certificate[]): Promise<SealStamp | null> => {
  const parts = readCms(token, contentTypes.timeStamp, token.length);
  if ("fault" in parts || !parts.attached) return null;
  const said = pkijs.TSTInfo.fromBER(Uint8Array.from(parts.attached).buffer);
  const stamp = said.nonce?.isEqual(nonce) ? timeStampOf({ timeStamps: [token], signature }, held, now()) : null;
  const above = stamp && chainOf(parts.certificate, held, stamp.at);
  return stamp && above ? { token, chain: [parts.certificate, ...above] } : null;
};

let stamping: SealStamp["chain"] | undefined;

/**
 * The authority that stamps: its certificate and those above it, as of the last stamp that was believed; the first one is asked for. Null
 * where there is none.
 */
export const stampingChain = async (sealChain: readonly Certificate[]): Promise<SealStamp["chain"] | null> =>
  stamping ?? (await stampOver(randomBytes(32), sealChain))?.chain ?? null;

/** A stamp of the configured authority over the seal's signature; null where none is configured, or none came that may be believed. */
export const stampOver = async (signature: Buffer, sealChain: readonly Certificate[]): Promise<SealStamp | null> => {
  const { tsaUrl } = config.seal;
  if (tsaUrl === undefined) return null;
  const asked = question(signature);
  const headers = { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" };
  try {
    const token = await guardOf("seal:tsa", config.eds.timeoutMs).policy.execute(async ({ signal }) => {
      const { status, bytes } = await callOut(tsaUrl, { method: "POST", headers, body: Uint8Array.from(asked.der) }, signal);
      const said = status === 200 ? tokenOf(bytes) : null;
      if (!said) throw new Error("the time-stamping authority gives no stamp");
      return said;
    });
    const stamp = await believed(token, signature, asked, [...(await anchors().catch(() => [])), ...sealChain.slice(1)]);
    if (stamp) stamping = stamp.chain;
    else logger.warn("a time stamp over the seal does not hold and was left out");
    return stamp;
  } catch (error) {
    logger.warn({ error: errorKind(error) }, "no time stamp over the seal");
    return null;
  }
};
