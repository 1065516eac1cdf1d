/** A given file name is only data: it is shown and offered again at download, it never becomes a path. */
const maxLength = 120;

const isHarmless = (char: string): boolean => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(char) && !'<>:"/\\|?*'.includes(char);

/** Last part of the given name, NFC, without control, bidi and path characters; `file` when nothing is left. The extension survives a cut. */
export const cleanFileName = (given: string): string => {
  // Browsers write these three in a form's file name as escapes (HTML standard, multipart/form-data).
  const raw = given.replace(/%22|%0D|%0A/gi, (code) => (code === "%22" ? '"' : "\n"));
  const last = raw.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = [...last]
    .filter(isHarmless)
    .join("")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (clean === "") return "file";
  const chars = [...clean];
  if (chars.length <= maxLength) return clean;
  const dot = clean.lastIndexOf(".");
  const extension = dot > 0 ? [...clean.slice(dot)] : [];
  const kept = extension.length > 0 && extension.length <= 6 ? extension : [];
  return [...chars.slice(0, maxLength - kept.length), ...kept].join("");
};

export const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
};

/** RFC 6266: an ASCII stand-in for old clients, the true name in UTF-8. */
export const attachmentHeader = (name: string): string => {
  const clean = cleanFileName(name);
  const ascii = clean.replace(/[^\x20-\x7e]|["%\\]/g, "_");
  const utf8 = encodeURIComponent(clean).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
};
