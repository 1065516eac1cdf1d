/** Saves the form where it stands: some seconds after the last key, through the very handler of its "Continue". */
const quietMs = 2500;
const patienceMs = 3000;

type Saved = { readonly version: number; readonly base: string; readonly savedAt: string };
type Words = { readonly saved: string; readonly stale: string; readonly offline: string };

const setHidden = (form: HTMLFormElement, name: string, value: string): void => {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.value = value;
};

const bodyOf = (form: HTMLFormElement): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("_do", "autosave");
  return body;
};

export const autosave = (form: HTMLFormElement, words: Words, stop: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let last = bodyOf(form).toString();
  let over = false;

  const tell = (text: string): void => {
    const line = form.querySelector(".saved");
    const said = document.getElementById("status");
    if (line?.lastChild) line.lastChild.textContent = text;
    // Heard only when something went wrong: a voice at every pause would be in the way.
    else if (said) said.textContent = text;
  };

  const save = async (): Promise<void> => {
    const body = bodyOf(form);
    if (over || body.toString() === last) return;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body,
        redirect: "manual",
        signal: stop,
      });
      if (answer.status === 409) {
        over = true;
        tell(words.stale);
      }
      // The session is over: "Continue" is kept until the person has signed in again.
      if (answer.type === "opaqueredirect") over = true;
      if (!answer.ok) return;
      const saved = (await answer.json()) as Saved;
      setHidden(form, "_version", String(saved.version));
      setHidden(form, "_base", saved.base);
      // What was typed meanwhile differs from what was sent, and goes with the next save.
      body.set("_version", String(saved.version));
      body.set("_base", saved.base);
      last = body.toString();
      tell(words.saved.replace("{time}", saved.savedAt));
    } catch {
      if (!stop.aborted) tell(words.offline);
    }
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = save().finally(() => {
        running = undefined;
      });
    }, quietMs);
  };

  const on = { signal: stop };
  form.addEventListener("input", soon, on);
  form.addEventListener("change", soon, on);
  window.addEventListener("online", soon, on);
  // A save under way would make the form that is being sent look stale: let it end first.
  form.addEventListener(
    "submit",
    (event) => {
      clearTimeout(timer);
      const under = running;
      if (!under) return;
      event.preventDefault();
      const button = event.submitter;
      void Promise.race([under, new Promise((wait) => setTimeout(wait, patienceMs))]).then(() => {
        running = undefined;
        form.requestSubmit(button);
      });
    },
    on,
  );
  stop.addEventListener("abort", () => clearTimeout(timer));
};
