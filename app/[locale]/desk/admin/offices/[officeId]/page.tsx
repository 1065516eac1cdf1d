import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Radios } from "#components/ui/choices/choices.tsx";
import { DateInput } from "#components/ui/date-input/date-input.tsx";
import { Select } from "#components/ui/select/select.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { type OfficeColumn, officeKinds } from "#lib/admin/office-record.ts";
import { officeRecord } from "#lib/admin/offices.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import { regionIds } from "#lib/offices/regions.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale; officeId: string }>; searchParams: Promise<{ error?: string; done?: string }> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale, officeId } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t(officeId === "new" ? "admin.offices.new" : "admin.offices.edit")}`, robots: { index: false } };
};

/** One office of the register, or an empty form for a new one. */
const Page = async ({ params, searchParams }: Props) => {
  const { locale, officeId } = await params;
  const { error, done } = await searchParams;
  const path = `/desk/admin/offices/${officeId}`;
  const operator = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const isNew = officeId === "new";
  const held = isNew ? null : await officeRecord(operator, officeId);
  if (held !== null && !held.ok) return held.error === "forbidden" ? forbidden() : notFound();
  const t = await getTranslations({ locale, namespace: "admin" });
  const tOffice = await getTranslations({ locale, namespace: "offices" });
  const kept = error === undefined ? null : await unfinishedForm(operator.personId, path);
  const errors = (kept?.errors ?? []).map(({ control, code }) => ({ control, text: t(`officeErrors.${code}`) }));
  const errorOf = (control: string) => errors.find((item) => item.control === control)?.text;
  const given = (column: OfficeColumn): string | undefined => kept?.values[column]?.[0] ?? held?.value[column];
  const [year, month, day] = (held?.value.as_of ?? "").split("-");
  const asOf = {
    day: kept?.values["as_of-day"]?.[0] ?? day,
    month: kept?.values["as_of-month"]?.[0] ?? month,
    year: kept?.values["as_of-year"]?.[0] ?? year,
  };
  const choices = (ids: readonly string[], words: "kinds" | "regions") =>
    ids
      .map((id) => ({ value: id, label: tOffice.has(`${words}.${id}`) ? tOffice(`${words}.${id}`) : id }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const text = (column: OfficeColumn, more: { readonly hint?: string; readonly optional?: boolean; readonly lang?: string } = {}) => (
    <TextInput name={column} label={t(`offices.fields.${column}`)} value={given(column)} error={errorOf(column)} {...more} />
  );
  return (
    <DeskShell locale={locale} path={path} area="admin" person={operator}>
      <AdminFrame locale={locale} tab="offices" errors={errors} done={done === "1" ? t("offices.saved") : null}>
        <h2 className="mt-6">{t(isNew ? "offices.new" : "offices.edit")}</h2>
        <form action={`/${locale}${path}/save`} method="post" className="stack mt-3">
          {isNew ? text("id", { hint: t("offices.idHint") }) : <p className="muted">{officeId}</p>}
          <Select
            name="kind"
            label={t("offices.kind")}
            empty={t("person.choose")}
            value={given("kind")}
            error={errorOf("kind")}
            options={choices(officeKinds(), "kinds")}
          />
          <Select
            name="region"
            label={t("offices.region")}
            empty={t("person.choose")}
            value={given("region")}
            error={errorOf("region")}
            options={choices(regionIds, "regions")}
          />
          {text("title_kk", { lang: "kk" })}
          {text("title_ru", { lang: "ru" })}
          {text("address_kk", { optional: true, lang: "kk", hint: t("offices.addressHint") })}
          {text("address_ru", { optional: true, lang: "ru", hint: t("offices.addressHint") })}
          {text("phone", { optional: true, hint: t("offices.phoneHint") })}
          {text("parent", { optional: true, hint: t("offices.parentHint") })}
          {text("bin", { optional: true, hint: t("offices.binHint") })}
          <DateInput name="as_of" label={t("offices.fields.as_of")} optional error={errorOf("as_of-day")} value={asOf} />
          <Radios
            name="active"
            label={t("offices.active")}
            value={given("active") || "yes"}
            error={errorOf("active")}
            choices={[
              { value: "yes", label: t("offices.open") },
              { value: "no", label: t("offices.closed"), hint: t("offices.closedHint") },
            ]}
          />
          <Actions>
            <Button>{t("offices.save")}</Button>
          </Actions>
        </form>
        <p className="mt-6">
          <a href={`/${locale}/desk/admin/offices`}>{t("preview.back")}</a>
        </p>
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
