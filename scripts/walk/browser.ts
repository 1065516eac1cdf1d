/** A browser without scripts: cookies, redirects, forms. */
import type { PageForm } from "./html.ts";

export type Page = { readonly path: string; readonly status: number; readonly html: string };
export type Sent = readonly (readonly [name: string, value: string])[];
export type SentFile = { readonly name: string; readonly fileName: string; readonly bytes: Buffer };

const most = 8;

export class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: "manual",
      headers: { accept: "text/html", origin: this.#origin, ...(cookie === "" ? {} : { cookie }), ...init.headers },
      signal: AbortSignal.timeout(30_000),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  async #follow(path: string, init: RequestInit): Promise<Page> {
    let at = path;
    let answer = await this.#ask(path, init);
    for (let hops = 0; hops < most && answer.status >= 300 && answer.status < 400; hops += 1) {
      await answer.arrayBuffer();
      at = new URL(answer.headers.get("location") ?? "/", new URL(at, this.#origin)).toString().slice(this.#origin.length);
      answer = await this.#ask(at.split("#")[0] ?? "/", { method: "GET" });
    }
    return { path: at, status: answer.status, html: await answer.text() };
  }

  get(path: string): Promise<Page> {
    return this.#follow(path, { method: "GET" });
  }

  async bytes(path: string): Promise<{ readonly status: number; readonly type: string; readonly bytes: Buffer }> {
    const answer = await this.#ask(path, { method: "GET" });
    return { status: answer.status, type: answer.headers.get("content-type") ?? "", bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async json<T>(path: string): Promise<T> {
    return (await (await this.#ask(path, { method: "GET", headers: { accept: "application/json" } })).json()) as T;
  }

  /** Sends a form and follows to the page that answers. */
  post(action: string, sent: Sent, files: readonly SentFile[] = [], multipart = files.length > 0): Promise<Page> {
    if (!multipart) return this.#follow(action, { method: "POST", body: new URLSearchParams(sent.map(([name, value]) => [name, value])) });
    const body = new FormData();
    for (const [name, value] of sent) body.append(name, value);
    for (const { name, fileName, bytes } of files)
      body.append(name, new Blob([new Uint8Array(bytes)], { type: "application/pdf" }), fileName);
    return this.#follow(action, { method: "POST", body });
  }
}

/** What is sent with a form when nothing is touched. */
export const untouched = (form: PageForm): Map<string, readonly string[]> =>
  new Map([...form.controls.values()].filter(({ type }) => type !== "file").map(({ name, sent }) => [name, sent]));

export const flat = (values: ReadonlyMap<string, readonly string[]>): Sent =>
  [...values].flatMap(([name, list]) => list.map((value) => [name, value] as const));
