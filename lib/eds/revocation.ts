/**
 * Whether a certificate is revoked: OCSP, and the authority's list where OCSP gives no answer. Only the operator's addresses are asked; those
 * written into a certificate are never followed. Silence is no answer, and no answer is never "revoked".
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "#lib/clock.ts";
import { config } from "#lib/config.ts";
import { guardOf } from "#lib/gateway/breaker.ts";
import { callOut } from "#lib/gateway/outgoing.ts";
import type { Certificate } from "./certificate.ts";
import { askCrl, type RevocationList, readCrl } from "./crl.ts";
import { type Freshness, ocspQuestion, type RevocationAnswer, readOcsp, responderIsBusy } from "./ocsp.ts";
import type { EdsProof } from "./words.ts";

export type Revocation = {
  readonly state: "good" | "revoked" | "waiting";
  readonly record: EdsProof["revocation"];
};

/** A list is asked for anew after this time at the latest, however long it says it holds. */
const listKeptMs = 10 * 60_000;
const listLimit = 64 * 1024 * 1024;
/** A longer list is kept once as a file beside the proofs, not in each of them. */
const listInProof = 128 * 1024;

const freshness = (): Freshness => ({ at: now(), maxAgeMs: config.eds.answerMaxAgeMs });

type Said = { readonly answer: NonNullable<RevocationAnswer>; readonly source: "ocsp" | "crl"; readonly der: Buffer };

const askOcsp = async (certificate: Certificate, issuer: Certificate): Promise<Said | null> => {
  const { ocspUrl, timeoutMs } = config.eds;
  if (ocspUrl === undefined) return null;
  const question = ocspQuestion(certificate, issuer);
  const headers = { "content-type": "application/ocsp-request", accept: "application/ocsp-response" };
  try {
    const der = await guardOf("eds:ocsp", timeoutMs).policy.execute(async ({ signal }) => {
      const { status, bytes } = await callOut(ocspUrl, { method: "POST", headers, body: Uint8Array.from(question.der) }, signal);
      if (status !== 200 || responderIsBusy(bytes)) throw new Error("the responder gives no answer");
      return bytes;
    });
    const answer = readOcsp(der, certificate, issuer, question.nonce, freshness());
    return answer && answer.status !== "unknown" ? { answer, source: "ocsp", der } : null;
  } catch {
    return null;
  }
};

const lists = new Map<string, { readonly list: RevocationList; readonly until: number }>();

const fetchList = async (url: string): Promise<RevocationList | null> => {
  const kept = lists.get(url);
  if (kept && kept.until > now().getTime()) return kept.list;
  try {
    const list = await guardOf(`eds:crl:${url}`, config.eds.timeoutMs).policy.execute(async ({ signal }) => {
      const { status, bytes } = await callOut(url, { method: "GET" }, signal, listLimit);
      const read = status === 200 ? readCrl(bytes) : null;
      if (!read) throw new Error("no list");
      return read;
    });
    lists.set(url, { list, until: Math.min(now().getTime() + listKeptMs, list.nextUpdate?.getTime() ?? Number.POSITIVE_INFINITY) });
    return list;
  } catch {
    return null;
  }
};

const askLists = async (certificate: Certificate, issuer: Certificate): Promise<Said | null> => {
  for (const url of config.eds.crlUrls) {
    const list = await fetchList(url);
    const answer = list && askCrl(list, certificate, issuer, freshness());
    if (list && answer) return { answer, source: "crl", der: list.der };
  }
  return null;
};

const listFile = (name: string): string => join(config.dataDir, "eds", "lists", name);

/** What is kept of an answer: itself in base64, or `sha256:<hex>` of a long list that lies in `DATA_DIR/eds/lists`. */
const kept = async (der: Buffer): Promise<string> => {
  if (der.length <= listInProof) return der.toString("base64");
  const name = createHash("sha256").update(der).digest("hex");
  await mkdir(join(config.dataDir, "eds", "lists"), { recursive: true, mode: 0o700 });
  const [file, part] = [listFile(name), listFile(`${name}.${process.pid}`)];
  await writeFile(part, der);
  await rename(part, file);
  return `sha256:${name}`;
};

const keptBytes = async (answer: string): Promise<Buffer | null> => {
  const [, name] = /^sha256:([0-9a-f]{64})$/.exec(answer) ?? [];
  return name === undefined ? Buffer.from(answer, "base64") : await readFile(listFile(name)).catch(() => null);
};

/** Revoked after the signature was made: it was good then, and stays so. A time that cannot be read is no time. */
const stateAt = ({ status, revokedAt }: NonNullable<RevocationAnswer>, signedAt: Date): "good" | "revoked" =>
  status === "good" || (revokedAt !== null && revokedAt > signedAt) ? "good" : "revoked";

/** Asks now. @param signedAt moment at which the certificate had to be good */
export const revocationOf = async (certificate: Certificate, issuer: Certificate, signedAt: Date): Promise<Revocation> => {
  const said = (await askOcsp(certificate, issuer)) ?? (await askLists(certificate, issuer));
  if (!said) return { state: "waiting", record: null };
  const { answer, source, der } = said;
  return {
    state: stateAt(answer, signedAt),
    record: { source, answer: await kept(der), producedAt: answer.producedAt.toISOString() },
  };
};

/** Reads an answer that was kept, as of the moment it was given; "waiting" when it does not hold. */
export const keptRevocation = async (
  record: NonNullable<EdsProof["revocation"]>,
  certificate: Certificate,
  issuer: Certificate,
  signedAt: Date,
): Promise<Revocation> => {
  const der = await keptBytes(record.answer);
  const fresh = { ...freshness(), at: new Date(record.producedAt) };
  const list = der && record.source === "crl" ? readCrl(der) : null;
  const answer =
    der && record.source === "ocsp" ? readOcsp(der, certificate, issuer, null, fresh) : list && askCrl(list, certificate, issuer, fresh);
  return answer ? { state: stateAt(answer, signedAt), record } : { state: "waiting", record: null };
};
