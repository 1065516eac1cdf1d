/** Files known by name beforehand, packed beforehand where that helps, kept in memory. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { encodingFor } from "./encoding.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};

const extensions = { br: ".br", gzip: ".gz" } as const;

export class StaticFiles {
  readonly #known = new Set<string>();
  readonly #bodies = new Map<string, Buffer>();
  readonly #root: string;

  readonly #caching: string;

  constructor(root: string, caching: string) {
    this.#root = root;
    this.#caching = caching;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) this.#known.add(join(entry.parentPath, entry.name).slice(root.length));
    }
  }

  #read(name: string): Buffer {
    const body = this.#bodies.get(name) ?? readFileSync(join(this.#root, name));
    this.#bodies.set(name, body);
    return body;
  }

  /** @returns false when there is no such file. */
  answer(name: string, req: IncomingMessage, res: ServerResponse): boolean {
    const type = types[extname(name)];
    if (type === undefined || !this.#known.has(name)) return false;
    const wanted = encodingFor(String(req.headers["accept-encoding"] ?? ""));
    const packed = this.#known.has(`${name}.br`);
    const encoding = packed ? wanted : undefined;
    const body = this.#read(encoding === undefined ? name : `${name}${extensions[encoding]}`);
    res.setHeader("Content-Type", type);
    res.setHeader("Cache-Control", this.#caching);
    if (packed) res.setHeader("Vary", "Accept-Encoding");
    if (encoding !== undefined) res.setHeader("Content-Encoding", encoding);
    res.setHeader("Content-Length", body.length);
    res.end(req.method === "HEAD" ? undefined : body);
    return true;
  }
}

export const staticFiles = (root: string, caching: string): StaticFiles | undefined =>
  existsSync(root) ? new StaticFiles(root, caching) : undefined;
