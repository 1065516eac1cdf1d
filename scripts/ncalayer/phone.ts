/**
 * Stub of a telephone with eGov Mobile or eGov Business: follows the link of a QR code as the application does, over real HTTP, and signs
 * with a key of its owner (spec: ncalayer §10).
 */
import { z } from "zod";
import { binMeta } from "#lib/signing/link-words.ts";
import { signWith } from "./answers.ts";
import { keysOf } from "./demo-keys.ts";
import { type Scenario, scenarioNames } from "./scenarios.ts";
import type { Stub } from "./stub.ts";
import { keyInstead } from "./wallet.ts";

const link = z.string().max(2000);
export const lookOrder = z.strictObject({ link });
export const phoneOrder = z.strictObject({
  link,
  iin: z.string().regex(/^\d{12}$/),
  /** The office whose key signs; `asked`: the one that the document names; absent: the personal key. */
  bin: z.string().optional(),
  /** Which wrong key or signature; `wrong-token` sends another bearer than it was given. */
  scenario: z.enum([...scenarioNames, "wrong-token"]).optional(),
  otherIin: z.string().optional(),
});
export type PhoneOrder = z.infer<typeof phoneOrder>;

const description = z.object({
  description: z.string(),
  expiry_date: z.iso.datetime(),
  organisation: z.object({ nameRu: z.string(), nameKz: z.string(), nameEn: z.string(), bin: z.string() }),
  document: z.object({ uri: z.string(), auth_type: z.enum(["None", "Bearer", "Eds"]), auth_token: z.string().optional() }),
});
const documents = z.object({
  signMethod: z.enum(["XML", "CMS_WITH_DATA", "CMS_SIGN_ONLY"]),
  documentsToSign: z
    .array(
      z.object({
        id: z.union([z.string(), z.number()]),
        nameRu: z.string(),
        nameKz: z.string(),
        nameEn: z.string(),
        meta: z.array(z.object({ name: z.string(), value: z.string() })),
        document: z.object({ file: z.object({ mime: z.string(), data: z.string() }) }),
      }),
    )
    .min(1),
});

type Seen = { readonly description: z.infer<typeof description>; readonly documents: z.infer<typeof documents> };
/** Why the telephone stops: what the portal answered, or that it may not go there. */
export type PhoneFault = { readonly status: number; readonly error: string };

const timeoutMs = 10_000;

/** Reads the link as the camera sees it or as it is followed. @param origins of the portal: the stub goes nowhere else */
const addressIn = (text: string, origins: ReadonlySet<string>): string | null => {
  const address = text.trim().replace(/^mobileSign:/, "");
  return URL.canParse(address) && origins.has(new URL(address).origin) ? address : null;
};

const get = async <T>(address: string, schema: z.ZodType<T>, headers: Record<string, string> = {}): Promise<T | PhoneFault> => {
  const answer = await fetch(address, { headers, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) return { status: answer.status, error: "refused" };
  const read = schema.safeParse(await answer.json());
  return read.success ? read.data : { status: answer.status, error: `not of the agreed shape: ${read.error.issues[0]?.path.join(".")}` };
};

const isFault = (value: object): value is PhoneFault => "error" in value;

const bearerOf = ({ document }: Seen["description"]): Record<string, string> =>
  document.auth_type === "Bearer" ? { authorization: `Bearer ${document.auth_token ?? ""}` } : {};

/** What the application shows before one signs. */
export const look = async (text: string, origins: ReadonlySet<string>): Promise<Seen | PhoneFault> => {
  const address = addressIn(text, origins);
  if (address === null) return { status: 0, error: "not a link of this portal" };
  const described = await get(address, description);
  if (isFault(described)) return described;
  if (!origins.has(new URL(described.document.uri).origin)) return { status: 0, error: "leads away from the portal" };
  const read = await get(described.document.uri, documents, bearerOf(described));
  return isFault(read) ? read : { description: described, documents: read };
};

/** Signs and sends. @returns the portal's answer */
export const signByPhone = async (
  stub: Stub,
  { link: text, iin, bin, scenario, otherIin }: PhoneOrder,
  origins: ReadonlySet<string>,
): Promise<{ readonly status: number; readonly answer: unknown } | PhoneFault> => {
  const seen = await look(text, origins);
  if (isFault(seen)) return seen;
  const attached = seen.documents.signMethod === "CMS_WITH_DATA";
  const use = attached ? "sign-in" : "sign";
  const named = seen.documents.documentsToSign[0]?.meta.find(({ name }) => name === binMeta)?.value;
  const wanted = bin === "asked" ? named : bin;
  const key = keysOf(iin, wanted ?? null).find((one) => one.use === use && one.organisation?.bin === wanted);
  if (key === undefined) return { status: 0, error: "no such key" };
  const wrong: Scenario | null =
    scenario === undefined || scenario === "wrong-token"
      ? null
      : { name: scenario, times: 1, seconds: 0, ...(otherIin === undefined ? {} : { otherIin }) };
  const certificate = await stub.wallet.certificateOf(wrong === null ? key : keyInstead(key, wrong), wrong?.name);
  const signed = seen.documents.documentsToSign.map((one) => ({
    ...one,
    document: {
      file: {
        ...one.document.file,
        data: signWith(
          stub.wallet,
          certificate,
          Buffer.from(one.document.file.data, "base64"),
          { encapsulate: attached, digested: false, timeStamp: true },
          wrong,
        ).toString("base64"),
      },
    },
  }));
  const answer = await fetch(seen.description.document.uri, {
    method: "PUT",
    headers: {
      "content-type": "application/json",
      ...(scenario === "wrong-token" ? { authorization: "Bearer of-somebody-else" } : bearerOf(seen.description)),
    },
    body: JSON.stringify({ ...seen.documents, documentsToSign: signed }),
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: answer.status, answer: await answer.json().catch(() => null) };
};
