import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CabinetLinks } from "#components/cabinet/cabinet-links.tsx";
import { rowDate } from "#components/case/words.ts";
import { Button } from "#components/ui/button/button.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { CaseRows } from "#components/ui/rows/rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { almatyDate } from "#lib/calendar/index.ts";
import { formatDateTime, formatDay, formatIin, formatPhone } from "#lib/i18n/format.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import { sessionsOf } from "#lib/identity/sessions.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("title"), robots: { index: false } };
};

const Profile = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/cabinet/profile`);
  const t = await getTranslations({ locale, namespace: "profile" });
  const sessions = await sessionsOf(person.personId);
  const { done } = await searchParams;
  const none = t("unknown");
  return (
    <PageShell locale={locale} path="/cabinet/profile" header="cabinet" current="cabinet" person={person.fullName}>
      <CabinetLinks locale={locale} current="profile" />
      {done === "phone" || done === "ended" ? (
        <Notice tone="ok" status>
          {t(`done-${done}`)}
        </Notice>
      ) : null}
      <h1>{t("title")}</h1>
      <Section title={t("data")} note={t("data-note")} first>
        <SummaryList
          rows={[
            { term: t("name"), value: person.fullName },
            { term: t("iin"), value: formatIin(person.iin) },
            { term: t("birth-date"), value: person.birthDate === null ? none : formatDay(person.birthDate, locale) },
            { term: t("address"), value: person.address ?? none },
            {
              term: t("phone"),
              value: person.phone === null ? none : formatPhone(person.phone),
              change: { href: `/${locale}/cabinet/profile/phone`, what: t("phone") },
            },
          ]}
        />
      </Section>
      {person.phone === null ? (
        <Notice title={t("no-phone-title")}>
          <p>{t("no-phone-text")}</p>
          <p>
            <a href={`/${locale}/cabinet/profile/phone`}>{t("no-phone-add")}</a>
          </p>
        </Notice>
      ) : null}
      {person.roles.length === 0 ? null : (
        <Section title={t("desk")}>
          <div className="stack">
            <p>{t(person.staffPowers ? "desk-open" : "desk-closed")}</p>
            <p>
              <a href={person.staffPowers ? `/${locale}/desk` : `/${locale}/sign-in/raise`}>
                {t(person.staffPowers ? "desk-go" : "desk-raise")}
              </a>
            </p>
          </div>
        </Section>
      )}
      <Section title={t("sessions")} note={t("sessions-note")} id="sessions">
        <div className="stack">
          <CaseRows
            rows={sessions.map((session) => {
              const here = session.number === person.sessionId;
              return {
                key: session.number,
                date: rowDate(almatyDate(session.lastSeenAt), locale),
                title: here ? t("this-session", { device: session.device }) : session.device,
                lines: [
                  t("seen", { time: formatDateTime(session.lastSeenAt, locale) }),
                  t(`way-${session.way}`),
                  t("opened", { time: formatDateTime(session.createdAt, locale) }),
                  ...(session.addressPart === "" ? [] : [t("from", { address: session.addressPart })]),
                ],
                act: here ? undefined : (
                  <form action={`/${locale}/cabinet/profile/sessions/end`} method="post">
                    <input type="hidden" name="session" value={session.number} />
                    <Button look="second">
                      {t("end")}
                      <Hidden>
                        : {session.device}, {formatDateTime(session.createdAt, locale)}
                      </Hidden>
                    </Button>
                  </form>
                ),
              };
            })}
          />
          {sessions.length > 1 ? (
            <form action={`/${locale}/cabinet/profile/sessions/end`} method="post">
              <input type="hidden" name="session" value="others" />
              <Button look="second">{t("end-others")}</Button>
            </form>
          ) : null}
        </div>
      </Section>
    </PageShell>
  );
};
export default Profile;
