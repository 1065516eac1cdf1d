import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";

const icons: Record<"info" | "warn" | "error" | "ok", IconName> = { info: "flag", warn: "alert", error: "alert", ok: "check" };

/** What has to be known before going on. `status`: the answer to what was just done, read out when the page comes. */
export const Notice = ({
  tone = "info",
  icon,
  title,
  status = false,
  id,
  children,
}: {
  tone?: "info" | "warn" | "error" | "ok";
  icon?: IconName;
  title?: ReactNode;
  status?: boolean;
  id?: string;
  children?: ReactNode;
}) => (
  <div
    className={tone === "info" ? "note" : `note note--${tone}`}
    role={status ? "status" : undefined}
    id={id}
    tabIndex={id ? -1 : undefined}
  >
    <Icon name={icon ?? icons[tone]} />
    <div>
      {title ? (
        <p>
          <b>{title}</b>
        </p>
      ) : null}
      {children}
    </div>
  </div>
);

export const Inset = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={className ? `inset ${className}` : "inset"}>{children}</div>
);
