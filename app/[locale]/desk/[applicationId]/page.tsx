import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskCase } from "#components/desk/case-page.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { shownOf } from "#components/desk/viewer.tsx";
import { commandNames, refusalCodes } from "#lib/applications/case-words.ts";
import { deskFormPath, readDeskAct } from "#lib/applications/desk-act.ts";
import { caseForStaff } from "#lib/applications/queries/case-for-staff.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { faultValues, labelOfControl } from "#lib/i18n/fault-values.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale; applicationId: string }>; searchParams: Promise<Search> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("desk.case.title")}`, robots: { index: false } };
};

const one = (search: Search, name: string): string | undefined => {
  const value = search[name];
  return typeof value === "string" ? value : undefined;
};

const Case = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const search = await searchParams;
  const person = await requireStaff(locale, `/${locale}/desk/${applicationId}`);
  const view = await caseForStaff(person, applicationId);
  if (view === null) notFound();
  const t = await getTranslations({ locale });
  const act = one(search, "act") ?? null;
  const kept =
    act === null || one(search, "kept") === undefined ? null : await unfinishedForm(person.personId, deskFormPath(applicationId, act));
  const told = one(search, "error") === undefined ? null : kept;
  const done = commandNames.find((name) => name === one(search, "done"));
  const asked = view.actions.flatMap(({ fields }) => fields);
  const refusal = refusalCodes.find((code) => code === told?.refusal) ?? null;
  const { command } = readDeskAct(act ?? "");
  return (
    <DeskShell
      locale={locale}
      path={`/desk/${applicationId}`}
      area="queue"
      person={{ ...person, roles: [{ role: view.as.role }, ...person.roles] }}
      crumbs={[{ href: `/${locale}/desk`, label: t("desk.queue.title") }]}
      languageForm={view.actions.some(({ blockedBy }) => blockedBy === undefined) ? "act" : undefined}
    >
      <DeskCase
        locale={locale}
        view={view}
        shown={shownOf(view, { doc: one(search, "doc"), page: one(search, "page"), zoom: one(search, "zoom") })}
        act={act}
        newKey={crypto.randomUUID()}
        today={almatyDate(now())}
        typed={kept?.values ?? null}
        errors={(told?.errors ?? []).map((error) => ({
          ...error,
          text: t(`actions.errors.${error.code}`, {
            field: labelOfControl(asked, error.control, locale),
            ...faultValues(error.values, locale),
          }),
        }))}
        refusal={refusal}
        refusedCommand={commandNames.find((name) => name === command) ?? null}
        done={done === undefined ? null : t(`case.commands.${done}`)}
      />
    </DeskShell>
  );
};
export default Case;
