/**
 * Pages rendered beforehand, kept by their ETag with the policy that names their scripts and with their packed bodies. A page that was
 * rendered anew has another ETag and so simply another entry.
 */
import { type Encoding, pack } from "./encoding.ts";
import { hashPolicy } from "./policy.ts";

const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;
const ofTheFramework =
  /^<link|^<script[^>]*\ssrc="\/_next\/|^<script[^>]*>\((?:self\.__next_|globalThis\["TURBOPACK"\]|self\["TURBOPACK"\])|^<script[^>]*>self\.__next_/;

/** What the framework adds for a browser that would take the page over. No component of ours runs there, so it would only be paid for. */
export const withoutRuntime = (html: string): string => html.replace(scripts, (tag) => (ofTheFramework.test(tag) ? "" : tag));

type StoredPage = { readonly policy: string; readonly body: Buffer; readonly packed: Map<Encoding, Buffer> };

const storedPage = (html: string): StoredPage => ({ policy: hashPolicy(html), body: Buffer.from(html), packed: new Map() });

const maxPages = 300;

export class PageStore {
  readonly #pages = new Map<string, StoredPage>();

  /** Policy of a page already seen: for an answer 304, which has no body to look at. */
  policyOf(etag: string): string | undefined {
    return this.#pages.get(etag)?.policy;
  }

  /** @returns what to send for this page in this encoding. */
  take(etag: string, body: Buffer, encoding: Encoding | undefined): { readonly policy: string; readonly body: Buffer } {
    const page = this.#pages.get(etag) ?? storedPage(withoutRuntime(body.toString("utf8")));
    // Re-inserted at the end: the first of the map is the one used longest ago.
    this.#pages.delete(etag);
    this.#pages.set(etag, page);
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size > maxPages && oldest !== undefined) this.#pages.delete(oldest);
    if (encoding === undefined) return page;
    const packed = page.packed.get(encoding) ?? pack(page.body, encoding, true);
    page.packed.set(encoding, packed);
    return { policy: page.policy, body: packed };
  }
}
