/** The built-in verifier: RSA and ECDSA over SHA-2, by OpenSSL and pkijs. */
import { anchors, chainOf } from "./chain.ts";
import { mathematicsFault, type SignerParts } from "./cms.ts";
import { type Findings, judge } from "./findings.ts";
import { keptRevocation, type Revocation, revocationOf } from "./revocation.ts";
import { timeStampOf } from "./time-stamp.ts";
import type { EdsProof } from "./words.ts";

export type Moment = {
  readonly receivedAt: Date;
  /** An answer about revocation that was kept with the signature, used as it is. */
  readonly kept: EdsProof["revocation"];
  /** Asks nobody outside. */
  readonly offline: boolean;
};

const waiting: Revocation = { state: "waiting", record: null };

/** @throws when the portal's own list of authorities cannot be read */
export const checkBuiltIn = async (parts: SignerParts, content: Buffer, { receivedAt, kept, offline }: Moment): Promise<Findings> => {
  const { certificate } = parts;
  const fault = mathematicsFault(parts, content);
  const held = await anchors();
  const stamp = fault === null ? timeStampOf(parts, held, receivedAt) : null;
  const signedAt = stamp?.at ?? receivedAt;
  const chain = fault === null ? chainOf(certificate, held, signedAt) : null;
  const [issuer] = chain ?? [];
  const inTime = certificate.notBefore <= signedAt && signedAt <= certificate.notAfter;
  const earlier = kept && kept.source !== "ncanode" && issuer ? await keptRevocation(kept, certificate, issuer, signedAt) : waiting;
  const ask = issuer && inTime && earlier.state === "waiting" && !offline;
  const revocation = ask ? await revocationOf(certificate, issuer, signedAt) : earlier;
  return {
    ...judge([
      ["algorithm", fault !== "algorithm"],
      ["content", fault !== "content"],
      ["signature", fault !== "signature"],
      ["chain", chain !== null],
      ["expired", signedAt <= certificate.notAfter],
      ["not-yet-valid", certificate.notBefore <= signedAt],
      ["revoked", revocation.state === "waiting" ? null : revocation.state === "good"],
    ]),
    verifier: "built-in",
    chain: (chain ?? []).map(({ der }) => der.toString("base64")),
    signedAt,
    timeStamp: stamp && { token: stamp.token.toString("base64"), at: stamp.at.toISOString(), authority: stamp.authority },
    revocation: revocation.record,
  };
};
