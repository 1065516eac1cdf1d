// What a page costs a person on a slow phone: bytes over the wire by kind, and LCP, CLS, TBT in real Chromium.
import { chromium } from "@playwright/test";

/** Slow phone: 4x CPU slowdown, 1.6 Mbit/s, 150 ms round trip. */
const slowPhone = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };

const kinds = { Document: "html", Stylesheet: "css", Script: "js", Font: "font", Image: "image" };

const measureOnce = async (browser, url, cookies, { throttled, warm }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (warm) await page.goto(url, { waitUntil: "load" });
  if (throttled) {
    await session.send("Network.emulateNetworkConditions", slowPhone);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  const requests = new Map();
  session.on("Network.responseReceived", ({ requestId, type, response }) =>
    requests.set(requestId, { kind: kinds[type] ?? "other", cached: response.fromDiskCache === true, bytes: 0, url: response.url }),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request && !request.cached) request.bytes = encodedDataLength;
  });
  await page.addInitScript(() => {
    globalThis.vitals = { lcp: 0, cls: 0, tbt: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.vitals.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.vitals.cls += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.vitals.tbt += Math.max(0, entry.duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.waitForTimeout(throttled ? 1500 : 400);
  const vitals = await page.evaluate(() => globalThis.vitals);
  const renderBlocking = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry.renderBlockingStatus === "blocking")
      .map((entry) => new URL(entry.name).pathname),
  );
  const bytes = { html: 0, css: 0, js: 0, font: 0, image: 0, other: 0, total: 0, requests: 0 };
  for (const request of requests.values()) {
    if (!request.url.startsWith("http")) continue;
    bytes[request.kind] += request.bytes;
    bytes.total += request.bytes;
    if (request.bytes > 0) bytes.requests += 1;
  }
  await context.close();
  return { bytes, vitals, renderBlocking };
};

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** @param {{name: string, url: string, cookies?: object[]}[]} pages */
export const measurePages = async (pages, { repeats = 3 } = {}) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const rows = [];
    for (const { name, url, cookies = [] } of pages) {
      const cold = await measureOnce(browser, url, cookies, { throttled: false, warm: false });
      const repeat = await measureOnce(browser, url, cookies, { throttled: false, warm: true });
      const slow = [];
      for (let i = 0; i < repeats; i += 1) slow.push(await measureOnce(browser, url, cookies, { throttled: true, warm: false }));
      rows.push({
        name,
        bytes: cold.bytes,
        repeatBytes: repeat.bytes,
        renderBlocking: cold.renderBlocking,
        lcp: Math.round(median(slow.map((one) => one.vitals.lcp))),
        cls: Math.round(Math.max(...slow.map((one) => one.vitals.cls)) * 1000) / 1000,
        tbt: Math.round(median(slow.map((one) => one.vitals.tbt))),
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
};
