import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";

type Look = "main" | "second" | "quiet";

const classOf = (look: Look, big: boolean, extra = ""): string =>
  ["btn", look === "main" ? "" : `btn--${look}`, big ? "btn--big" : "", extra].filter(Boolean).join(" ");

export type ButtonProps = {
  /** Names the act: «Өтінішке қол қою», never "OK". */
  children: ReactNode;
  look?: Look;
  big?: boolean;
  icon?: IconName;
  /** Icon after the words: only the arrow of a way on. */
  iconAfter?: IconName;
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  /** Skips the browser's own checks, e.g. for "save and leave". */
  formNoValidate?: boolean;
  /** A disabled button needs a sentence beside it that says why. */
  disabled?: boolean;
  describedBy?: string;
  className?: string;
  id?: string;
};

/** A submit button. One of the look "main" per page. */
export const Button = ({ children, look = "main", big = false, icon, iconAfter, describedBy, className, ...rest }: ButtonProps) => (
  <button type="submit" className={classOf(look, big, className)} aria-describedby={describedBy} {...rest}>
    {icon ? <Icon name={icon} /> : null}
    {children}
    {iconAfter ? <Icon name={iconAfter} /> : null}
  </button>
);

export type ButtonLinkProps = {
  href: string;
  children: ReactNode;
  look?: Look;
  big?: boolean;
  icon?: IconName;
  iconAfter?: IconName;
  download?: boolean;
  className?: string;
};

/** A link that looks like a button: leads somewhere, changes nothing. */
export const ButtonLink = ({ href, children, look = "main", big = false, icon, iconAfter, download, className }: ButtonLinkProps) => (
  <a href={href} className={classOf(look, big, className)} download={download}>
    {icon ? <Icon name={icon} /> : null}
    {children}
    {iconAfter ? <Icon name={iconAfter} /> : null}
  </a>
);

/** The row of acts under a form or a text. `saved` says since when everything is kept. */
export const Actions = ({ children, saved, className }: { children: ReactNode; saved?: string; className?: string }) => (
  <div className={className ? `actions ${className}` : "actions"}>
    {children}
    {saved ? (
      <span className="saved">
        <Icon name="check" small />
        {saved}
      </span>
    ) : null}
  </div>
);
