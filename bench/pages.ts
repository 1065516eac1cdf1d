/** What a page costs a person: bytes over the wire by kind, and LCP, CLS, TBT on a slow phone, in real Chromium. */
import { type Browser, type Cookie, chromium } from "@playwright/test";

/** 4x CPU slowdown, 1.6 Mbit/s, 150 ms round trip. */
const slowPhone = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const kinds: Readonly<Record<string, string>> = { Document: "html", Stylesheet: "css", Script: "js", Font: "font", Image: "image" };
const bytesOf = ["html", "css", "js", "font", "image", "other"] as const;

export type PageToMeasure = { readonly name: string; readonly url: string; readonly cookies?: readonly Pick<Cookie, "name" | "value">[] };
export type PageFigures = {
  readonly name: string;
  /** Bytes over the wire, headers included, cold cache. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly repeatBytes: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
};

type Vitals = { lcp: number; cls: number; tbt: number };
type WithVitals = typeof globalThis & { vitals: Vitals };

const observe = (): void => {
  const vitals: Vitals = { lcp: 0, cls: 0, tbt: 0 };
  (globalThis as WithVitals).vitals = vitals;
  const each = (type: string, take: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("largest-contentful-paint", (entry) => {
    vitals.lcp = entry.startTime;
  });
  each("layout-shift", (entry) => {
    if (!entry.hadRecentInput) vitals.cls += entry.value ?? 0;
  });
  each("longtask", (entry) => {
    vitals.tbt += Math.max(0, entry.duration - 50);
  });
};

const visit = async (browser: Browser, { url, cookies = [] }: PageToMeasure, how: { readonly slow: boolean; readonly warm: boolean }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url })));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (how.warm) await page.goto(url, { waitUntil: "networkidle" });
  if (how.slow) {
    await session.send("Network.emulateNetworkConditions", slowPhone);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  const requests = new Map<string, { kind: string; bytes: number }>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (response.url.startsWith("http") && !response.fromDiskCache) requests.set(requestId, { kind: kinds[type] ?? "other", bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "networkidle" });
  // The last candidate and late shifts come after the network is quiet.
  await page.waitForTimeout(how.slow ? 1500 : 300);
  const vitals = await page.evaluate(() => (globalThis as WithVitals).vitals);
  const bytes = Object.fromEntries(
    bytesOf.map((kind) => [kind, [...requests.values()].filter((one) => one.kind === kind).reduce((sum, one) => sum + one.bytes, 0)]),
  );
  await context.close();
  return { vitals, bytes, total: Object.values(bytes).reduce((sum, one) => sum + one, 0) };
};

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

export const measurePages = async (pages: readonly PageToMeasure[], repeats = 3): Promise<readonly PageFigures[]> => {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const figures: PageFigures[] = [];
  for (const page of pages) {
    const cold = await visit(browser, page, { slow: false, warm: false });
    const repeat = await visit(browser, page, { slow: false, warm: true });
    const slow: Vitals[] = [];
    for (let at = 0; at < repeats; at += 1) slow.push((await visit(browser, page, { slow: true, warm: false })).vitals);
    figures.push({
      name: page.name,
      bytes: { ...cold.bytes, total: cold.total },
      repeatBytes: repeat.total,
      lcp: Math.round(median(slow.map(({ lcp }) => lcp))),
      cls: Math.round(Math.max(...slow.map(({ cls }) => cls)) * 1000) / 1000,
      tbt: Math.round(median(slow.map(({ tbt }) => tbt))),
    });
  }
  await browser.close();
  return figures;
};
