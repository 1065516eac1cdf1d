import { useTranslations } from "next-intl";
import { Section } from "#components/ui/section/section.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import type { AccessView, MessageView } from "#lib/applications/views.ts";
import { formatShortDateTime } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/services/define.ts";

/** Who of the staff looked into the case, when and why. */
export const CaseLooks = ({ locale, looks }: { locale: Locale; looks: readonly AccessView[] }) => {
  const t = useTranslations("cabinet");
  const tCase = useTranslations("case");
  const why = (code: string): string =>
    tCase.has(`looks.${code}`) ? tCase(`looks.${code}`) : tCase.has(`commands.${code}`) ? tCase(`commands.${code}`) : tCase("looks.case");
  return (
    <Section title={t("looks.title")} id="looks">
      {looks.length === 0 ? (
        <p className="muted">{t("looks.none")}</p>
      ) : (
        <SummaryList
          side
          rows={looks.map((look, index) => ({
            key: `${look.at} ${index}`,
            term: formatShortDateTime(new Date(look.at), locale),
            value: `${look.office[locale]}, ${tCase(`roles.${look.role}`)}: ${why(look.why)}`,
          }))}
        />
      )}
    </Section>
  );
};

/** What the portal wrote to the person about this case. */
export const CaseMessages = ({ locale, messages }: { locale: Locale; messages: readonly MessageView[] }) => {
  const t = useTranslations("cabinet");
  return (
    <Section title={t("messages.title")} id="messages">
      {messages.length === 0 ? (
        <p className="muted">{t("messages.none")}</p>
      ) : (
        <SummaryList
          side
          rows={messages.map((message) => ({
            key: message.id,
            term: formatShortDateTime(new Date(message.at), locale),
            value: <span lang={message.language === locale ? undefined : message.language}>{message.text}</span>,
          }))}
        />
      )}
    </Section>
  );
};
