import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { type PreviewLine, previewOf } from "#lib/admin/office-import.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale; importId: string }>; searchParams: Promise<{ done?: string }> };

/** Lines shown of each kind; the rest is counted. */
const shownLines = 50;
const changes = ["new", "changed", "same"] as const;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("preview.title"), robots: { index: false } };
};

/** What a table of offices would change, before anything is changed. */
const Page = async ({ params, searchParams }: Props) => {
  const { locale, importId } = await params;
  const path = `/desk/admin/offices/imports/${importId}`;
  const operator = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const preview = await previewOf(operator, importId);
  if (!preview.ok) return preview.error === "forbidden" ? forbidden() : notFound();
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: "admin" });
  const { lines, applied } = preview.value;
  const wrong = lines.filter((line) => line.faults.length > 0 || line.change === "twice");
  const of = (change: PreviewLine["change"]) => lines.filter((line) => line.change === change && line.faults.length === 0);
  const whatOf = (line: PreviewLine): string =>
    [
      ...(line.change === "twice" ? [t("preview.twice")] : []),
      ...line.faults.map(({ column, code }) => `${column}: ${t(`officeErrors.${code}`)}`),
      ...(line.faults.length > 0 ? [] : line.differs.map((column) => `${column}: ${line.record[column]}`)),
    ].join("; ");
  const table = (caption: string, shown: readonly PreviewLine[]) => (
    <div className="mt-6">
      <DataTable
        caption={caption}
        showCaption
        columns={[
          { id: "row", label: t("preview.row") },
          { id: "id", label: "id" },
          { id: "title", label: t("offices.title") },
          { id: "what", label: t("preview.what") },
        ]}
        groups={[
          {
            id: "all",
            rows: shown.slice(0, shownLines).map((line) => ({
              id: String(line.row),
              cells: {
                row: String(line.row),
                id: line.record.id,
                title: locale === "ru" ? line.record.title_ru : line.record.title_kk,
                what: whatOf(line),
              },
            })),
          },
        ]}
      />
      {shown.length > shownLines ? <p className="muted mt-2">{t("preview.more", { count: shown.length - shownLines })}</p> : null}
    </div>
  );
  return (
    <DeskShell locale={locale} path={path} area="admin" person={operator}>
      <AdminFrame locale={locale} tab="offices" errors={[]} done={done === "1" ? t("preview.done") : null}>
        <h2 className="mt-6">{t("preview.title")}</h2>
        <ul className="mt-3">
          {changes.map((change) => (
            <li key={change}>{t(`preview.${change}`, { count: of(change).length })}</li>
          ))}
          <li>{t("preview.faulty", { count: wrong.length })}</li>
        </ul>
        {wrong.length > 0 ? (
          <div className="mt-6">
            <Notice tone="error" title={t("preview.refused")} status>
              <p>{t("preview.refusedText")}</p>
            </Notice>
            {table(t("preview.wrongCaption"), wrong)}
          </div>
        ) : null}
        {of("changed").length > 0 ? table(t("preview.changedCaption"), of("changed")) : null}
        {of("new").length > 0 ? table(t("preview.newCaption"), of("new")) : null}
        {wrong.length > 0 || applied ? null : (
          <form action={`/${locale}${path}/apply`} method="post" className="mt-6">
            <Actions>
              <Button>{t("preview.apply")}</Button>
            </Actions>
          </form>
        )}
        <p className="mt-6">
          <a href={`/${locale}/desk/admin/offices`}>{t("preview.back")}</a>
        </p>
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
