import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { serviceName } from "#components/case/words.ts";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { ReadyList, ToldList } from "#components/desk/ready-list.tsx";
import { isEdsProblem, signProblemOf } from "#components/sign/problems.ts";
import { SignWays, saidOfProblem } from "#components/sign/sign-ways.tsx";
import { SignedText } from "#components/sign/signed-text.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { Inset, Notice } from "#components/ui/notice/notice.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { refusalCodes } from "#lib/applications/case-words.ts";
import { chosenDecisions, mostTogether, type ReadyDecision, readyDecisions, toldOf } from "#lib/applications/ready-decisions.ts";
import { officeBin } from "#lib/applications/sign-decision.ts";
import { isPhone } from "#lib/http/phone.ts";
import { requireStaff } from "#lib/identity/current-person.ts";
import { allOffices } from "#lib/offices/directory.ts";
import type { Locale } from "#lib/services/define.ts";
import { edsOrder } from "#lib/signing/order.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const list = (value: string | string[] | undefined): readonly string[] => (value === undefined ? [] : [value].flat());
/** Each office of the list has a form of its own. */
const wantedOf = (asked: Record<string, string | string[] | undefined>): readonly string[] =>
  Object.entries(asked).flatMap(([name, value]) => (/^decision(\.\d+)?$/.test(name) ? list(value) : []));
const path = "/desk/sign";

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const asked = await searchParams;
  const { problem, chosen } = asked;
  const wanted = wantedOf(asked).length;
  const signing = wanted > 0;
  const t = await getTranslations({ locale });
  const wrong = problem !== undefined || (chosen !== undefined && !signing) ? `${t("ui.errorTitle")}: ` : "";
  return { title: `${wrong}${signing ? t("desk.ready.signTitle", { count: wanted }) : t("desk.ready.title")}`, robots: { index: false } };
};

/** Decisions that this official has laid out: chosen, read word for word, and signed together under one password. */
const Page = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const asked = await searchParams;
  const { chosen, told, after, problem } = asked;
  const person = await requireStaff(locale, `/${locale}${path}`);
  const t = await getTranslations({ locale });
  const wanted = wantedOf(asked);
  const ready = await chosenDecisions(person, wanted);
  const crumbs = [{ href: `/${locale}/desk`, label: t("desk.queue.title") }];
  if (ready[0] !== undefined) {
    // One key is one organisation's.
    const { officeId } = ready[0];
    const together = ready.filter((one) => one.officeId === officeId);
    // One alone has a page of its own, where a phone can sign it too.
    if (together.length === 1) {
      const query = new URLSearchParams({ decision: ready[0].decisionId, ...(typeof problem === "string" ? { problem } : {}) });
      redirect(`/${locale}/desk/${ready[0].applicationId}/sign?${query}`);
    }
    const bin = await officeBin(officeId);
    const ways = {
      order: edsOrder({
        documents: together.map(({ decisionId, canonical }) => ({ id: decisionId, content: canonical })),
        use: "sign",
        iin: person.iin,
        kind: { of: "official", bin },
        locale,
      }),
      action: `/${locale}${path}/save`,
      button: t("desk.sign.button"),
      hidden: { decisions: together.map(({ decisionId }) => decisionId).join(" ") },
      // A phone signs one thing at a time.
      app: null,
      sms: null,
      onPhone: isPhone(await headers()),
    } as const;
    const said = signProblemOf(problem);
    const summary = saidOfProblem(t, ways, said !== null && isEdsProblem(said) ? said : null);
    const lost = new Set(wanted).size - together.length;
    return (
      <DeskShell
        locale={locale}
        path={`${path}?${new URLSearchParams(together.map(({ decisionId }) => ["decision", decisionId]))}`}
        area="queue"
        person={person}
        crumbs={[...crumbs, { href: `/${locale}${path}`, label: t("desk.ready.title") }]}
      >
        <ErrorSummary items={summary === null ? [] : [summary]} title={t("eds.ways.failed")} note="" />
        <h1>{t("desk.ready.signTitle", { count: together.length })}</h1>
        <p className="lead">{t("desk.ready.count", { count: together.length })}</p>
        <div className="parts mt-4">
          {lost > 0 ? (
            <Notice tone="warn">
              <p>{t("desk.ready.lost", { count: lost })}</p>
            </Notice>
          ) : null}
          <Inset>
            <p>{t("desk.ready.what")}</p>
            <p>{t("desk.sign.who")}</p>
          </Inset>
        </div>
        {together.map((one) => (
          <section key={one.decisionId} className="section">
            <h2>{t("desk.sign.lead", { number: one.number, service: serviceName(locale, one.serviceId) })}</h2>
            <div className="mt-3">
              <SignedText
                level={3}
                heading={one.title[one.language]}
                declaration={one.declaration}
                rows={one.lines.map((line) => ({
                  question: line.label[one.language],
                  answer: line.value[one.language],
                  lang: line.language ?? undefined,
                }))}
                textLocale={one.language}
                fingerprint={one.fingerprint}
              />
            </div>
            <p className="mt-3">
              <a href={`/${locale}/desk/${one.applicationId}`}>{t("desk.ready.openCase", { number: one.number })}</a>
            </p>
          </section>
        ))}
        <section className="section">
          {bin === "" ? (
            <Notice tone="error">
              <p>{t("case.refusals.office-without-bin")}</p>
            </Notice>
          ) : (
            <>
              <h2>{t("eds.ways.how")}</h2>
              <SignWays locale={locale} {...ways} problem={said} />
            </>
          )}
          <p className="mt-6">
            <a href={`/${locale}${path}`}>{t("desk.ready.back")}</a>
          </p>
        </section>
      </DeskShell>
    );
  }

  const cursor = typeof after === "string" ? after : null;
  const page = await readyDecisions(person, cursor);
  const outcomes = await toldOf(
    person,
    list(told).map((one) => {
      const [decisionId = "", outcome = ""] = one.split(".");
      return { decisionId, outcome };
    }),
  );
  const wordsOf = (outcome: string): string => {
    if (outcome === "done") return t("desk.ready.outcomes.done");
    if (outcome === "eds-waiting") return t("desk.ready.outcomes.waiting");
    const code = refusalCodes.find((one) => one === outcome);
    if (code !== undefined) return t("desk.ready.outcomes.refused", { why: t(`case.refusals.${code}`) });
    const said = saidOfProblem(t, null, signProblemOf(outcome));
    return said === null ? t("desk.ready.outcomes.unknown") : t("desk.ready.outcomes.refused", { why: said.text });
  };
  const offices = await allOffices();
  const groups = Map.groupBy(page.rows, ({ officeId }) => officeId);
  const sections = await Promise.all(
    [...groups].map(async ([officeId, rows]: [string, readonly ReadyDecision[]]) => ({
      officeId,
      rows,
      bin: await officeBin(officeId),
      title: offices.get(officeId)?.name ?? { kk: officeId, ru: officeId },
    })),
  );
  // Sent without a choice.
  const none = wanted.length === 0 && typeof chosen === "string" && sections[Number(chosen)] !== undefined ? Number(chosen) : null;
  const gone = wanted.length > 0;
  return (
    <DeskShell locale={locale} path={path} area="queue" person={person} crumbs={crumbs}>
      <ErrorSummary items={none !== null ? [{ control: `decision.${none}`, text: t("desk.ready.none") }] : []} note="" />
      <h1>{t("desk.ready.title")}</h1>
      {page.rows.length === 0 ? null : <p className="lead">{t("desk.ready.lead", { most: mostTogether })}</p>}
      <div className="parts mt-6">
        {outcomes.length === 0 ? null : <ToldList locale={locale} told={outcomes} words={wordsOf} />}
        {gone ? (
          <Notice tone="warn" status>
            <p>{t("desk.ready.lost", { count: new Set(wanted).size })}</p>
          </Notice>
        ) : null}
      </div>
      {page.rows.length === 0 ? <p className="empty mt-6">{t("desk.ready.empty")}</p> : null}
      {sections.map(({ officeId, rows, bin, title }, n) => (
        <ReadyList
          key={officeId}
          locale={locale}
          n={n}
          office={title}
          bin={bin}
          rows={rows}
          error={none === n ? t("desk.ready.none") : undefined}
        />
      ))}
      {cursor === null ? null : (
        <p className="mt-4">
          <a href={`/${locale}${path}`}>{t("desk.ready.start")}</a>
        </p>
      )}
      <Pagination next={page.nextCursor === null ? undefined : `/${locale}${path}?after=${page.nextCursor}`} />
    </DeskShell>
  );
};
export default Page;
