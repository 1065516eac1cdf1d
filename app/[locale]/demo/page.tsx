import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchForm } from "#components/catalogue/search-form.tsx";
import { PeopleList, type PeoplePart } from "#components/demo/people-list.tsx";
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

type Shown = PeoplePart["people"][number];
type Told = { fullName: string; phone: string | null; iin: string; shows: string } & {
  cases: readonly { title: string; category: string }[];
  posts: readonly { office: string }[];
};

/** Whether a person is meant by the words: each stands in the name, the numbers, or what the person shows. */
const tells = (one: Told, words: string): boolean => {
  const told = [one.fullName, one.phone, one.iin, one.shows, ...one.cases.flatMap(({ title, category }) => [title, category])]
    .concat(one.posts.map(({ office }) => office))
    .join(" ")
    .toLowerCase();
  const number = words.replace(/[\s()+-]/g, "");
  if (/^\d{4,}$/.test(number)) return told.includes(number.replace(/^8(?=7)/, ""));
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
};

const groupBy = (people: PeoplePart["people"], titleOf: (one: Shown) => string): readonly PeoplePart[] =>
  [...new Set(people.map(titleOf))].map((title, at) => ({
    id: `${people[0]?.id}-${at}`,
    title,
    people: people.filter((one) => titleOf(one) === title),
  }));

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
  const { paid, q } = await searchParams;
  const outcome = outcomes.find((one) => one === paid);
  const asked = typeof q === "string" ? q.trim() : "";
  const found = asked === "" ? people : people.filter((one) => tells(one, asked));
  const named = found.filter((one) => one.group !== "staff" || one.shows !== "");
  const byService = groupBy(
    named.filter((one) => one.group === "applicant"),
    (one) => one.cases[0]?.title ?? t("others"),
  );
  const byOffice = (list: typeof people) => groupBy(list, (one) => one.posts[0]?.office ?? t("others"));
  const failing = named.filter((one) => one.group === "failure");
  const groups = [
    { id: "applicant", parts: byService },
    { id: "failure", parts: [{ id: "failing", title: t("groups.failure"), people: failing }] },
    { id: "staff", parts: byOffice(named.filter((one) => one.group === "staff")) },
    { id: "region", parts: byOffice(found.filter((one) => one.group === "staff" && one.shows === "")) },
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
        <ButtonLink href={`/${locale}/demo/phone`} look="second">
          {t("phone")}
        </ButtonLink>
      </p>
      <p className="mt-4">
        {t("keys")} <a href={`${config.edsStubUrl}/window?locale=${locale}`}>{t("window")}</a>
      </p>
      <SearchForm locale={locale} path="/demo" label={t("find.label")} hint={t("find.hint")} button={t("find.button")} value={asked} />
      {asked === "" ? null : (
        <p className="mt-4" role="status">
          {found.length === 0 ? t("find.none") : t("find.found", { count: found.length })} <a href={`/${locale}/demo`}>{t("find.all")}</a>
        </p>
      )}
      {groups
        .filter(({ parts }) => parts.some((part) => part.people.length > 0))
        .map((group) => (
          <section key={group.id} id={group.id} className="mt-12">
            <h2>{t(`groups.${group.id}`)}</h2>
            {group.id === "region" ? <p className="mb-4">{t("regionLead")}</p> : null}
            <PeopleList parts={group.parts} open={asked !== ""} />
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
