/** Names by which a PDF brings a program, an action beyond the page, or other files with it. */
const scripts = new Set(["JavaScript", "JS", "Launch", "ImportData", "SubmitForm", "RichMedia", "Rendition", "XFA"]);
const attachments = new Set(["EmbeddedFile", "EmbeddedFiles", "EF", "GoToE", "FileAttachment"]);

const isSpace = (byte: number) => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const delimiters = new Set([..."()<>[]{}/%"].map((char) => char.charCodeAt(0)));

/** `#4aS` and `JS` are one name. */
const plainName = (raw: string): string =>
  raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const endOfString = (bytes: Buffer, from: number): number => {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return bytes.length;
};

/**
 * Looks for active content in a PDF whose names stand in clear (no object streams, no encryption). Strings, comments and the insides of
 * streams do not count: a document may well speak of /JavaScript.
 */
export const activeContentOf = (bytes: Buffer): "script" | "embedded" | undefined => {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x28) {
      at = endOfString(bytes, at);
    } else if (byte === 0x25) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    } else if (byte === 0x2f) {
      const start = ++at;
      while (at < bytes.length && !isSpace(bytes[at] ?? 0) && !delimiters.has(bytes[at] ?? 0)) at++;
      const name = plainName(bytes.toString("latin1", start, at));
      if (scripts.has(name)) return "script";
      if (attachments.has(name)) return "embedded";
    } else if (byte === 0x73 && bytes.toString("latin1", at, at + 6) === "stream") {
      const end = bytes.indexOf("endstream", at + 6);
      at = end < 0 ? bytes.length : end + "endstream".length;
    } else {
      at++;
    }
  }
  return undefined;
};
