import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Hidden } from "#components/ui/hidden/hidden.tsx";

export type TimelineItem = {
  key?: string;
  state: "done" | "late" | "todo";
  title: string;
  time?: { iso: string; text: string };
  who?: string;
  children?: ReactNode;
};

/** What happened and what is to come. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => {
  const t = useTranslations("ui");
  const words = { done: t("stateDone"), late: t("stateLate"), todo: t("stateTodo") };
  return (
    <ol className="timeline">
      {items.map(({ key, state, title, time, who, children }, index) => (
        <li key={key ?? index} className={`is-${state}`}>
          <h3>
            {title}
            {state === "done" ? null : <Hidden>, {words[state]}</Hidden>}
          </h3>
          {time ? <time dateTime={time.iso}>{time.text}</time> : null}
          {who ? <span className="who">{who}</span> : null}
          {children}
        </li>
      ))}
    </ol>
  );
};
