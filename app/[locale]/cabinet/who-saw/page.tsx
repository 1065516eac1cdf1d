import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CabinetLinks } from "#components/cabinet/cabinet-links.tsx";
import { type Column, DataTable } from "#components/ui/data-table/data-table.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { Empty } from "#components/ui/rows/rows.tsx";
import { type LookLine, looksAt } from "#lib/audit/who-saw.ts";
import { formatDateTime } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "who-saw" });
  return { title: t("title"), robots: { index: false } };
};

const WhoSaw = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/cabinet/who-saw`);
  const t = await getTranslations({ locale });
  const asked = Number((await searchParams).before);
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  const { lines, more } = await looksAt(person.personId, before);
  const last = lines.at(-1);

  const what = (line: LookLine): string => {
    const [kind = "case", documentId] = line.what.split(":");
    const document = documentId === undefined ? undefined : serviceText(locale, line.serviceId).optional("documents", documentId, "title");
    if (document !== undefined) return document;
    return t.has(`who-saw.what.${kind}`) ? t(`who-saw.what.${kind}`) : t("who-saw.what.case");
  };
  const why = (line: LookLine): string => (t.has(`case.commands.${line.why}`) ? t(`case.commands.${line.why}`) : t("who-saw.by-duty"));

  const columns: Column[] = (["at", "who", "what", "why"] as const).map((id) => ({
    id,
    label: t(id === "what" ? "who-saw.what-title" : `who-saw.${id}`),
  }));
  return (
    <PageShell locale={locale} path="/cabinet/who-saw" header="cabinet" current="cabinet" person={person.fullName}>
      <CabinetLinks locale={locale} current="accessLog" />
      <h1>{t("who-saw.title")}</h1>
      <p>{t("who-saw.intro")}</p>
      {lines.length === 0 ? (
        <Empty>{t("who-saw.none")}</Empty>
      ) : (
        <DataTable
          caption={t("who-saw.title")}
          columns={columns}
          groups={[
            {
              id: "looks",
              rows: lines.map((line) => ({
                id: String(line.id),
                cells: {
                  at: <time dateTime={line.at.toISOString()}>{formatDateTime(line.at, locale)}</time>,
                  who: `${t(`case.roles.${line.role}`)}, ${line.office[locale]}`,
                  what: (
                    <>
                      {what(line)}, <a href={`/${locale}/cabinet/${line.applicationId}`}>{line.number}</a>
                    </>
                  ),
                  why: why(line),
                },
              })),
            },
          ]}
        />
      )}
      <Pagination
        previous={before === undefined ? undefined : `/${locale}/cabinet/who-saw`}
        next={more && last ? `/${locale}/cabinet/who-saw?before=${last.id}` : undefined}
      />
    </PageShell>
  );
};
export default WhoSaw;
