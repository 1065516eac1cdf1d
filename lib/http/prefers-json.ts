type Range = { readonly type: string; readonly quality: number };

/** Media ranges of an Accept header with their quality from 0 to 1 (RFC 9110, 12.5.1); what cannot be read counts as absent. */
const rangesOf = (accept: string): readonly Range[] =>
  accept.split(",").flatMap((part) => {
    const [type = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const given = parameters.find((one) => one.startsWith("q="));
    const quality = given === undefined ? 1 : Number(given.slice(2));
    return /^[\w*+.-]+\/[\w*+.-]+$/.test(type) && quality >= 0 && quality <= 1 ? [{ type, quality }] : [];
  });

/** How much a type is wanted and how closely the range names it: 2 the type, 1 its family, 0 anything. */
const wish = (ranges: readonly Range[], type: string): { readonly quality: number; readonly close: number } => {
  for (const [close, name] of [
    [2, type],
    [1, `${type.split("/")[0]}/*`],
    [0, "*/*"],
  ] as const) {
    const found = ranges.find((range) => range.type === name);
    if (found) return { quality: found.quality, close };
  }
  return { quality: 0, close: 0 };
};

/**
 * Whether whoever asks wants JSON rather than a page: a browser, which takes pages and sometimes also JSON, gets its page; of two equal
 * wishes the one that names its type counts.
 */
export const prefersJson = (request: Request): boolean => {
  const ranges = rangesOf(request.headers.get("accept") ?? "");
  const [json, page] = [wish(ranges, "application/json"), wish(ranges, "text/html")];
  return json.quality > page.quality || (json.quality > 0 && json.quality === page.quality && json.close > page.close);
};
