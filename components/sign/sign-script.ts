/**
 * Script of a signing page: asks NCALayer for the signatures, puts them into the form and sends it. All sentences and buttons stand in the
 * page already; the script shows the ones that fit.
 */
import { type Outcome, type Socket, signWithNcaLayer } from "./ncalayer.ts";
import type { SigningData, SigningState } from "./signing-data.ts";

const part = (root: ParentNode, name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-eds="${name}"]`);

const hide = (element: HTMLElement | null, hidden: boolean): void => {
  if (element) element.hidden = hidden;
};

/** Speaks through the page's one polite region. */
const speak = (text: string): void => {
  const region = document.getElementById("status");
  if (region) region.textContent = text;
};

const fill = (form: HTMLFormElement, signed: readonly string[]): void => {
  for (const old of form.querySelectorAll('input[name="cms"]')) old.remove();
  for (const cms of signed) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "cms";
    input.value = cms;
    form.append(input);
  }
};

export const startSigning = (data: SigningData): void => {
  const form = document.getElementById("sign-eds");
  const talk = document.getElementById("eds-talk");
  if (!(form instanceof HTMLFormElement) || !talk) return;
  const [title, text, stopButton, rescue, program] = ["title", "text", "stop", "rescue", "program"].map((name) => part(talk, name));
  let running: AbortController | null = null;

  const show = (state: SigningState, code?: string): void => {
    const said = data.words[state];
    const firefox = state === "not-found" && navigator.userAgent.includes("Firefox/") ? ` ${data.words.firefox}` : "";
    const more = code === undefined ? "" : ` ${data.words.code} ${code}.`;
    if (title) title.textContent = said.title;
    if (text) text.textContent = `${said.text}${firefox}${more}`;
    speak(`${said.title}. ${text?.textContent ?? ""}`);
  };

  const end = (outcome: Outcome): void => {
    running = null;
    hide(stopButton ?? null, true);
    if ("signed" in outcome) {
      show("sending");
      fill(form, outcome.signed);
      form.submit();
      return;
    }
    show(outcome.trouble, outcome.code);
    talk.classList.add("note--warn");
    hide(rescue ?? null, false);
    hide(program ?? null, outcome.trouble !== "not-found" && outcome.trouble !== "old");
    title?.focus();
  };

  const begin = async (): Promise<void> => {
    if (running) return;
    const stop = new AbortController();
    running = stop;
    hide(form, true);
    hide(rescue ?? null, true);
    hide(program ?? null, true);
    hide(stopButton ?? null, false);
    hide(talk, false);
    talk.classList.remove("note--warn");
    const outcome = signWithNcaLayer(
      { ...data, documents: data.documents.map(({ base64 }) => base64) },
      {
        addresses: data.addresses,
        connect: (address) => new WebSocket(address) as unknown as Socket,
        tell: (phase) => show(phase),
        stop: stop.signal,
      },
    );
    title?.focus();
    end(await outcome);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void begin();
  });
  part(talk, "again")?.addEventListener("click", () => void begin());
  stopButton?.addEventListener("click", () => running?.abort());
  // Back from the next page by the browser's own button: as it was at first.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    fill(form, []);
    hide(talk, true);
    hide(form, false);
  });
};
