import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SessionNotice } from "#components/session/session-notice.tsx";
import { formatTime } from "#lib/i18n/format.ts";
import { currentSession } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

/** Round the pages of a signed-in person: until when the session lasts. Protects nothing; each page asks for itself who is there. */
export const SessionFrame = async ({ locale, children }: { locale: Locale; children: ReactNode }) => {
  const session = await currentSession();
  if (session.state !== "live") return children;
  const t = await getTranslations({ locale, namespace: "session" });
  return (
    <>
      <noscript>
        <p className="wrap">
          {t("until")} {formatTime(session.endsAt)}.
        </p>
      </noscript>
      {children}
      <SessionNotice endsAt={session.endsAt.toISOString()} soon={t("soon")} keep={t("keep")} over={t("over")} />
    </>
  );
};
