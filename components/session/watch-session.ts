/**
 * Three minutes before the session ends by rest: a notice with one button that keeps it, as often as wanted. It takes no focus and stops
 * nothing. When the session is over it says that a form sent now is kept.
 */
export type SessionData = {
  readonly endsAt: string;
  /** «Сеанс скоро закончится …»; the clock time stands after it. */
  readonly soon: string;
  readonly over: string;
};

const noticeBeforeMs = 3 * 60_000;

const endIn = async (answer: Response): Promise<number> => Date.parse(((await answer.json()) as { endsAt: string }).endsAt);

export const watchSession = (data: SessionData): void => {
  // Inert until it is needed: what is not there takes no place and is not read out.
  const template = document.getElementById("session-notice");
  if (!(template instanceof HTMLTemplateElement)) return;
  const notice = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const words = notice.querySelector("span");
  const button = notice.querySelector("button");
  let end = Date.parse(data.endsAt);
  let timers: readonly ReturnType<typeof setTimeout>[] = [];

  const show = (text: string): void => {
    if (words) words.textContent = text;
    if (!notice.isConnected) template.after(notice);
    // Spoken through the page's one polite region.
    const region = document.getElementById("status");
    if (region) region.textContent = text;
  };
  const over = (): void => {
    button?.remove();
    show(data.over);
  };
  const soon = async (): Promise<void> => {
    // Another tab may have been used meanwhile.
    const answer = await fetch("/api/session").catch(() => null);
    const later = answer?.ok ? await endIn(answer) : end;
    if (later > end + 1000) return waitFor(later);
    // The answer was slow, or the computer slept: it is over, and said already.
    if (Date.now() >= end) return;
    const clock = new Date(end).toLocaleTimeString("ru", { hour: "numeric", minute: "2-digit", timeZone: "Asia/Almaty" });
    show(`${data.soon} ${clock}.`);
  };
  const waitFor = (moment: number): void => {
    timers.forEach(clearTimeout);
    end = moment;
    const left = end - Date.now();
    timers = [setTimeout(soon, Math.max(0, left - noticeBeforeMs)), setTimeout(over, Math.max(0, left))];
  };

  button?.addEventListener("click", async () => {
    const answer = await fetch("/api/session/keep", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }).catch(
      () => null,
    );
    if (!answer?.ok) return over();
    notice.remove();
    waitFor(await endIn(answer));
  });
  waitFor(end);
};
