"use client";
import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon/icon.tsx";

export type SessionNoticeTexts = {
  /** «Сеанс скоро закончится …»; the clock time stands after it. */
  soon: string;
  keep: string;
  over: string;
};

const noticeBeforeMs = 3 * 60_000;
const asMoment = async (answer: Response): Promise<number> => Date.parse(((await answer.json()) as { endsAt: string }).endsAt);

/**
 * Three minutes before the session ends by rest: a notice with one button that keeps it, as often as wanted. It takes no focus and stops
 * nothing. When the session is over it says that a form sent now is kept.
 */
export const SessionNotice = ({ endsAt, texts }: { endsAt: string; texts: SessionNoticeTexts }) => {
  const [end, setEnd] = useState(() => Date.parse(endsAt));
  const [state, setState] = useState<"quiet" | "soon" | "over">("quiet");
  useEffect(() => {
    const left = end - Date.now();
    const timers = [
      setTimeout(
        async () => {
          // Another tab may have been used meanwhile.
          const answer = await fetch("/api/session").catch(() => null);
          const later = answer?.ok ? await asMoment(answer) : end;
          if (later > end + 1000) setEnd(later);
          else setState("soon");
        },
        Math.max(0, left - noticeBeforeMs),
      ),
      setTimeout(() => setState("over"), Math.max(0, left)),
    ];
    return () => timers.forEach(clearTimeout);
  }, [end]);

  const keep = async () => {
    const answer = await fetch("/api/session/keep", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }).catch(
      () => null,
    );
    if (!answer?.ok) return setState("over");
    setEnd(await asMoment(answer));
    setState("quiet");
  };

  const clock = new Date(end).toLocaleTimeString("ru", { hour: "numeric", minute: "2-digit", timeZone: "Asia/Almaty" });
  const text = state === "quiet" ? "" : state === "soon" ? `${texts.soon} ${clock}.` : texts.over;
  // Spoken through the page's one polite region.
  useEffect(() => {
    const region = document.getElementById("status");
    if (region && text !== "") region.textContent = text;
  }, [text]);

  if (state === "quiet") return null;
  return (
    <div className="session-notice">
      <p>
        <Icon name="clock" /> {text}
      </p>
      {state === "soon" ? (
        <button type="button" className="btn btn--second" onClick={keep}>
          {texts.keep}
        </button>
      ) : null}
    </div>
  );
};
