/**
 * The low-vision version: the same pages with the reader's own size, colours, letters and pictures. The choice lives in a cookie
 * without personal data; the page asks for a sheet made from it, before the first paint and also without JavaScript.
 */
export const visionCookie = "qyzmet-vision";

/** Every setting and its values; the first is the usual one. */
export const visionChoices = {
  scheme: ["usual", "black-on-white", "white-on-black", "yellow-on-black", "blue", "beige", "green-on-brown"],
  size: ["100", "125", "150", "200"],
  letters: ["usual", "wide", "widest"],
  lines: ["usual", "wide", "widest"],
  face: ["sans", "serif"],
  pictures: ["shown", "grey", "text"],
} as const;

export type VisionKey = keyof typeof visionChoices;
export type Vision = { readonly [K in VisionKey]: (typeof visionChoices)[K][number] };

export const visionKeys = Object.keys(visionChoices) as VisionKey[];

const allowed = (key: VisionKey, value: string | undefined): string =>
  (visionChoices[key] as readonly string[]).find((choice) => choice === value) ?? visionChoices[key][0];

/** Settings from any source of names and values; what is unknown becomes the usual value. */
export const visionOf = (get: (key: VisionKey) => string | undefined): Vision =>
  Object.fromEntries(visionKeys.map((key) => [key, allowed(key, get(key))])) as Vision;

export const usualVision: Vision = visionOf(() => undefined);

export const isUsual = (vision: Vision): boolean => visionKeys.every((key) => vision[key] === usualVision[key]);

/** `scheme-blue.size-150`: only what differs from the usual. */
export const visionToCookie = (vision: Vision): string =>
  visionKeys
    .filter((key) => vision[key] !== usualVision[key])
    .map((key) => `${key}-${vision[key]}`)
    .join(".");

export const visionFromCookie = (cookie: string | undefined): Vision => {
  const given = new Map<string, string>();
  for (const part of (cookie ?? "").split(".")) {
    const dash = part.indexOf("-");
    if (dash > 0) given.set(part.slice(0, dash), part.slice(dash + 1));
  }
  return visionOf((key) => given.get(key));
};

/** The seven colours of a scheme; every other token follows from them. */
export type Scheme = {
  ground: string;
  ink: string;
  link: string;
  visited: string;
  action: string;
  error: string;
  focus: string;
  dark: boolean;
};

export const schemes: Record<Exclude<Vision["scheme"], "usual">, Scheme> = {
  "black-on-white": {
    ground: "#ffffff",
    ink: "#000000",
    link: "#00008b",
    visited: "#4b0066",
    action: "#000000",
    error: "#8b0000",
    focus: "#b35900",
    dark: false,
  },
  "white-on-black": {
    ground: "#000000",
    ink: "#ffffff",
    link: "#ffe14d",
    visited: "#ffc9f5",
    action: "#ffe14d",
    error: "#ffb3ab",
    focus: "#ffe14d",
    dark: true,
  },
  "yellow-on-black": {
    ground: "#000000",
    ink: "#ffe500",
    link: "#ffffff",
    visited: "#ffc9f5",
    action: "#ffe500",
    error: "#ffb3ab",
    focus: "#ffffff",
    dark: true,
  },
  blue: {
    ground: "#cfe8ff",
    ink: "#05294d",
    link: "#00246b",
    visited: "#47114f",
    action: "#05294d",
    error: "#7a0012",
    focus: "#a33b00",
    dark: false,
  },
  beige: {
    ground: "#f7f3d6",
    ink: "#2e2a20",
    link: "#1f2f6b",
    visited: "#4f1458",
    action: "#2e2a20",
    error: "#7d0c0c",
    focus: "#a33b00",
    dark: false,
  },
  "green-on-brown": {
    ground: "#2b1b0e",
    ink: "#b8f05a",
    link: "#ffffff",
    visited: "#ffd0f0",
    action: "#b8f05a",
    error: "#ffc0b8",
    focus: "#ffffff",
    dark: true,
  },
};

/** Tokens of a scheme: one ground, one ink; colours never carry a meaning alone. */
export const schemeTokens = ({ ground, ink, link, visited, action, error, focus }: Scheme): Record<string, string> => {
  const grounds = [
    "page",
    "quiet",
    "raised",
    "selected",
    "ok-ground",
    "warn-ground",
    "error-ground",
    "info-ground",
    "idle-ground",
    "on-action",
    "focus-inner",
  ];
  const inks = ["ink", "ink-2", "line", "line-control", "action-hover", "link-hover", "sky", "gold", "ok", "warn", "info", "idle"];
  return {
    ...Object.fromEntries(grounds.map((name) => [name, ground])),
    ...Object.fromEntries(inks.map((name) => [name, ink])),
    link,
    "link-visited": visited,
    action,
    error,
    "focus-outer": focus,
  };
};

const spacing = { usual: "", wide: "0.12em", widest: "0.2em" } as const;
const words = { usual: "", wide: "0.16em", widest: "0.25em" } as const;
const lineHeights = { usual: "", wide: "1.8", widest: "2.2" } as const;

/** The sheet of one choice. Empty for the usual version. Paper keeps black on white. */
export const visionCss = (vision: Vision): string => {
  if (isUsual(vision)) return "";
  const rules = [
    ".lv{display:block}",
    "*,*::before,*::after{transition:none!important;animation:none!important}",
    "html{scroll-behavior:auto}",
  ];
  if (vision.scheme !== "usual") {
    const scheme = schemes[vision.scheme];
    const tokens = Object.entries(schemeTokens(scheme)).map(([name, value]) => `--${name}:${value}`);
    rules.push(
      `:root{color-scheme:${scheme.dark ? "dark" : "light"};${tokens.join(";")}}`,
      ".paper,.paper .sum dt,.paper .small,.printed dt{background:var(--page);color:var(--ink);border-color:currentColor}",
      ".note{border:2px solid currentColor}.tag{border-color:currentColor}.hero{border-bottom-width:2px}",
      ".choices--lined .choice:has(input:checked){outline:3px solid var(--ink);outline-offset:2px;box-shadow:none}",
    );
  }
  if (vision.size !== "100") {
    rules.push(
      `html{font-size:${vision.size}%}:root{--gutter:1rem}`,
      ".quick{grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}",
      ".ruled{display:block}.ruled>h2,.ruled>.ruled__head{margin-bottom:var(--s4)}",
      // What stood side by side stands one under the other: the letters have grown, the window has not.
      ".split,.panes,.desk-head--panes{display:block}.split>.side,.panes>*{position:static;margin-top:var(--s6)}",
    );
  }
  if (vision.size !== "100" || vision.letters !== "usual")
    // On a phone the menu has a line of its own, and a title beside its date goes under it.
    rules.push(
      ".top__vision+.top__menu{margin-top:0;border-top:1px solid var(--line)}",
      "@media (max-width:39.99rem){.row-case{display:block}.row-case>*+*{margin-top:var(--s2)}}",
    );
  if (vision.letters !== "usual")
    rules.push(
      `body{letter-spacing:${spacing[vision.letters]};word-spacing:${words[vision.letters]}}h1,h2,h3,h4,.brand,.due__day{letter-spacing:inherit}`,
    );
  if (vision.lines !== "usual") rules.push(`:root{--lh-body:${lineHeights[vision.lines]};--lh-head:1.6;--lh-tight:1.5}`);
  if (vision.face === "serif") rules.push(':root{--font:"PT Serif","Noto Serif",Georgia,"Times New Roman",serif}');
  if (vision.pictures === "grey") rules.push("img,.drawing,.brand__mark,.ornament{filter:grayscale(1)}");
  // Icons keep their place: rows are laid out around them.
  if (vision.pictures === "text") rules.push(".drawing,.ornament svg,.brand__mark,.icon{visibility:hidden}");
  return `@media screen{${rules.join("")}}`;
};

/**
 * Runs in the head of every page: asks for the sheet of the reader's choice before the first paint, and for the reading aloud after it. Written, not appended, because
 * only what the parser meets blocks the paint. The cookie's text is bounded to harmless letters first.
 */
export const visionScript = `(function(){var m=/(?:^|; )${visionCookie}=([a-z0-9.-]{1,120})(?:;|$)/.exec(document.cookie);if(m)document.write('<link rel="stylesheet" href="/vision.css?s='+m[1]+'"><script src="/read-aloud.js" defer><\\/script>')})()`;
