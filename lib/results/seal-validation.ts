/** Asks the authority of the seal's certificate what a check will need when it can no longer be asked. */
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import type { Certificate } from "#lib/eds/certificate.ts";
import { ocspQuestion, type RevocationAnswer, readOcsp } from "#lib/eds/ocsp.ts";
import { guardOf } from "#lib/gateway/breaker.ts";
import { callOut } from "#lib/gateway/outgoing.ts";
import { errorKind, logger } from "#lib/log.ts";
import type { Store } from "./seal-store.ts";
import { stampingChain } from "./seal-time.ts";

type Said = { readonly der: Buffer; readonly answer: NonNullable<RevocationAnswer> };

const ask = async (url: string, certificate: Certificate, issuer: Certificate): Promise<Said | null> => {
  const asked = ocspQuestion(certificate, issuer);
  const headers = { "content-type": "application/ocsp-request", accept: "application/ocsp-response" };
  try {
    const der = await guardOf("seal:ocsp", config.eds.timeoutMs).policy.execute(async ({ signal }) => {
      const { status, bytes } = await callOut(url, { method: "POST", headers, body: Uint8Array.from(asked.der) }, signal);
      if (status !== 200) throw new Error("the responder gives no answer");
      return bytes;
    });
    const answer = readOcsp(der, certificate, issuer, asked.nonce, { at: now(), maxAgeMs: config.eds.answerMaxAgeMs });
    return answer && { der, answer };
  } catch (error) {
    logger.warn({ error: errorKind(error) }, "no answer about the seal's certificate");
    return null;
  }
};

/**
 * Certificates of the seal and its stamp with what their authority says of them now. Null where nobody is configured, or there is no answer
 * about the seal itself. @throws when the seal was revoked
 */
export const validationOf = async (sealChain: readonly [Certificate, ...Certificate[]]): Promise<Store | null> => {
  const { ocspUrl } = config.seal;
  if (ocspUrl === undefined) return null;
  const stamping = await stampingChain(sealChain);
  const chains = stamping ? [sealChain, stamping] : [sealChain];
  const pairs = chains.flatMap((chain) => chain.slice(0, -1).map((one, at) => [one, chain[at + 1] as Certificate] as const));
  // An authority of both chains is asked about once.
  const once = pairs.filter(([one], at) => pairs.findIndex(([other]) => other.der.equals(one.der)) === at);
  const said = await Promise.all(once.map(([one, issuer]) => ask(ocspUrl, one, issuer)));
  const [own] = said;
  if (own?.answer.status === "revoked") throw new Error("the seal's certificate was revoked: documents are not sealed with it");
  if (own?.answer.status !== "good") return null;
  const certificates = chains.flat().map(({ der }) => der);
  return {
    certificates: certificates.filter((der, at) => certificates.findIndex((other) => other.equals(der)) === at),
    answers: said.flatMap((one) => (one?.answer.status === "good" ? [one.der] : [])),
  };
};
