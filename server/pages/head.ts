/** The head of a page from what it says of itself (`metadata`, `generateMetadata`, `viewport`), in as far as our pages say it. */
import type { Metadata, Viewport } from "next";
import { createElement, type ReactElement } from "react";

type Alternates = { readonly canonical?: string; readonly languages?: Readonly<Record<string, string>> };
type OpenGraph = Readonly<Record<"title" | "description" | "type" | "siteName" | "locale", string | undefined>>;

const known = new Set(["title", "description", "robots", "icons", "formatDetection", "metadataBase", "alternates", "openGraph"]);

/** The frame's words with the page's own laid over them; the frame's template is put round the page's title. */
export const mergeMetadata = (list: readonly Metadata[]): Metadata => {
  let template = "%s";
  let merged: Metadata = {};
  for (const one of list) {
    const strange = Object.keys(one).find((key) => !known.has(key));
    if (strange !== undefined) throw new Error(`server/pages/head.ts does not know the metadata "${strange}"`);
    const { title } = one;
    const own =
      typeof title === "string"
        ? template.replace("%s", title)
        : title && "absolute" in title && title.absolute
          ? title.absolute
          : title && "default" in title
            ? title.default
            : merged.title;
    if (title && typeof title === "object" && "template" in title && title.template) template = title.template;
    merged = { ...merged, ...one, ...(own === undefined ? {} : { title: own }) };
  }
  return merged;
};

const e = createElement;
const meta = (name: string, content: string): ReactElement => e("meta", { key: name, name, content });
const property = (name: string, content: string | undefined): readonly ReactElement[] =>
  content === undefined ? [] : [e("meta", { key: name, property: name, content })];

const robotsOf = ({ robots }: Metadata): readonly ReactElement[] => {
  if (!robots || typeof robots === "string") return [];
  const words = [robots.index === false ? "noindex" : [], robots.follow === false ? "nofollow" : []].flat();
  return words.length === 0 ? [] : [meta("robots", words.join(", "))];
};

const linksOf = ({ alternates, metadataBase }: Metadata): readonly ReactElement[] => {
  if (!alternates) return [];
  const { canonical, languages = {} } = alternates as Alternates;
  const at = (path: string): string => new URL(path, metadataBase ?? undefined).href;
  return [
    ...(canonical === undefined ? [] : [e("link", { key: "canonical", rel: "canonical", href: at(canonical) })]),
    ...Object.entries(languages).map(([hrefLang, path]) => e("link", { key: hrefLang, rel: "alternate", hrefLang, href: at(path) })),
  ];
};

const openGraphOf = ({ openGraph }: Metadata): readonly ReactElement[] => {
  if (!openGraph) return [];
  const { title, description, type, siteName, locale } = openGraph as OpenGraph;
  return [
    ...property("og:title", title),
    ...property("og:description", description),
    ...property("og:site_name", siteName),
    ...property("og:locale", locale),
    ...property("og:type", type),
  ];
};

/** Elements that React puts into the head wherever they stand. */
export const headOf = (metadata: Metadata, viewport: Viewport, style: string): readonly ReactElement[] => {
  const { title, description, icons, formatDetection } = metadata;
  const icon = (icons as { readonly icon?: { readonly url: string; readonly type: string } } | undefined)?.icon;
  const colours = Array.isArray(viewport.themeColor) ? viewport.themeColor : [];
  return [
    e("meta", { key: "charset", charSet: "utf-8" }),
    meta("viewport", `width=${viewport.width}, initial-scale=${viewport.initialScale}`),
    e("link", { key: "style", rel: "stylesheet", href: style, precedence: "page" }),
    ...colours.map(({ color, media }) => e("meta", { key: media, name: "theme-color", content: color, media })),
    ...(typeof title === "string" ? [e("title", { key: "title" }, title)] : []),
    ...(description ? [meta("description", description)] : []),
    ...robotsOf(metadata),
    ...(formatDetection
      ? [
          meta(
            "format-detection",
            Object.entries(formatDetection)
              .flatMap(([kind, on]) => (on === false ? [`${kind}=no`] : []))
              .join(", "),
          ),
        ]
      : []),
    ...linksOf(metadata),
    ...openGraphOf(metadata),
    ...(icon ? [e("link", { key: "icon", rel: "icon", href: icon.url, type: icon.type })] : []),
  ];
};
