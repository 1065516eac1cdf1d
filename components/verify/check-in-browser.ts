/**
 * Checks a paper or a file in the browser itself. What the QR code says stays behind the # of the address, and a file stays in the computer:
 * only its number is ever asked of the portal.
 */
import { almatyDate } from "#lib/calendar/days.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { untilDay } from "#lib/i18n/until-day.ts";
import { readPaperCode, toDigits, wordIn } from "#lib/results/paper-code.ts";
import type { VerifyData } from "./browser-check.tsx";
import { type Blanks, filledAnswer } from "./filled-answer.ts";

const place = (): HTMLElement | null => document.getElementById("browser-answer");

const good: readonly string[] = ["genuine", "expired"];

/** Puts an answer on the page; what was asked by hand gets the focus, so that it is heard and seen. */
const show = (id: string, blanks: Blanks, asked: boolean): void => {
  const answer = filledAnswer(id, blanks);
  const at = place();
  at?.replaceChildren(...(answer ? [answer] : []));
  // A warning stands before what the portal says of the number: the paper may only bear it.
  if (at && !good.includes(id)) document.getElementById("page-answer")?.before(at);
  const heading = place()?.querySelector("h2");
  if (!heading || !asked) return;
  // The answer of the page before was about something else.
  document.getElementById("page-answer")?.remove();
  heading.tabIndex = -1;
  heading.focus();
};

type Asking = { readonly data: VerifyData; readonly text: string; readonly asked: boolean };

const checkPaper = async ({ data, text, asked }: Asking): Promise<void> => {
  const { locale } = data;
  const reading = await readPaperCode(text, data.keys);
  if (reading.verdict !== "genuine") return show(reading.verdict, {}, asked);
  const { n, s, r, i, d, u } = reading.claims;
  const named = new URLSearchParams(location.search).get("number");
  // A true code under another number: cut from another paper.
  if (!asked && named !== null && named.replace(/\D/g, "") !== n.replace(/\D/g, "")) return show("broken", {}, asked);
  const service = data.services[s];
  const over = u !== undefined && u < almatyDate(new Date(Date.now()));
  show(
    over ? "expired" : "genuine",
    {
      number: n,
      title: service?.results[r] ?? r,
      service: service?.title ?? s,
      initials: i,
      day: formatDay(d, locale),
      until: u === undefined ? null : untilDay(u, locale),
      code: toDigits(wordIn(text) ?? ""),
    },
    asked,
  );
  // The portal's own answer stands above already.
  if (document.getElementById("page-answer")?.hasChildNodes()) place()?.querySelector("[data-ask]")?.remove();
};

const fragment = (): string => {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    // Cut in the middle of a letter: no code of ours, and told so.
    return raw;
  }
};

const followQrCode = (data: VerifyData): void => {
  const code = fragment();
  // Short ones are places of this page.
  if (code.length > 100) void checkPaper({ data, text: `#${code}`, asked: false });
};

const offerPaste = (data: VerifyData): void => {
  const template = document.getElementById("paper-form");
  if (!(template instanceof HTMLTemplateElement)) return;
  template.before(template.content.cloneNode(true));
  const form = template.previousElementSibling;
  if (!(form instanceof HTMLFormElement)) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void checkPaper({ data, text: form.querySelector("textarea")?.value ?? "", asked: true });
  });
};

const takeFile = (data: VerifyData): void => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"][name="file"]');
  const { form } = input ?? {};
  // Without https a browser has no cryptography: the form goes to the portal, as it does without this script.
  if (!input || !form || globalThis.crypto?.subtle === undefined) return;
  const hint = document.getElementById("file-hint");
  if (hint) hint.textContent = data.words.fileHint;
  const checker = () => import("./check-file.ts");
  // Fetched while the person is choosing.
  input.addEventListener("click", () => void checker().catch(() => null), { once: true });
  form.addEventListener("submit", async (event) => {
    const file = input.files?.[0];
    if (!file || file.size > 10 * 1024 * 1024) return;
    event.preventDefault();
    const status = document.getElementById("status");
    if (status) status.textContent = data.words.checking;
    const loaded = await checker().catch(() => null);
    if (loaded === null) return show("unloaded", {}, true);
    const { id, blanks } = await loaded.checkFile(new Uint8Array(await file.arrayBuffer()), data);
    show(id, blanks, true);
  });
};

/** The language of the page is changed without losing what the QR code said. */
const keepCode = (): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]"))
    link.addEventListener("click", () => {
      if (location.hash.length > 100) link.hash = location.hash;
    });
};

export const checkInBrowser = (data: VerifyData): void => {
  offerPaste(data);
  takeFile(data);
  keepCode();
  followQrCode(data);
  addEventListener("hashchange", () => followQrCode(data));
};
