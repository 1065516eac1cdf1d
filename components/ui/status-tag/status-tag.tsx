import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";

export type Tone = "idle" | "info" | "warn" | "ok" | "error";

const icons: Record<Tone, IconName> = { idle: "pen", info: "clock", warn: "clock", ok: "check", error: "alert" };

/** A state in one word, with icon and ground. Never a link, never a colour alone. */
export const StatusTag = ({ tone = "idle", icon, children }: { tone?: Tone; icon?: IconName | undefined; children: ReactNode }) => (
  <span className={tone === "idle" ? "tag" : `tag tag--${tone}`}>
    <Icon name={icon ?? icons[tone]} small />
    {children}
  </span>
);
