import { config } from "#lib/config.ts";

/** Largest answer of an outside system that is read when the caller names no other limit, bytes. */
const answerLimit = 256 * 1024;

/** Origins the portal may call: only those the operator has configured; an address given by a user never becomes one. */
const allowedOrigins = (): ReadonlySet<string> =>
  new Set(
    [
      config.gatewayUrl,
      config.monitoringUrl,
      config.smsUrl,
      config.eds.ocspUrl,
      ...config.eds.crlUrls,
      config.eds.ncanodeUrl,
      config.seal.tsaUrl,
      config.seal.ocspUrl,
      config.demo ? config.edsStubUrl : undefined,
    ]
      .filter((url) => url !== undefined)
      .map((url) => new URL(url).origin),
  );

export type OutgoingAnswer = { readonly status: number; readonly bytes: Buffer };

/**
 * The portal's one outgoing call: listed hosts only, no redirects, a time limit over the whole exchange, a bounded answer.
 * @throws when the host is not listed, nothing answers in time, or the answer is too large.
 */
export const callOut = async (
  url: string,
  init: {
    readonly method: "GET" | "POST";
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array<ArrayBuffer>;
  },
  signal: AbortSignal,
  limit = answerLimit,
): Promise<OutgoingAnswer> => {
  if (!allowedOrigins().has(new URL(url).origin)) throw new Error("this host is not on the list of outside systems");
  const response = await fetch(url, { ...init, redirect: "error", signal });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Error("the answer of an outside system is too large");
    chunks.push(chunk);
  }
  return { status: response.status, bytes: Buffer.concat(chunks) };
};
