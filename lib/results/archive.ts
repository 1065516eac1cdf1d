/** A result as an archive for a dispute or for keeping: everything by which somebody without the portal can check it. */
import { eq } from "drizzle-orm";
import { zipSync } from "fflate";
import { db } from "#lib/db/client.ts";
import { results, signatures } from "#lib/db/schema.ts";
import type { EdsProof } from "#lib/eds/words.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";
import { canonicalOf, proofOfSignature } from "#lib/signing/signed-by.ts";
import { type ArchivedFile, type ArchiveFacts, archived, archiveText } from "./archive-text.ts";
import { resultContent, resultPdf } from "./files.ts";
import { verifyAddress } from "./pdf.ts";

type Evidence = {
  readonly signature: ArchiveFacts["signature"];
  readonly files: ReadonlyMap<ArchivedFile, Buffer>;
};

const pem = (...certificates: readonly string[]): Buffer =>
  Buffer.from(
    certificates
      .map((der) => `-----BEGIN CERTIFICATE-----\n${(der.match(/.{1,64}/g) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`)
      .join(""),
  );

const filesOf = (proof: EdsProof): [ArchivedFile, Buffer][] => {
  const { cms, certificate, chain, timeStamp, revocation } = proof;
  const base64 = (text: string) => Buffer.from(text, "base64");
  // A long list of revoked keys is kept once for all signatures: everybody can fetch it from the authority.
  const answer = revocation && !revocation.answer.startsWith("sha256:") ? revocation : null;
  return [
    ["signature", base64(cms)],
    ["signer", pem(certificate)],
    ...(chain.length > 0 ? [["authorities", pem(...chain)] as [ArchivedFile, Buffer]] : []),
    ...(timeStamp ? [["stamp", base64(timeStamp.token)] as [ArchivedFile, Buffer]] : []),
    ...(answer?.source === "ocsp" || answer?.source === "crl" ? [[answer.source, base64(answer.answer)] as [ArchivedFile, Buffer]] : []),
  ];
};

/** What an official signed, byte for byte, and by what that is shown; nothing where the portal issued the document by itself. */
const evidenceOf = async (signatureId: string | null): Promise<Evidence> => {
  const [row] = signatureId === null ? [] : await db().select().from(signatures).where(eq(signatures.id, signatureId));
  if (!row) return { signature: null, files: new Map() };
  const proof = proofOfSignature(row);
  return {
    signature: {
      name: proof?.signer.fullName ?? "",
      at: proof?.signedAt ?? row.signedAt.toISOString(),
      algorithm: proof?.signer.algorithm ?? "",
      fingerprint: row.fingerprint,
    },
    files: new Map([["decision", Buffer.from(canonicalOf(row), "utf8")], ...(proof ? filesOf(proof) : [])]),
  };
};

/** The archive with its explanation in one language. Null when there is no such result. Authorisation is the caller's. */
export const resultArchive = async (
  resultId: string,
  locale: Locale,
): Promise<{ readonly name: string; readonly bytes: Buffer } | null> => {
  const content = await resultContent(resultId);
  const [row] = await db().select({ signatureId: results.signatureId }).from(results).where(eq(results.id, resultId));
  if (!content || !row) return null;
  const { number, demo, signer } = content;
  const documents = await Promise.all(
    locales.map(
      async (language) => [`${number}-${language}.pdf`, (await resultPdf(resultId, { locale: language, large: false }))?.bytes] as const,
    ),
  );
  const { signature, files } = await evidenceOf(row.signatureId);
  const text = archiveText({
    locale,
    number,
    documents: documents.map(([name]) => name),
    address: verifyAddress(number, locale),
    demo,
    way: signer.way,
    files: new Set(files.keys()),
    signature: signature && { ...signature, name: signature.name || signer.fullName },
  });
  // The moment of signing and no other: the same result gives the same archive.
  const mtime = new Date(content.signedAt);
  const entries = [
    ...documents.flatMap(([name, bytes]) => (bytes ? [[name, bytes] as const] : [])),
    ...[...files].map(([file, bytes]) => [archived[file], bytes] as const),
    [`README-${locale}.txt`, Buffer.from(text, "utf8")] as const,
  ];
  const bytes = zipSync(Object.fromEntries(entries.map(([name, one]) => [name, [Uint8Array.from(one), { mtime }]])));
  return { name: `${number}-${locale}.zip`, bytes: Buffer.from(bytes) };
};
