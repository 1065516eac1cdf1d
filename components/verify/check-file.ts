import { readSeal } from "#lib/results/read-seal.ts";
import type { VerifyData } from "./browser-check.tsx";
import type { Blanks } from "./filled-answer.ts";
import { shownDocument, type ToldDocument } from "./shown-document.ts";

type Answered = { readonly id: string; readonly blanks: Blanks };
type Told = ToldDocument & { readonly found: true; readonly files: readonly string[] };

/** What the portal says of a number. `unasked`: it could not be asked. */
const ask = async (number: string): Promise<Told | "unknown" | "unasked"> => {
  const answer = await fetch(`/api/verify/${number}`).catch(() => null);
  if (answer?.status === 404) return "unknown";
  return answer?.ok ? ((await answer.json()) as Told) : "unasked";
};

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Seal and bytes are checked here; what became of the document since is asked by its number alone. */
export const checkFile = async (bytes: Uint8Array<ArrayBuffer>, { seals, locale, words }: VerifyData): Promise<Answered> => {
  const own = seals.map((der) => Uint8Array.from(atob(der), (letter) => letter.charCodeAt(0)));
  const { seal, number } = await readSeal(bytes, own);
  const told = number === null ? "unknown" : await ask(number);
  if (seal === "none") return { id: "file-not-ours", blanks: {} };
  if (typeof told === "object") {
    const shown = shownDocument(told, locale, words);
    const whole = seal === "valid" && told.files.includes(await sha256(bytes));
    // A file that only names a number of ours is no document of ours; that of the portal, kept elsewhere, is changed.
    return { id: whole ? `file-${told.standing}` : "file-changed-known", blanks: { ...shown, standing: null } };
  }
  if (seal === "broken") return { id: "file-changed", blanks: {} };
  if (seal === "claimed" || told === "unknown") return { id: "file-not-ours", blanks: {} };
  return { id: "unasked", blanks: { number } };
};
