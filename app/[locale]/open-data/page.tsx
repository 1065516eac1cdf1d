import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TextPage } from "#components/text-page/text-page.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import { operations } from "#lib/open-data/openapi.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "open-data" });
  return pageMetadata({ locale, path: "/open-data", title: t("title"), description: t("description") });
};

/** For whoever reads the catalogue by program: what can be asked, and where the whole description lies. */
const OpenData = async ({ params }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("open-data");
  const ways = operations.map(({ id, method, path, parameters, refusals }) => (
    <section key={id} className="prose">
      <h3>{t(`operations.${id}`)}</h3>
      <p>
        {t("ask")}: <code>{`${method.toUpperCase()} ${path}`}</code>
      </p>
      {parameters.length === 0 ? null : (
        <>
          <p>{t("with")}:</p>
          <ul>
            {parameters.map(({ name, required }) => (
              <li key={name}>{t(required ? "required" : "parameter", { name, about: t(`parameters.${name}`) })}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t("gets")}:</p>
      <ul>
        {[200, ...refusals].map((status) => (
          <li key={status}>{t("answer", { status: String(status), about: t(`answers.${status}`) })}</li>
        ))}
      </ul>
    </section>
  ));
  const links = (
    <ul>
      <li>
        <a href="/api/open-data/openapi">{t("openapiLink")}</a>
      </li>
      <li>
        <a href="/api/open-data/cpsv-ap">{t("cpsvLink")}</a>
      </li>
    </ul>
  );
  return (
    <TextPage
      locale={locale}
      path="/open-data"
      title={t("title")}
      lead={t("lead")}
      parts={[
        { id: "shape", title: t("shapeTitle"), lines: [t("shape")], more: links },
        { id: "ways", title: t("waysTitle"), lines: [], more: ways },
        { id: "rules", title: t("rulesTitle"), lines: ["a", "b", "c"].map((line) => t(`rules.${line}`)) },
      ]}
    />
  );
};

export default OpenData;
