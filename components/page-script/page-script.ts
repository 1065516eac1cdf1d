/** The one script of the portal. Starts what the page has data for; every page does everything without it. */
import { watchSession } from "#components/session/watch-session.ts";
import { waitForPhone } from "#components/sign/wait-for-phone.ts";
import { enhance } from "#components/wizard/enhance.ts";
import { sendFiles } from "#components/wizard/send-files.ts";
import type { PageData } from "./page-data.ts";

const scripts: { readonly [Name in keyof PageData]: (data: PageData[Name]) => unknown } = {
  step: enhance,
  upload: sendFiles,
  session: watchSession,
  verify: async (data) => (await import("#components/verify/check-in-browser.ts")).checkInBrowser(data),
  phone: waitForPhone,
  signing: async (data) => (await import("#components/sign/sign-script.ts")).startSigning(data),
};

for (const block of document.querySelectorAll<HTMLScriptElement>("script[data-script]")) {
  const start = scripts[block.dataset["script"] as keyof PageData] as (data: unknown) => unknown;
  start(JSON.parse(block.textContent ?? ""));
}
