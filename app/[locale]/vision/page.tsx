import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Checkboxes, Radios } from "#components/ui/choices/choices.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import { currentPerson } from "#lib/identity/current-person.ts";
import { keptVision } from "#lib/identity/kept-vision.ts";
import type { Locale } from "#lib/services/define.ts";
import { visionReturn } from "#lib/vision/return.ts";
import { isUsual, visionChoices, visionCookie, visionFromCookie, visionKeys } from "#lib/vision/vision.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ return?: string | string[] }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "vision" });
  return pageMetadata({ locale, path: "/vision", title: t("title"), description: t("description") });
};

/** Settings of the low-vision version: one plain form, kept in a cookie and, on request, in the profile. */
const VisionPage = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("vision");
  const vision = visionFromCookie((await cookies()).get(visionCookie)?.value);
  const person = await currentPerson();
  const kept = person === null ? null : await keptVision(person.personId);
  const back = visionReturn((await searchParams).return, locale);
  return (
    <PageShell locale={locale} path="/vision" width="form" back={{ href: back, label: t("back") }}>
      <h1 className="mt-2">{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p className="mt-4 text-ink-2">{t("zoom")}</p>
      <form action={`/${locale}/vision/save`} method="post" className="mt-8">
        <input type="hidden" name="return" value={back} />
        {visionKeys.map((key) => (
          <Radios
            key={key}
            name={key}
            label={t(`of.${key}.title`)}
            value={vision[key]}
            choices={visionChoices[key].map((choice) => ({ value: choice, label: t(`of.${key}.${choice}`) }))}
          />
        ))}
        {person === null ? null : (
          <>
            <input type="hidden" name="profile" value="asked" />
            <Checkboxes
              name="keep"
              label={t("profile.title")}
              hint={t("profile.hint")}
              values={kept === null ? [] : ["yes"]}
              choices={[{ value: "yes", label: t("profile.keep") }]}
            />
          </>
        )}
        <Actions>
          <Button name="_do" value="save">
            {t("save")}
          </Button>
          {isUsual(vision) ? null : (
            <Button name="_do" value="usual" look="quiet">
              {t("usual")}
            </Button>
          )}
        </Actions>
      </form>
    </PageShell>
  );
};

export default VisionPage;
