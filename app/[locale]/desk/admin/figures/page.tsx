import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { Radios } from "#components/ui/choices/choices.tsx";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { DateInput } from "#components/ui/date-input/date-input.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { figureKinds, figureLines } from "#lib/admin/figures.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { formatDay, formatSum } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ error?: string; done?: string }> };

const path = "/desk/admin/figures";

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("admin.tabFigures")}`, robots: { index: false } };
};

const Page = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const { error, done } = await searchParams;
  const operator = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const lines = await figureLines(operator);
  if (!lines.ok) forbidden();
  const t = await getTranslations({ locale, namespace: "admin" });
  const nameOf = (id: string): string => (t.has(`figures.ids.${id}`) ? t(`figures.ids.${id}`) : id);
  const kept = error === undefined ? null : await unfinishedForm(operator.personId, path);
  const errors = (kept?.errors ?? []).map(({ control, code }) => ({ control, text: t(`errors.${code}`) }));
  const errorOf = (control: string) => errors.find((item) => item.control === control)?.text;
  const typed = (name: string) => kept?.values[name]?.[0];
  return (
    <DeskShell locale={locale} path={path} area="admin" person={operator}>
      <AdminFrame locale={locale} tab="figures" errors={errors} done={done === "figure" ? t("done.figure") : null}>
        <div className="mt-6">
          <DataTable
            caption={t("figures.caption")}
            columns={[
              { id: "name", label: t("figures.name") },
              { id: "value", label: t("figures.value") },
              { id: "from", label: t("figures.from") },
              { id: "to", label: t("figures.to") },
            ]}
            groups={[
              {
                id: "all",
                rows: lines.value.map((line) => ({
                  id: `${line.id} ${line.validFrom}`,
                  cells: {
                    name: nameOf(line.id),
                    value: line.demo ? `${formatSum(line.value)}, ${t("figures.demo")}` : formatSum(line.value),
                    from: formatDay(line.validFrom, locale),
                    to: line.validTo === null ? t("figures.open") : formatDay(line.validTo, locale),
                  },
                })),
              },
            ]}
          />
        </div>
        <Section title={t("figures.new")} note={t("figures.newHint")}>
          <form action={`/${locale}${path}/save`} method="post" className="stack">
            <Radios
              name="figure"
              label={t("figures.name")}
              value={typed("figure")}
              error={errorOf("figure")}
              choices={figureKinds().map((figure) => ({ value: figure.id, label: nameOf(figure.id) }))}
            />
            <TextInput
              name="value"
              label={t("figures.value")}
              width="10"
              inputMode="numeric"
              value={typed("value")}
              error={errorOf("value")}
            />
            <DateInput
              name="from"
              label={t("figures.from")}
              error={errorOf("from-day")}
              value={{ day: typed("from-day"), month: typed("from-month"), year: typed("from-year") }}
            />
            <Button>{t("figures.save")}</Button>
          </form>
        </Section>
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
