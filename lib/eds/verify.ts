/** Verification of digital signatures by one fixed order of checks (spec: security §6): only a found fault is "invalid". */
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { checkBuiltIn, type Moment } from "./built-in.ts";
import { contentTypes, readCms, type SignerParts } from "./cms.ts";
import { type Findings, judge } from "./findings.ts";
import { holderChecks } from "./holder.ts";
import { checkByNcanode, isNational } from "./ncanode.ts";
import type { EdsProof, EdsVerdict, EdsWanted } from "./words.ts";

/** NCANode for everything, or, where it is there, for keys of the national standard. */
const findingsOf = (cms: Buffer, parts: SignerParts, content: Buffer, moment: Moment): Promise<Findings> => {
  const { verifier, ncanodeUrl } = config.eds;
  const outside = verifier === "ncanode" || (ncanodeUrl !== undefined && isNational(parts));
  return outside ? checkByNcanode(cms, parts, content, moment) : checkBuiltIn(parts, content, moment);
};

const verify = async (cms: Buffer, wanted: EdsWanted, moment: Moment): Promise<EdsVerdict> => {
  const parts = readCms(cms, contentTypes.data, wanted.content.length);
  if ("fault" in parts) return { state: "invalid", fault: parts.fault, proof: null };
  const findings = await findingsOf(cms, parts, wanted.content, moment);
  const own = findings.fault === null ? judge(holderChecks(parts.certificate, parts.signer, wanted, moment.receivedAt)) : null;
  const fault = findings.fault ?? own?.fault ?? null;
  const proof: EdsProof = {
    v: 1,
    verifier: findings.verifier,
    cms: cms.toString("base64"),
    certificate: parts.certificate.der.toString("base64"),
    chain: findings.chain,
    signer: parts.signer,
    receivedAt: moment.receivedAt.toISOString(),
    signedAt: findings.signedAt.toISOString(),
    timeStamp: findings.timeStamp,
    revocation: findings.revocation,
    checks: [{ check: "form", outcome: "ok" }, { check: "signers", outcome: "ok" }, ...findings.checks, ...(own?.checks ?? [])],
  };
  if (fault !== null) return { state: "invalid", fault, proof };
  return { state: proof.checks.some(({ outcome }) => outcome === "waiting") ? "pending" : "valid", proof };
};

/**
 * Checks a CMS signature (DER or BER, without armour) over bytes that the portal holds; content inside the message must be the same bytes.
 * Never throws for what is in the message. Validity is judged at the time of a trusted stamp, else at `receivedAt`.
 * @throws when the portal's own list of authorities (`EDS_ANCHORS`) cannot be read
 */
export const verifyEds = (cms: Buffer, wanted: EdsWanted, receivedAt: Date = now()): Promise<EdsVerdict> =>
  verify(cms, wanted, { receivedAt, kept: null, offline: false });

/**
 * Checks a kept signature again, as of the moment it came in: a kept answer about revocation is used as it is, and only what is still
 * waiting is asked for. `offline`: nobody outside is asked, and what waits goes on waiting.
 */
export const recheckEds = (proof: EdsProof, wanted: EdsWanted, { offline = false } = {}): Promise<EdsVerdict> =>
  verify(Buffer.from(proof.cms, "base64"), wanted, { receivedAt: new Date(proof.receivedAt), kept: proof.revocation, offline });
