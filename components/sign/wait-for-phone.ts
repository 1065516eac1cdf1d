/** The page that waits for a telephone: asks how far it is, goes on by itself when the signature is there. Without it there is a button. */
export type WaitData = {
  /** Address that tells the state. */
  readonly address: string;
  readonly state: string;
  /** Said when the telephone has got the document. */
  readonly progress: string;
  /** Id of the form that goes on, on the page where the signature is there. */
  readonly form: string;
};

const pauseMs = 2000;

const stateAt = async (address: string): Promise<string | null> => {
  const answer = await fetch(address, { headers: { accept: "application/json" } }).catch(() => null);
  if (answer === null) return null;
  // Gone for this browser: the page itself says what is the matter.
  if (!answer.ok) return answer.status === 404 ? "gone" : null;
  return ((await answer.json()) as { state: string }).state;
};

const goOn = (id: string): void => {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const form = document.getElementById(id);
  // Who comes back with the browser's own button is not sent on again.
  if (form instanceof HTMLFormElement && visit?.type !== "back_forward") form.requestSubmit();
};

export const waitForPhone = (data: WaitData): void => {
  if (data.state === "processed") goOn(data.form);
  else waitHere(data);
};

const isOver = (state: string | null): boolean => state !== null && state !== "created" && state !== "progress";

const waitHere = (data: WaitData): void => {
  let told = data.state;
  const look = async (): Promise<void> => {
    const state = document.hidden ? null : await stateAt(data.address);
    if (state === "progress" && told === "created") {
      told = state;
      for (const line of document.querySelectorAll("[data-wait]")) line.textContent = data.progress;
      const region = document.getElementById("status");
      if (region) region.textContent = data.progress;
    }
    if (isOver(state)) location.replace(location.pathname);
    else setTimeout(() => void look(), pauseMs);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    // Back from the application on this very telephone: at once.
    void stateAt(data.address).then((state) => {
      if (isOver(state)) location.replace(location.pathname);
    });
  });
  setTimeout(() => void look(), pauseMs);
};
