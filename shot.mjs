import { chromium } from "@playwright/test";
const [base, out, ...paths] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking"] });
for (const w of [1280, 390]) {
  const c = await b.newContext({ viewport: { width: w, height: 900 } });
  const p = await c.newPage();
  p.on("console", (m) => m.type() === "error" && console.log("console", m.text().slice(0, 200)));
  for (const path of paths) { await p.goto(base + path, { waitUntil: "load" }); await p.waitForTimeout(300); await p.screenshot({ path: `${out}/${path.replace(/[^a-z0-9]+/gi, "_")}-${w}.png`, fullPage: true }); }
}
await b.close();
