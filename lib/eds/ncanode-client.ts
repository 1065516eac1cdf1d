/** NCANode 3 over HTTP (spec: ncalayer §11): the side-car that knows the keys of the national standard. */
import { z } from "zod";
import { config } from "#lib/config.ts";
import { guardOf } from "#lib/gateway/breaker.ts";
import { callOut } from "#lib/gateway/outgoing.ts";

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
const revocation = z.object({
  revoked: z.boolean(),
  by: z.enum(["OCSP", "CRL"]),
  revocationTime: moment.nullish(),
  reason: z.string().max(2000).nullish(),
});
const certificate = z.object({
  valid: z.boolean(),
  serialNumber: z.string().max(80),
  subject: z.object({ iin: z.string().max(40).nullish() }).nullish(),
  revocations: z.array(revocation).max(20).nullish(),
});
const reply = z.object({
  valid: z.boolean(),
  signers: z.array(z.object({ certificates: z.array(certificate).max(10) })).max(10),
});
export type NcanodeReply = z.infer<typeof reply>;
export type NcanodeCertificate = z.infer<typeof certificate>;

/** `refused`: NCANode has read the message and will not have it. `none`: no answer, or one that cannot be one. */
export type NcanodeAnswer =
  | { readonly state: "answered"; readonly reply: NcanodeReply; readonly raw: Buffer }
  | { readonly state: "refused"; readonly message: string }
  | { readonly state: "none" };

/** It asks the authority's services itself meanwhile. */
const patience = 3;

export const readReply = (raw: Buffer): NcanodeReply | null => {
  try {
    return reply.parse(JSON.parse(raw.toString("utf8")));
  } catch {
    return null;
  }
};

const refusalIn = (raw: Buffer): string => z.object({ message: z.string() }).parse(JSON.parse(raw.toString("utf8"))).message;

/** Asks about a signature over `content`. Never throws. */
export const askNcanode = async (cms: Buffer, content: Buffer, revocationCheck: readonly ("OCSP" | "CRL")[]): Promise<NcanodeAnswer> => {
  const { ncanodeUrl, timeoutMs } = config.eds;
  if (ncanodeUrl === undefined) return { state: "none" };
  const url = new URL("cms/verify", ncanodeUrl.endsWith("/") ? ncanodeUrl : `${ncanodeUrl}/`).href;
  const body = JSON.stringify({ cms: cms.toString("base64"), data: content.toString("base64"), revocationCheck });
  const headers = { "content-type": "application/json", accept: "application/json" };
  try {
    return await guardOf("eds:ncanode", timeoutMs * patience).policy.execute(async ({ signal }): Promise<NcanodeAnswer> => {
      const { status, bytes } = await callOut(url, { method: "POST", headers, body }, signal);
      if (status === 400) return { state: "refused", message: refusalIn(bytes) };
      const read = status === 200 ? readReply(bytes) : null;
      if (!read) throw new Error("no answer about the signature");
      return { state: "answered", reply: read, raw: bytes };
    });
  } catch {
    return { state: "none" };
  }
};
