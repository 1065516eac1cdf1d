import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Radios } from "#components/ui/choices/choices.tsx";
import { Details } from "#components/ui/details/details.tsx";
import { HiddenValues } from "#components/ui/hidden/hidden-values.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { config } from "#lib/config.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { currentPerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const outcomes = ["signed", "rejected", "refused", "wrong", "noKey"] as const;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "phone.demo" });
  return { title: t("title"), robots: { index: false } };
};

/** The demo's telephone: reads the link of a QR code, shows what is asked, signs or refuses. Demo mode only. */
const DemoPhone = async ({ params, searchParams }: Props) => {
  if (!config.demo) notFound();
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "phone" });
  const given = await searchParams;
  const link = typeof given.link === "string" ? given.link : "";
  const app = given.app === "business" ? "business" : "person";
  const outcome = outcomes.find((one) => one === given.outcome);
  const { seenByPhone } = await import("#lib/demo/stub-phone.ts");
  const seen = link === "" ? null : await seenByPhone(link);
  const iin = (await currentPerson())?.iin ?? "";
  const said = outcome ?? (link !== "" && seen === null ? "wrong" : undefined);
  return (
    <PageShell locale={locale} path="/demo/phone" width="form" back={{ href: `/${locale}/demo` }}>
      <h1>{t("demo.title")}</h1>
      <p className="lead">{t("demo.lead")}</p>
      {said === undefined ? null : <Notice tone={said === "signed" ? "ok" : "warn"} title={t(`demo.${said}`)} status />}
      {seen === null ? (
        <form action={`/${locale}/demo/phone`} method="get" noValidate>
          <HiddenValues values={{ app }} />
          <TextInput name="link" label={t("demo.link")} hint={t("demo.linkHint")} />
          <Actions>
            <Button>{t("demo.read")}</Button>
          </Actions>
        </form>
      ) : (
        <>
          <section className="section">
            <h2>{seen.description}</h2>
            <p>{t("demo.asks", { organisation: locale === "kk" ? seen.organisation.nameKz : seen.organisation.nameRu })}</p>
            <p className="mb-6">{t("demo.until", { time: formatTime(new Date(seen.until)) })}</p>
            <SummaryList
              rows={seen.documents.flatMap((one) => [
                { key: one.id, term: locale === "kk" ? one.nameKz : one.nameRu, value: "" },
                ...one.meta.map(({ name, value }) => ({
                  key: `${one.id} ${name}`,
                  term: name,
                  value: <span className="typed">{value}</span>,
                })),
                ...one.rows.map(({ question, answer }, at) => ({ key: `${one.id} ${at}`, term: question, value: answer })),
              ])}
            />
            <div className="mt-6">
              <Details summary={t("demo.text")}>
                {seen.documents.map((one) => (
                  <pre key={one.id} className="muted whitespace-pre-wrap break-all">
                    {one.text}
                  </pre>
                ))}
              </Details>
            </div>
          </section>
          <form action={`/${locale}/demo/phone/answer`} method="post" noValidate>
            <HiddenValues values={{ link }} />
            <TextInput name="iin" label={t("demo.iin")} width="iin" inputMode="numeric" value={iin} />
            <Radios
              name="key"
              label={t("demo.key")}
              choices={(["person", "business"] as const).map((value) => ({
                value,
                label: t(value === "person" ? "demo.own" : "demo.office"),
              }))}
              value={app}
            />
            <Actions>
              <Button name="_do" value="sign">
                {t("demo.sign")}
              </Button>
              <Button name="_do" value="refuse" look="second">
                {t("demo.refuse")}
              </Button>
            </Actions>
          </form>
        </>
      )}
    </PageShell>
  );
};

export default DemoPhone;
