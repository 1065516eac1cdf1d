import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { Select } from "#components/ui/select/select.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { staffRoles } from "#lib/access/roles.ts";
import { officesForGrant, staffMember } from "#lib/admin/staff.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import { isUuid } from "#lib/is-uuid.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale; personId: string }>; searchParams: Promise<{ error?: string; done?: string }> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).error === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("admin.tabStaff")}`, robots: { index: false } };
};

const Page = async ({ params, searchParams }: Props) => {
  const { locale, personId } = await params;
  const { error, done } = await searchParams;
  const path = `/desk/admin/people/${personId}`;
  const operator = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const found = isUuid(personId) ? await staffMember(operator, personId) : null;
  if (!found?.ok) notFound();
  const member = found.value;
  const t = await getTranslations({ locale, namespace: "admin" });
  const tCase = await getTranslations({ locale, namespace: "case" });
  const kept = error === undefined ? null : await unfinishedForm(operator.personId, path);
  const errors = (kept?.errors ?? []).map(({ control, code }) => ({ control, text: t(`errors.${code}`) }));
  const errorOf = (control: string) => errors.find((item) => item.control === control)?.text;
  const said = done !== undefined && ["granted", "ended", "sessions"].includes(done) ? t(`done.${done}`) : null;
  return (
    <DeskShell
      locale={locale}
      path={path}
      area="admin"
      person={operator}
      crumbs={[{ href: `/${locale}/desk/admin`, label: t("person.back") }]}
    >
      <AdminFrame locale={locale} tab="staff" errors={errors} done={said}>
        <h2 className="mt-6">{member.name}</h2>
        {member.own ? (
          <Notice>
            <p>{t("person.own")}</p>
          </Notice>
        ) : null}
        {member.blocked ? <p className="mt-2">{t("person.blocked")}</p> : null}
        <Section title={t("person.roles")} id="roles">
          {member.grants.length === 0 ? (
            <p className="muted">{t("person.none")}</p>
          ) : (
            <SummaryList
              rows={member.grants.map((grant) => ({
                key: grant.id,
                term: formatDay(almatyDate(grant.since), locale),
                value: t("person.endOf", { role: tCase(`roles.${grant.role}`), office: grant.office[locale] }),
                aside: member.own ? undefined : (
                  <form action={`/${locale}${path}/end`} method="post">
                    <input type="hidden" name="grant" value={grant.id} />
                    <Button look="quiet">
                      {t("person.end")}
                      <Hidden>: {t("person.endOf", { role: tCase(`roles.${grant.role}`), office: grant.office[locale] })}</Hidden>
                    </Button>
                  </form>
                ),
              }))}
            />
          )}
        </Section>
        {member.own ? null : (
          <>
            <Section title={t("person.grant")} id="grant">
              <form action={`/${locale}${path}/grant`} method="post" className="stack">
                <Select
                  name="role"
                  label={t("person.role")}
                  empty={t("person.choose")}
                  value={kept?.values["role"]?.[0]}
                  error={errorOf("role")}
                  options={staffRoles.map((role) => ({ value: role, label: tCase(`roles.${role}`) }))}
                />
                <Select
                  name="office"
                  label={t("person.office")}
                  empty={t("person.choose")}
                  value={kept?.values["office"]?.[0]}
                  error={errorOf("office")}
                  options={(await officesForGrant()).map((office) => ({ value: office.id, label: office.title[locale] }))}
                />
                <Button>{t("person.grantButton")}</Button>
              </form>
            </Section>
            <Section title={t("person.sessions")} id="sessions">
              <form action={`/${locale}${path}/sessions`} method="post" className="stack">
                <p>{t("person.sessionCount", { count: member.sessions })}</p>
                {member.sessions > 0 ? <Button look="second">{t("person.endSessions")}</Button> : null}
              </form>
            </Section>
          </>
        )}
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
