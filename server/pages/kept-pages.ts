/** Public pages, the same for everybody: rendered once a minute, for some tell a date, and kept with their packed bodies. */
import type { IncomingMessage } from "node:http";
import { sha256 } from "#lib/crypto/seal.ts";
import { type Encoding, encodingFor, pack } from "../encoding.ts";

type KeptPage = { readonly until: number; readonly etag: string; readonly body: Buffer; readonly packed: Map<Encoding, Buffer> };

const keptMs = 60_000;
const mostPages = 500;

export class KeptPages {
  readonly #pages = new Map<string, KeptPage>();

  /** @param render makes the page anew; what is not a page (an address that is not there) is not kept. */
  async answer(address: string, req: IncomingMessage, render: () => Promise<Response>): Promise<Response> {
    const known = this.#pages.get(address);
    if (known && known.until > performance.now()) return this.#say(known, req);
    const answer = await render();
    if (answer.status !== 200) return answer;
    const body = Buffer.from(await answer.arrayBuffer());
    const etag = `"${sha256(body).toString("base64url").slice(0, 22)}"`;
    // A page that came out the same keeps its packed bodies.
    const packed = known?.etag === etag ? known.packed : new Map<Encoding, Buffer>();
    const page: KeptPage = { until: performance.now() + keptMs, etag, body, packed };
    if (this.#pages.size >= mostPages) this.#pages.clear();
    this.#pages.set(address, page);
    return this.#say(page, req);
  }

  #say({ etag, body, packed }: KeptPage, req: IncomingMessage): Response {
    // Browsers ask each time and mostly get 304.
    const headers = new Headers({ ETag: etag, "Cache-Control": "public, max-age=0, must-revalidate", Vary: "Accept-Encoding" });
    if (req.headers["if-none-match"]?.includes(etag)) return new Response(null, { status: 304, headers });
    headers.set("Content-Type", "text/html; charset=utf-8");
    const encoding = encodingFor(String(req.headers["accept-encoding"] ?? ""));
    if (encoding === undefined) return new Response(new Uint8Array(body), { headers });
    const small = packed.get(encoding) ?? pack(body, encoding, true);
    packed.set(encoding, small);
    headers.set("Content-Encoding", encoding);
    return new Response(new Uint8Array(small), { headers });
  }
}
