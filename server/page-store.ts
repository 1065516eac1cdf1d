/**
 * Pages rendered beforehand, kept by their ETag with the policy that names their scripts and with their packed bodies. A page that was
 * rendered anew has another ETag and so simply another entry.
 */
import { type Encoding, pack } from "./encoding.ts";
import { hashPolicy } from "./policy.ts";

type StoredPage = { readonly policy: string; readonly body: Buffer; readonly packed: Map<Encoding, Buffer> };

const maxPages = 300;

export class PageStore {
  readonly #pages = new Map<string, StoredPage>();

  /** Policy of a page already seen: for an answer 304, which has no body to look at. */
  policyOf(etag: string): string | undefined {
    return this.#pages.get(etag)?.policy;
  }

  /** @returns what to send for this page in this encoding. */
  take(etag: string, body: Buffer, encoding: Encoding | undefined): { readonly policy: string; readonly body: Buffer } {
    const page = this.#pages.get(etag) ?? { policy: hashPolicy(body.toString("utf8")), body, packed: new Map() };
    // Re-inserted at the end: the first of the map is the one used longest ago.
    this.#pages.delete(etag);
    this.#pages.set(etag, page);
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size > maxPages && oldest !== undefined) this.#pages.delete(oldest);
    if (encoding === undefined) return { policy: page.policy, body };
    const packed = page.packed.get(encoding) ?? pack(body, encoding, true);
    page.packed.set(encoding, packed);
    return { policy: page.policy, body: packed };
  }
}
