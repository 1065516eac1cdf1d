/** Sends chosen files one at a time to the form's own handler. Without it the form sends them all with its button. */
export type UploadWords = { readonly progress: string; readonly broken: string; readonly done: string };

type Answer = { readonly files: readonly { readonly id: string; readonly state: "ready" | "refused" }[] };

const put = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");

const send = (form: HTMLFormElement, name: string, file: File, told: (percent: number) => void): Promise<Answer> =>
  new Promise((settle, fail) => {
    const body = new FormData();
    body.set("_do", "upload");
    body.set(name, file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) told(Math.round((100 * event.loaded) / event.total));
    });
    request.addEventListener("load", () => {
      if (request.status === 200) settle(JSON.parse(request.responseText) as Answer);
      else fail(new Error(String(request.status)));
    });
    request.addEventListener("error", () => fail(new Error("broken off")));
    request.addEventListener("abort", () => fail(new Error("broken off")));
    request.send(body);
  });

/** @returns the way to undo it. */
export const sendFiles = (words: UploadWords): (() => void) => {
  const form = document.getElementById("step");
  const status = document.getElementById("status");
  if (!(form instanceof HTMLFormElement)) return () => undefined;
  const stop = new AbortController();
  const on = { signal: stop.signal };
  let busy = 0;
  let leaving = false;

  const lineFor = (input: HTMLInputElement, file: File) => {
    const list = input.closest(".upload")?.appendChild(document.createElement("ul")) ?? document.createElement("ul");
    list.className = "sent";
    const item = list.appendChild(document.createElement("li"));
    const text = item.appendChild(document.createElement("span"));
    const bar = item.appendChild(document.createElement("progress"));
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const show = (percent: number) => {
      bar.value = percent;
      text.textContent = put(words.progress, { name: file.name, percent: String(percent) });
    };
    show(0);
    return {
      show,
      broken: () => {
        bar.remove();
        text.textContent = put(words.broken, { name: file.name });
      },
    };
  };

  form.addEventListener(
    "change",
    async (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.files || input.files.length === 0) return;
      busy += 1;
      const answers: Answer[] = [];
      let broken = false;
      for (const file of [...input.files]) {
        const line = lineFor(input, file);
        // Spoken at the start and at the end only: a voice at every percent would be in the way.
        if (status) status.textContent = put(words.progress, { name: file.name, percent: "0" });
        try {
          answers.push(await send(form, input.name, file, line.show));
        } catch {
          broken = true;
          line.broken();
          if (status) status.textContent = put(words.broken, { name: file.name });
        }
      }
      busy -= 1;
      if (broken || busy > 0) return;
      input.value = "";
      if (status) status.textContent = words.done;
      const files = answers.flatMap((answer) => answer.files);
      const refused = files.filter((file) => file.state === "refused").map((file) => file.id);
      const address = new URL(window.location.href);
      for (const name of ["refused", "removed", "problem", "check"]) address.searchParams.delete(name);
      if (refused.length > 0) address.searchParams.set("refused", refused.join(","));
      address.hash = refused.length > 0 ? "errors" : `file-${files[0]?.id ?? ""}`;
      leaving = true;
      const same = address.pathname + address.search === window.location.pathname + window.location.search;
      window.location.assign(address);
      // An address that differs by its end only would not be fetched anew.
      if (same) window.location.reload();
    },
    on,
  );
  form.addEventListener(
    "submit",
    () => {
      leaving = true;
    },
    on,
  );
  window.addEventListener(
    "beforeunload",
    (event) => {
      const chosen = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].some((input) => (input.files?.length ?? 0) > 0);
      if (!leaving && (busy > 0 || chosen)) event.preventDefault();
    },
    on,
  );
  return () => stop.abort();
};
