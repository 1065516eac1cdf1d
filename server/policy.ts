/** Security headers of every answer (docs/security.md, transport and headers). */
import { createHash } from "node:crypto";
import { config } from "#lib/config.ts";
import { visionScript } from "#lib/vision/vision.ts";

const fixed: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  // Not "no-referrer": browsers would then send `Origin: null` with our own forms.
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

/** One year with subdomains, as soon as the portal is served over https. */
const strictTransport = "max-age=31536000; includeSubDomains";

export const securityHeaders = (publicOrigin: string): readonly (readonly [string, string])[] =>
  publicOrigin.startsWith("https://") ? [...fixed, ["Strict-Transport-Security", strictTransport]] : fixed;

const hashOf = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** Scripts of our own that stand in every page as they are. */
const constantScripts = [hashOf(visionScript)];

const policyWith = (scripts: readonly string[], connect: readonly string[] = []): string =>
  [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(" ")}`,
    "style-src 'self'",
    ...(connect.length === 0 ? [] : [`connect-src ${["'self'", ...connect].join(" ")}`]),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Policy of a page: no script stands in it but the constant ones. */
export const pagePolicy = policyWith(constantScripts);

/** Policy of a page on which one signs: its script speaks to the signature program of this computer, and to nobody else. */
export const signingPolicy = policyWith(constantScripts, config.ncaLayerUrls);

/** Policy of an answer without scripts of its own: files, JSON, refusals. */
export const plainPolicy = policyWith([]);
