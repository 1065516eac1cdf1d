/** How codes of a case look: tone of a state, short name of a service, a day split for a row. */
import type { IconName } from "#components/ui/icon/icon.tsx";
import type { Tone } from "#components/ui/status-tag/status-tag.tsx";
import type { CaseState } from "#lib/applications/case-words.ts";
import { dayParts } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";

type Look = { readonly tone: Tone; readonly icon?: IconName };

const underWay: Look = { tone: "info" };

export const lookOfState: Readonly<Record<CaseState, Look>> = {
  draft: { tone: "idle" },
  filed: underWay,
  registered: underWay,
  review: underWay,
  consulting: underWay,
  voting: underWay,
  prepared: underWay,
  hearing: { tone: "warn" },
  heard: underWay,
  "stage-2": underWay,
  ready: { tone: "ok" },
  issued: { tone: "ok", icon: "seal" },
  refused: { tone: "error", icon: "cross" },
  "acceptance-refused": { tone: "error", icon: "cross" },
  withdrawn: { tone: "idle", icon: "doc" },
  closed: { tone: "idle", icon: "doc" },
};

/** The shorter name where the messages have one. */
export const serviceName = (locale: Locale, serviceId: string): string => {
  const text = serviceText(locale, serviceId);
  return text.optional("shortTitle") ?? text.get("title");
};

export const rowDate = (day: string, locale: Locale, late = false): { day: number; month: string; late: boolean; iso: string } => {
  const { date, month } = dayParts(day, locale);
  return { day: date, month, late, iso: day };
};
