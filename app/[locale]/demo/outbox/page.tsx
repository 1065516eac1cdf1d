import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { Empty } from "#components/ui/rows/rows.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { config } from "#lib/config.ts";
import { cookieName } from "#lib/http/cookies.ts";
import { formatDateTime, formatPhone, maskPhone } from "#lib/i18n/format.ts";
import { latestOutbox, outboxOf } from "#lib/notifications/notify.ts";
import { outboxCookie, outboxPhone } from "#lib/notifications/outbox-cookie.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "outbox" });
  return { title: t("title"), robots: { index: false } };
};

const Outbox = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const { error, all } = await searchParams;
  const held = (await cookies()).get(cookieName(outboxCookie))?.value;
  if (!config.demo) notFound();
  const t = await getTranslations({ locale, namespace: "outbox" });
  const phone = all === undefined ? outboxPhone(held) : null;
  const messages = phone === null ? await latestOutbox() : await outboxOf(phone);
  const wrong = error === undefined ? undefined : t("phone-number");
  return (
    <PageShell locale={locale} path="/demo/outbox" width="form">
      {wrong ? <ErrorSummary items={[{ control: "to", text: wrong }]} note="" /> : null}
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <form action={`/${locale}/demo/outbox/show`} method="post" noValidate>
        <TextInput
          name="to"
          label={t("phone")}
          hint={t("phone-hint")}
          error={wrong}
          type="tel"
          inputMode="tel"
          width="iin"
          value={phone === null ? undefined : formatPhone(phone)}
        />
        <Actions>
          <Button look="second">{t("show")}</Button>
        </Actions>
      </form>
      <h2>{phone === null ? t("latest") : t("of", { phone: maskPhone(phone) })}</h2>
      {messages.length === 0 ? <Empty>{t("none")}</Empty> : null}
      <ol className="messages">
        {messages.map((message) => (
          <li key={message.id}>
            <p>
              <time dateTime={message.at.toISOString()}>{formatDateTime(message.at, locale)}</time>
            </p>
            <p className="whitespace-pre-line" lang={message.language}>
              {message.text === "" ? <span lang={locale}>{t("dead")}</span> : message.text}
            </p>
          </li>
        ))}
      </ol>
    </PageShell>
  );
};
export default Outbox;
