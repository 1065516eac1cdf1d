import { config } from "#lib/config.ts";
import type { Locale } from "#lib/services/define.ts";

/** What the page's script asks the signature program for. */
export type EdsOrder = {
  /** Base64 of the very bytes that the portal holds; each gets a signature of its own, in this order. */
  readonly documents: readonly { readonly id: string; readonly base64: string }[];
  readonly use: "sign" | "sign-in";
  /** "": anybody's key. */
  readonly iin: string;
  /** "": a personal key, or either for signing in. */
  readonly bin: string;
  readonly keyUsage: readonly string[];
  /** The signed bytes lie within the signature. */
  readonly encapsulate: boolean;
  readonly locale: Locale;
  readonly addresses: readonly string[];
};

type Wanted = {
  readonly documents: readonly { readonly id: string; readonly content: Buffer | string }[];
  readonly use: "sign" | "sign-in";
  readonly iin?: string;
  /** `person`: a personal key. `official`: a key of an employee of the organisation with this BIN. `any`: either. */
  readonly kind: { readonly of: "person" } | { readonly of: "official"; readonly bin: string } | { readonly of: "any" };
  readonly locale: Locale;
};

/** Extended key usages (spec: identity §4): what the key is for, and whose it is. */
const uses = { sign: "1.3.6.1.5.5.7.3.4", "sign-in": "1.3.6.1.5.5.7.3.2" } as const;
const holders = { person: ["1.2.398.3.3.4.1.1"], official: ["1.2.398.3.3.4.1.2"], any: [] } as const;

/** Signing takes the text beside the signature, signing in takes the challenge within it. */
export const edsOrder = ({ documents, use, iin = "", kind, locale }: Wanted): EdsOrder => ({
  documents: documents.map(({ id, content }) => ({ id, base64: Buffer.from(content).toString("base64") })),
  use,
  iin,
  bin: kind.of === "official" ? kind.bin : "",
  keyUsage: [uses[use], ...holders[kind.of]],
  encapsulate: use === "sign-in",
  locale,
  addresses: config.ncaLayerUrls,
});
