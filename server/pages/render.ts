/**
 * Renders the pages that are made for one request: the components of `app/` to plain markup, once, without what the framework sends
 * besides it for a browser that would take over (docs/decisions/014).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { Metadata, Viewport } from "next";
import { createElement, Fragment, type FunctionComponent, type ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import type { RouteId } from "#lib/access/routes.ts";
import { pageRequest } from "#lib/http/page-request.ts";
import { type FindAnswer, headersOf, isReading, paramsIn } from "../handlers.ts";
import { pathOf } from "../intake.ts";
import { languageFor } from "../language.ts";
import { signingPolicy } from "../policy.ts";
import { headOf, mergeMetadata } from "./head.ts";
import { KeptPages } from "./kept-pages.ts";
import { PageEnd } from "./navigation.ts";

type Given = {
  readonly params: Promise<Readonly<Record<string, string>>>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

type Module = {
  readonly default: FunctionComponent<Given & { readonly children?: ReactNode }>;
  readonly metadata?: Metadata;
  readonly generateMetadata?: (given: Given) => Promise<Metadata>;
  readonly viewport?: Viewport;
};
/** `forAll`: the same for everybody, asks nothing about its reader. */
type Page = { readonly page: Module; readonly layouts: readonly Module[]; readonly forAll: boolean };

type Built = {
  readonly pages: { readonly [Route in RouteId]?: Page };
  readonly ends: Readonly<Record<403 | 404, Page>>;
};

const queryOf = (query: string): Record<string, string | string[]> => {
  const search = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const all = search.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
};

const toMarkup = (tree: ReactNode): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const gather = new Writable({
      write: (chunk: Buffer, _, done) => {
        parts.push(chunk);
        done();
      },
    });
    gather.once("finish", () => resolve(Buffer.concat(parts)));
    // The first fault ends the page: nothing of it has been sent.
    let fault: unknown;
    const { pipe } = renderToPipeableStream(tree, {
      onAllReady: () => (fault === undefined ? pipe(gather) : reject(fault)),
      onError: (error) => {
        fault ??= error;
      },
      onShellError: reject,
    });
  });

// What scripts need: in the head, where a page has data for one.
const dataMark = 'type="application/json" data-script=';
// Where one signs the page may speak to the signature program: its data and its policy go together.
const signingMark = `${dataMark}"signing"`;

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
};

/** Pages, and the page of addresses that are not there. */
export const loadPages = async (root: string): Promise<FindAnswer> => {
  const folder = join(root, ".cache", "pages");
  const built = (await import(pathToFileURL(join(folder, "pages.js")).href)) as Built;
  const { style, script } = JSON.parse(readFileSync(join(folder, "assets.json"), "utf8")) as Readonly<Record<"style" | "script", string>>;
  const scriptTag = Buffer.from(`<script type="module" src="${script}"></script>`);

  const render = async ({ page, layouts }: Page, given: Given, ownTitle = false): Promise<Buffer<ArrayBuffer>> => {
    const modules = [...layouts, page];
    const said = await Promise.all(modules.map(({ metadata, generateMetadata }) => generateMetadata?.(given) ?? metadata ?? {}));
    const viewport = modules.findLast((one) => one.viewport)?.viewport ?? {};
    const body = layouts.reduceRight<ReactNode>(
      (children, layout) => createElement(layout.default, { ...given, children }),
      createElement(page.default, given),
    );
    const { title, ...rest } = mergeMetadata(said);
    const head = headOf(ownTitle || !title ? rest : { ...rest, title }, viewport, style);
    const html = await toMarkup(createElement(Fragment, null, ...head, body));
    if (!html.includes(dataMark)) return html;
    const at = html.indexOf("</head>");
    return Buffer.concat([html.subarray(0, at), scriptTag, html.subarray(at)]);
  };

  const end = async (status: 403 | 404, given: Given): Promise<Response> =>
    new Response(await render(built.ends[status], given, true), { status, headers });

  const answer = async (page: Page, given: Given): Promise<Response> => {
    try {
      const html = await render(page, given);
      const policy = html.includes(signingMark) ? { "Content-Security-Policy": signingPolicy } : {};
      return new Response(html, { headers: { ...headers, ...policy } });
    } catch (error) {
      if (!(error instanceof PageEnd)) throw error;
      const { to } = error;
      return "status" in to ? end(to.status, given) : new Response(null, { status: 307, headers: { ...headers, Location: to.location } });
    }
  };

  const kept = new KeptPages();
  return (route, req) => {
    const page = route && built.pages[route];
    const url = req.url ?? "/";
    const path = pathOf(url);
    const nowhere = route === undefined && /^\/(?:kk|ru)\/.*[^/]$/.test(path);
    if (!isReading(req) || (!page && !nowhere)) return undefined;
    const locale = languageFor(req);
    const params = Promise.resolve(route ? paramsIn(route, req) : { locale });
    const ask = (headers: Headers, query: string) => () => {
      const given: Given = { params, searchParams: Promise.resolve(queryOf(query)) };
      return pageRequest.run({ locale, headers, path, held: new Map() }, () => (page ? answer(page, given) : end(404, given)));
    };
    if (page?.forAll) return () => kept.answer(path, req, ask(new Headers(), ""));
    return ask(headersOf(req), url.split("?")[1] ?? "");
  };
};
