/** Words by which a person recognises an own device: "Chrome, Android". Nothing of the header itself is kept. */
export const deviceOf = (userAgent: string | null): string => {
  const header = (userAgent ?? "").slice(0, 400);
  const find = (list: readonly (readonly [RegExp, string])[]): string => list.find(([pattern]) => pattern.test(header))?.[1] ?? "";
  const browser = find([
    [/\bEdg/, "Edge"],
    [/\bOPR\//, "Opera"],
    [/YaBrowser/, "Yandex Browser"],
    [/SamsungBrowser/, "Samsung Internet"],
    [/Firefox|FxiOS/, "Firefox"],
    [/Chrome|CriOS/, "Chrome"],
    [/Safari/, "Safari"],
  ]);
  const system = find([
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ]);
  return [browser, system].filter((word) => word !== "").join(", ") || "HTTP";
};

/** First half of an address: 95.56.*.* */
export const addressPartOf = (address: string): string => {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return `${address.split(".").slice(0, 2).join(".")}.*.*`;
  if (address.includes(":")) return `${address.split(":").slice(0, 2).join(":")}:…`;
  return "";
};
