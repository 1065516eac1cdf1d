/** Refusals sent by handlers: a plain page in the page's language, or JSON for an interface. Never a stack, a path or a version. */
import { now } from "#lib/clock.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";

export type RefusalCode =
  | "bad-request"
  | "not-signed-in"
  | "forbidden"
  /** Staff whose powers a key has yet to open. */
  | "not-raised"
  | "cross-site"
  | "not-found"
  | "method"
  | "too-large"
  | "media-type"
  | "too-many"
  | "down"
  | "failed";

const statusOf: Record<RefusalCode, number> = {
  "bad-request": 400,
  "not-signed-in": 401,
  forbidden: 403,
  "not-raised": 403,
  "cross-site": 403,
  "not-found": 404,
  method: 405,
  "too-large": 413,
  "media-type": 415,
  "too-many": 429,
  failed: 500,
  down: 503,
};

type RefusalOptions = {
  readonly locale: Locale;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  readonly json?: boolean;
  /** A code was refused for a while; a key opens the portal meanwhile. */
  readonly keyHelps?: boolean;
  /** Name of the parameter or field at fault, for interfaces. */
  readonly field?: string;
};

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const text = (locale: Locale, key: string): string => {
  const area = pageMessages(locale).refusals;
  const found = typeof area === "object" ? area[key] : undefined;
  if (typeof found !== "string") throw new Error(`messages/${locale}/refusals.json has no ${key}`);
  return found;
};

/** `nextTry` is a moment, told as a clock time of Astana. */
const pageOf = (code: RefusalCode, { locale, requestId, retryAfterSeconds, keyHelps }: RefusalOptions): string => {
  const paragraphs = [text(locale, `${code}-text`)];
  if (retryAfterSeconds !== undefined) {
    paragraphs.push(`${text(locale, "next-try")} ${formatTime(new Date(now().getTime() + retryAfterSeconds * 1000))}.`);
  }
  if (keyHelps) paragraphs.push(text(locale, "eds-at-once"));
  if (requestId !== undefined) paragraphs.push(`${text(locale, "request-number")} ${requestId}`);
  const links = [
    ...(keyHelps ? [["eds-sign-in", `/${locale}/sign-in/eds`] as const] : []),
    ...(code === "not-raised" ? [["raise", `/${locale}/sign-in/raise`] as const] : []),
    ["home", `/${locale}`],
    ["cabinet", `/${locale}/cabinet`],
    ["help", `/${locale}/help`],
    ["vision", `/${locale}/vision`],
  ] as const satisfies readonly (readonly [string, string])[];
  const title = text(locale, `${code}-title`);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} – Qyzmet</title><link rel="stylesheet" href="/refusal.css"><link rel="stylesheet" href="/vision.css"></head><body><header><a href="/${locale}">Qyzmet</a></header><main id="main"><h1>${escapeHtml(title)}</h1>${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("")}<ul>${links.map(([key, href]) => `<li><a href="${href}">${escapeHtml(text(locale, key))}</a></li>`).join("")}</ul><p>${escapeHtml(text(locale, "call"))}</p></main></body></html>`;
};

export const refusal = (code: RefusalCode, options: RefusalOptions): Response => {
  const headers = new Headers({ "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
  if (options.retryAfterSeconds !== undefined) headers.set("Retry-After", String(Math.max(1, Math.ceil(options.retryAfterSeconds))));
  const init = { status: statusOf[code], headers };
  if (options.json) {
    headers.set("Content-Type", "application/json; charset=utf-8");
    const error = {
      code,
      message: text(options.locale, `${code}-text`),
      ...(options.field === undefined ? {} : { field: options.field }),
      ...(options.requestId === undefined ? {} : { requestId: options.requestId }),
    };
    return new Response(JSON.stringify({ error }), init);
  }
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  return new Response(pageOf(code, options), init);
};

export const notFound = (options: RefusalOptions): Response => refusal("not-found", options);
export const forbidden = (options: RefusalOptions): Response => refusal("forbidden", options);
/** @param retryAfterSeconds when the next try is possible; told in the header and, as a clock time, on the page. */
export const tooMany = (retryAfterSeconds: number, options: RefusalOptions): Response =>
  refusal("too-many", { ...options, retryAfterSeconds });
