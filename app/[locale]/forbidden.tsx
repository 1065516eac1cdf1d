import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button/button.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { pageRequest } from "#lib/http/page-request.ts";
import { currentPerson, raisePath } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

/** 403: signed in, but without the role that the page needs, or with powers that a key has yet to open. */
const Forbidden = async () => {
  const t = await getTranslations("refusals");
  const locale = (await getLocale()) as Locale;
  const request = pageRequest.getStore();
  // The framework's build draws this page beside every other: asked for cookies there, all public pages would be made for each request.
  const person = request === undefined ? null : await currentPerson();
  const what = person !== null && person.roles.length > 0 && !person.staffPowers ? "not-raised" : "forbidden";
  return (
    <PageShell locale={locale} path="">
      <title>{`${t(`${what}-title`)} – Qyzmet`}</title>
      <h1>{t(`${what}-title`)}</h1>
      <p>{t(`${what}-text`)}</p>
      {what === "not-raised" ? (
        <ButtonLink href={raisePath(locale, request?.path)}>{t("raise")}</ButtonLink>
      ) : (
        <ButtonLink href={`/${locale}/cabinet`}>{t("cabinet")}</ButtonLink>
      )}
    </PageShell>
  );
};
export default Forbidden;
