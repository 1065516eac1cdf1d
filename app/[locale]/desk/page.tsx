import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Queue } from "#components/desk/queue.tsx";
import type { QueueFilter } from "#lib/applications/desk-views.ts";
import { queueOf } from "#lib/applications/queries/queue-of.ts";
import { readyCount } from "#lib/applications/ready-decisions.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { formatDay, formatWeekday } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import { holdsRole } from "#lib/identity/sessions.ts";
import type { Locale } from "#lib/services/define.ts";
import { allServices, findService } from "#lib/services/registry.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const filters: readonly QueueFilter[] = ["mine", "unassigned", "office", "late", "closed"];

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: t("queue.title"), robots: { index: false } };
};

const Desk = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const { show, service, after } = await searchParams;
  const person = await requireStaff(locale, `/${locale}/desk`);
  const filter = filters.find((one) => one === show) ?? "mine";
  const chosen = typeof service === "string" && findService(service) ? service : null;
  const cursor = typeof after === "string" ? after : null;
  const view = await queueOf(person, { filter, service: chosen, cursor });
  if (view === null) {
    if (holdsRole(person, ["operator"])) redirect(`/${locale}/desk/admin`);
    if (holdsRole(person, ["complaints-officer", "quality-body"])) redirect(`/${locale}/desk/complaints`);
    forbidden();
  }
  const today = almatyDate(now());
  return (
    <DeskShell locale={locale} path="/desk" area="queue" person={person}>
      <Queue
        ready={await readyCount(person)}
        locale={locale}
        view={view}
        service={chosen}
        services={allServices().map(({ id }) => id)}
        after={cursor}
        today={`${formatDay(today, locale)}, ${formatWeekday(today, locale)}`}
      />
    </DeskShell>
  );
};
export default Desk;
