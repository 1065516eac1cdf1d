import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfficeList } from "#components/offices/office-list.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { Select } from "#components/ui/select/select.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import { findOffices, officesPerPage } from "#lib/offices/find-offices.ts";
import type { Locale } from "#lib/services/define.ts";

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "offices" });
  return pageMetadata({ locale, path: "/offices", title: t("title"), description: t("description") });
};

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value.trim().slice(0, 100) : "");
const pageNumber = (value: string): number => (/^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1);

const OfficesPage = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("offices");
  const asked = await searchParams;
  const search = {
    region: one(asked.region),
    kind: one(asked.kind),
    words: one(asked.q),
    page: pageNumber(one(asked.page)),
    locale,
  };
  const { found, offices, regions, kinds } = await findOffices(search);
  const address = (page: number): string => {
    const query = new URLSearchParams(
      Object.entries({ region: search.region, kind: search.kind, q: search.words }).filter(([, value]) => value !== ""),
    );
    if (page > 1) query.set("page", String(page));
    const text = query.toString();
    return `/${locale}/offices${text === "" ? "" : `?${text}`}`;
  };
  const options = (ids: readonly string[], words: "regions" | "kinds") =>
    ids
      .filter((id) => t.has(`${words}.${id}`))
      .map((id) => ({ value: id, label: t(`${words}.${id}`) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const first = (search.page - 1) * officesPerPage;
  return (
    <PageShell locale={locale} path="/offices" current="offices">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <form action={`/${locale}/offices`} method="get" className="mt-8">
        <Select name="region" label={t("region")} value={search.region} empty={t("anyRegion")} options={options(regions, "regions")} />
        <Select name="kind" label={t("kind")} value={search.kind} empty={t("anyKind")} options={options(kinds, "kinds")} />
        <TextInput name="q" type="search" label={t("search")} hint={t("searchHint")} value={search.words} optional />
        <Actions>
          <Button>{t("find")}</Button>
        </Actions>
      </form>
      {offices.length === 0 ? (
        <div className="mt-12">
          <Notice tone="warn" icon="search" title={t("nothing")} status>
            <p>{t("nothingText")}</p>
          </Notice>
        </div>
      ) : (
        <Section title={t("found", { count: found })} note={offices.some((office) => office.demo) ? t("demoNote") : undefined}>
          <div>
            <OfficeList locale={locale} offices={offices} />
            <Pagination
              previous={search.page > 1 ? address(search.page - 1) : undefined}
              next={first + offices.length < found ? address(search.page + 1) : undefined}
              summary={t("range", { from: first + 1, to: first + offices.length, count: found })}
            />
          </div>
        </Section>
      )}
    </PageShell>
  );
};

export default OfficesPage;
