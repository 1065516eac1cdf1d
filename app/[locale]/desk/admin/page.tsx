import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { Rows } from "#components/ui/rows/rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { openProposals, staffPage } from "#lib/admin/staff.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { config } from "#lib/config.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ after?: string; error?: string }> };

const path = "/desk/admin";

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("admin.title")}`, robots: { index: false } };
};

const Page = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const { after, error } = await searchParams;
  const person = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const t = await getTranslations({ locale, namespace: "admin" });
  const tCase = await getTranslations({ locale, namespace: "case" });
  const list = await staffPage(person, typeof after === "string" && /^[^~]{1,200}~[^~]{1,60}~[^~]{1,60}$/.test(after) ? after : null);
  if (!list.ok) forbidden();
  const proposals = await openProposals(person);
  const kept = error === undefined ? null : await unfinishedForm(person.personId, path);
  const wrong = kept?.errors[0];
  const wrongText = wrong === undefined ? undefined : t(`errors.${wrong.code}`);
  return (
    <DeskShell locale={locale} path={path} area="admin" person={person}>
      <AdminFrame locale={locale} tab="staff" errors={wrongText === undefined ? [] : [{ control: "iin", text: wrongText }]} done={null}>
        {config.virusScan === null ? (
          <div className="mt-6">
            <Notice tone="warn" id="no-scanner">
              <p>{t("noScanner")}</p>
            </Notice>
          </div>
        ) : null}
        <h2 className="mt-6">{t("find.title")}</h2>
        <form action={`/${locale}/desk/admin/find`} method="post" className="stack mt-3">
          <TextInput
            name="iin"
            label={t("find.iin")}
            hint={t("find.hint")}
            width="iin"
            inputMode="numeric"
            error={wrongText}
            value={kept?.values["iin"]?.[0]}
          />
          <Button>{t("find.button")}</Button>
        </form>
        {proposals.length === 0 ? null : (
          <Section title={t("person.proposals")} id="proposals">
            <Rows
              rows={proposals.map((proposal) => ({
                key: proposal.id,
                href: `/${locale}/desk/admin/people/${proposal.personId}`,
                label: shortName(proposal.name),
                aside: t("person.endOf", { role: tCase(`roles.${proposal.role}`), office: proposal.office[locale] }),
              }))}
            />
          </Section>
        )}
        <p className="muted mt-6">{t("staff.total", { count: list.value.total })}</p>
        <DataTable
          caption={t("staff.caption")}
          columns={[
            { id: "name", label: t("staff.name") },
            { id: "role", label: t("staff.role") },
            { id: "office", label: t("staff.office") },
            { id: "since", label: t("staff.since") },
          ]}
          groups={[
            {
              id: "all",
              rows: list.value.lines.map((line) => ({
                id: line.id,
                cells: {
                  name: (
                    <a href={`/${locale}/desk/admin/people/${line.personId}`}>
                      {shortName(line.name)}
                      <Hidden>: {t("staff.open")}</Hidden>
                    </a>
                  ),
                  role: tCase(`roles.${line.role}`),
                  office: line.office[locale],
                  since: formatDay(almatyDate(line.since), locale),
                },
              })),
            },
          ]}
        />
        {after === undefined ? null : (
          <p className="mt-4">
            <a href={`/${locale}${path}`}>{t("staff.start")}</a>
          </p>
        )}
        <Pagination
          next={list.value.nextCursor === null ? undefined : `/${locale}${path}?after=${encodeURIComponent(list.value.nextCursor)}`}
        />
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
