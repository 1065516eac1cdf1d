import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PersonaTable } from "#components/demo/persona-table.tsx";
import { Actions, Button, ButtonLink } from "#components/ui/button/button.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { config } from "#lib/config.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const outcomes = ["taken", "refused", "silent", "wrong"] as const;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "demo" });
  return { title: t("title"), robots: { index: false } };
};

/** The people of the demo and what each one shows. In production neither the page nor the people exist. */
const DemoPage = async ({ params, searchParams }: Props) => {
  if (!config.demo) notFound();
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "demo" });
  const { listedPersonas } = await import("#lib/demo/listing.ts");
  const { demoOffices } = await import("#lib/demo/offices.ts");
  const officeTitle = (id: string) => demoOffices.find((office) => office.id === id)?.title[locale] ?? "";
  const people = listedPersonas().map((one) => ({
    ...one,
    shows: one.shows[locale],
    cases: one.cases.map(({ serviceId, category }) => {
      const text = serviceText(locale, serviceId);
      return { href: `/${locale}/services/${serviceId}`, title: text.get("title"), category: text.get("categories", category, "title") };
    }),
    posts: one.roles.map(({ role, officeId }) => ({ role, office: officeTitle(officeId) })),
  }));
  const { paid } = await searchParams;
  const outcome = outcomes.find((one) => one === paid);
  const groups = [
    { id: "applicant", people: people.filter((one) => one.group === "applicant") },
    { id: "failure", people: people.filter((one) => one.group === "failure") },
    { id: "staff", people: people.filter((one) => one.group === "staff" && one.shows !== "") },
    { id: "region", people: people.filter((one) => one.group === "staff" && one.shows === "") },
  ] as const;
  return (
    <PageShell locale={locale} path="/demo" width="desk">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p className="mt-6 flex flex-wrap gap-4">
        <ButtonLink href={`/${locale}/sign-in`}>{t("signIn")}</ButtonLink>
        <ButtonLink href={`/${locale}/demo/outbox`} look="second">
          {t("outbox")}
        </ButtonLink>
      </p>
      {groups.map((group) => (
        <section key={group.id} id={group.id} className="mt-12">
          <h2>{t(`groups.${group.id}`)}</h2>
          {group.id === "region" ? <p className="mb-4">{t("regionLead")}</p> : null}
          <PersonaTable caption={t(`groups.${group.id}`)} people={group.people} />
        </section>
      ))}
      <section id="bank" className="mt-12">
        <h2>{t("bank.title")}</h2>
        <p>{t("bank.lead")}</p>
        {outcome === undefined ? null : (
          <div className="mt-6">
            <Notice tone={outcome === "taken" ? "ok" : "warn"} title={t(`bank.${outcome}`)} status />
          </div>
        )}
        <form action={`/${locale}/demo/pay`} method="post" className="mt-6">
          <TextInput name="caseNumber" label={t("bank.case")} width="10" inputMode="numeric" />
          <TextInput name="amount" label={t("bank.amount")} width="10" inputMode="numeric" value="305000" />
          <Actions>
            <Button look="second">{t("bank.pay")}</Button>
          </Actions>
        </form>
      </section>
    </PageShell>
  );
};

export default DemoPage;
