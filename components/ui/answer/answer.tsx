import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";

/** The answer to a question in one sentence, at the top of the page. */
export const Answer = ({
  tone = "ok",
  icon,
  heading,
  headingLevel = 2,
  children,
  more,
  status = false,
}: {
  tone?: "ok" | "error";
  icon?: IconName;
  heading: ReactNode;
  headingLevel?: 1 | 2;
  children?: ReactNode;
  more?: ReactNode;
  status?: boolean;
}) => {
  const Heading = headingLevel === 1 ? "h1" : "h2";
  return (
    <div className={tone === "ok" ? "answer" : "answer answer--error"} role={status ? "status" : undefined}>
      <div className="answer__head">
        <Icon name={icon ?? (tone === "ok" ? "check" : "alert")} />
        <div>
          <Heading>{heading}</Heading>
          {children}
        </div>
      </div>
      {more}
    </div>
  );
};
