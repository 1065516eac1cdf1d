import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CabinetLinks } from "#components/cabinet/cabinet-links.tsx";
import { rowDate } from "#components/case/words.ts";
import { Button } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { CaseRows, Empty } from "#components/ui/rows/rows.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { almatyDate } from "#lib/calendar/index.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import { messagesOf, unreadCount } from "#lib/notifications/notify.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "messages" });
  return { title: t("title"), robots: { index: false } };
};

const Messages = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const person = await requirePerson(locale, `/${locale}/cabinet/messages`);
  const t = await getTranslations({ locale, namespace: "messages" });
  const asked = Number((await searchParams).before);
  const before = Number.isSafeInteger(asked) && asked > 0 ? new Date(asked) : undefined;
  const [{ lines, more }, unread] = await Promise.all([messagesOf(person.personId, before), unreadCount(person.personId)]);
  const last = lines.at(-1);
  return (
    <PageShell locale={locale} path="/cabinet/messages" header="cabinet" current="cabinet" person={person.fullName}>
      <CabinetLinks locale={locale} current="messages" />
      <h1>{t("title")}</h1>
      {unread > 0 ? (
        <form action={`/${locale}/cabinet/messages/read`} method="post" className="stack--s">
          <p>{t("unread", { count: unread })}</p>
          <Button look="second">{t("read-all")}</Button>
        </form>
      ) : null}
      <Section title={t("list")} first>
        {lines.length === 0 ? (
          <Empty>{t("none")}</Empty>
        ) : (
          <CaseRows
            rows={lines.map((message) => ({
              key: message.id,
              date: rowDate(almatyDate(message.at), locale),
              title: <time dateTime={message.at.toISOString()}>{formatTime(message.at)}</time>,
              tag: message.read ? undefined : <StatusTag tone="warn">{t("new")}</StatusTag>,
              lines: [
                <span key="text" lang={message.language === locale ? undefined : message.language}>
                  {message.text}
                </span>,
              ],
              act:
                message.applicationId === null ? undefined : <a href={`/${locale}/cabinet/${message.applicationId}`}>{t("open-case")}</a>,
            }))}
          />
        )}
      </Section>
      <Pagination
        previous={before === undefined ? undefined : `/${locale}/cabinet/messages`}
        next={more && last ? `/${locale}/cabinet/messages?before=${last.at.getTime()}` : undefined}
      />
    </PageShell>
  );
};
export default Messages;
