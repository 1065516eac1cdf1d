import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { FileField } from "#components/ui/file-field/file-field.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { tableLimit } from "#lib/admin/office-import.ts";
import { officeColumns } from "#lib/admin/office-record.ts";
import { officePage, officesPerAdminPage } from "#lib/admin/offices.ts";
import { formatBytes } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = "/desk/admin/offices";
const faults = ["no-file", "too-large", "broken", "empty", "not-a-table", "columns", "too-many"] as const;
const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value.trim().slice(0, 100) : "");

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams)["fault"] === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("admin.tabOffices")}`, robots: { index: false } };
};

/** The register of offices: found one by one, or sent whole as a table. */
const Page = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const asked = await searchParams;
  const operator = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const words = one(asked["q"]);
  const page = /^[1-9]\d{0,3}$/.test(one(asked["page"])) ? Number(one(asked["page"])) : 1;
  const listed = await officePage(operator, words, page);
  if (!listed.ok) forbidden();
  const t = await getTranslations({ locale, namespace: "admin" });
  const tOffice = await getTranslations({ locale, namespace: "offices" });
  const fault = faults.find((code) => code === one(asked["fault"]));
  const limits = { size: formatBytes(tableLimit.bytes), rows: tableLimit.rows };
  const faultText = fault === undefined ? undefined : t(`table.faults.${fault}`, limits);
  const named = (kind: "kinds" | "regions", id: string): string => (tOffice.has(`${kind}.${id}`) ? tOffice(`${kind}.${id}`) : id);
  const at = (number: number) =>
    `/${locale}${path}?${new URLSearchParams({ ...(words === "" ? {} : { q: words }), page: String(number) })}`;
  const { records, found } = listed.value;
  return (
    <DeskShell locale={locale} path={path} area="admin" person={operator}>
      <AdminFrame locale={locale} tab="offices" errors={faultText === undefined ? [] : [{ control: "file", text: faultText }]} done={null}>
        <form action={`/${locale}${path}`} method="get" className="stack mt-6">
          <TextInput name="q" type="search" label={t("offices.search")} hint={t("offices.searchHint")} value={words} optional />
          <Actions>
            <Button look="second">{t("offices.find")}</Button>
            <ButtonLink look="second" href={`/${locale}${path}/new`}>
              {t("offices.new")}
            </ButtonLink>
          </Actions>
        </form>
        <p className="muted mt-6">{t("offices.found", { count: found })}</p>
        {records.length === 0 ? null : (
          <DataTable
            caption={t("offices.caption")}
            columns={[
              { id: "title", label: t("offices.title") },
              { id: "kind", label: t("offices.kind") },
              { id: "region", label: t("offices.region") },
              { id: "active", label: t("offices.active") },
            ]}
            groups={[
              {
                id: "all",
                rows: records.map((record) => ({
                  id: record.id,
                  cells: {
                    title: (
                      <a href={`/${locale}${path}/${record.id}`}>
                        {(locale === "ru" && record.title_ru !== "" ? record.title_ru : record.title_kk) || record.id}
                      </a>
                    ),
                    kind: named("kinds", record.kind),
                    region: named("regions", record.region),
                    active: t(record.active === "no" ? "offices.closed" : "offices.open"),
                  },
                })),
              },
            ]}
          />
        )}
        <Pagination previous={page > 1 ? at(page - 1) : undefined} next={page * officesPerAdminPage < found ? at(page + 1) : undefined} />
        <Section title={t("table.title")} note={t("table.note")}>
          <div className="stack">
            <p>
              <a href={`/${locale}${path}/table`}>{t("table.download")}</a>
            </p>
            <p>{t("table.columns", { columns: officeColumns.join(", ") })}</p>
            <form action={`/${locale}${path}/import`} method="post" encType="multipart/form-data" className="stack">
              <FileField
                name="file"
                label={t("table.file")}
                hint={t("table.hint", limits)}
                error={faultText}
                multiple={false}
                accept=".csv,text/csv"
              />
              <Button>{t("table.send")}</Button>
            </form>
          </div>
        </Section>
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
