import { createTranslator } from "use-intl/core";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";
import type { NotificationParams, NotificationPurpose } from "./purposes.ts";

const translatorOf = (locale: Locale) =>
  createTranslator({
    locale,
    timeZone: "Asia/Almaty",
    messages: pageMessages(locale),
    namespace: "notifications",
    onError: (error) => {
      throw error;
    },
    // The tree of messages is read at run time, so the library cannot know the keys; `purposes` does.
  }) as unknown as (key: string, values: Readonly<Record<string, unknown>>) => string;

const translators = new Map<Locale, ReturnType<typeof translatorOf>>();

/** @throws when the text or one of its values is missing: that is a bug, and the message tests find it. */
export const notificationText = <P extends NotificationPurpose>(locale: Locale, purpose: P, params: NotificationParams<P>): string => {
  const translate = translators.get(locale) ?? translatorOf(locale);
  translators.set(locale, translate);
  return translate(purpose, params);
};
