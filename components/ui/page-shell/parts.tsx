import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon/icon.tsx";
import { otherLocale } from "#lib/i18n/locales.ts";
import type { Locale } from "#lib/services/define.ts";

export type ShellWidth = "form" | "wide" | "desk";

export const wrapOf = (width: ShellWidth): string => (width === "wide" ? "wrap" : `wrap wrap--${width}`);

type Where = { locale: Locale; path: string };

/** To the same page in the other language. Inside a form it saves unchecked and comes back to the same step. */
export const LanguageLink = ({ locale, path, form, className }: Where & { form?: string | undefined; className?: string }) => {
  const t = useTranslations("ui");
  const other = otherLocale(locale);
  return form ? (
    <button type="submit" form={form} name="lang" value={other} lang={other} className={className} formNoValidate>
      {t(other)}
    </button>
  ) : (
    <a href={`/${other}${path}`} lang={other} hrefLang={other} className={className}>
      {t(other)}
    </a>
  );
};

/** Both languages by their own names, the one in use marked. Never a flag. */
export const LanguageSwitch = ({ locale, path, form }: Where & { form?: string | undefined }) => {
  const t = useTranslations("ui");
  const here = (
    <span aria-current="true" lang={locale}>
      {t(locale)}
    </span>
  );
  return (
    <div className="lang" role="group" aria-label={t("language")}>
      {locale === "kk" ? here : null}
      <LanguageLink locale={locale} path={path} form={form} />
      {locale === "ru" ? here : null}
    </div>
  );
};

/** To the settings of the low-vision version; `return` brings back to this page. */
export const VisionLink = ({ locale, path, className }: Where & { className?: string }) => {
  const t = useTranslations("ui");
  return (
    <a href={`/${locale}/vision?return=${encodeURIComponent(`/${locale}${path}`)}`} className={className} rel="nofollow">
      <Icon name="eye" small />
      {t("vision")}
    </a>
  );
};

/** One act back to the usual version. Shown by the sheet of the low-vision version only. */
export const UsualVersion = ({ locale, path, wrap }: Where & { wrap: string }) => {
  const t = useTranslations("ui");
  return (
    <div className="lv">
      <form className={wrap} action={`/${locale}/vision/save`} method="post">
        <input type="hidden" name="return" value={`/${locale}${path}`} />
        <button type="submit" name="_do" value="usual">
          {t("usualVersion")}
        </button>
        <a href={`/${locale}/vision?return=${encodeURIComponent(`/${locale}${path}`)}`} rel="nofollow">
          {t("visionSettings")}
        </a>
        {/* Inert until the script finds a voice for this language. */}
        <template id="read-aloud">
          <span className="read-aloud">
            <button type="button" data-start={t("readAloud")} data-go={t("readOn")} title={t("readWhat")} />
            <button type="button">{t("readPause")}</button>
            <button type="button">{t("readStop")}</button>
          </span>
        </template>
      </form>
    </div>
  );
};
