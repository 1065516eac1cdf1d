import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signProblemOf } from "#components/sign/problems.ts";
import { SignWays, type SignWaysProps, saidOfProblem } from "#components/sign/sign-ways.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { SignSheet } from "#components/ui/sheet/sheet.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { signAgainOf } from "#lib/applications/sign-again.ts";
import { now } from "#lib/clock.ts";
import { isPhone } from "#lib/http/phone.ts";
import { maskPhone } from "#lib/i18n/format.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { glue } from "#lib/i18n/typography.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { requirePerson } from "#lib/identity/current-person.ts";
import type { Locale } from "#lib/services/define.ts";
import { qrOffered } from "#lib/signing/links.ts";
import { edsOrder } from "#lib/signing/order.ts";
import { runningCode } from "#lib/signing/otp.ts";

type Props = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const wrong = (await searchParams).problem === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("cabinet.todo.sign-again.title")}`, robots: { index: false } };
};

/** The same text, word for word, for a signature that did not pass its check. */
const SignOnceMore = async ({ params, searchParams }: Props) => {
  const { locale, applicationId } = await params;
  const home = `/${locale}/cabinet/${applicationId}`;
  const path = `/cabinet/${applicationId}/sign-again`;
  const person = await requirePerson(locale, `/${locale}${path}`);
  const again = await signAgainOf(person, applicationId);
  if (again === null) redirect(home);
  const t = await getTranslations({ locale, namespace: "cabinet" });
  const all = await getTranslations({ locale });
  // What was signed stands in its own language.
  const said = await getTranslations({ locale: again.language, namespace: "wizard.check" });
  const text = serviceText(again.language, again.serviceId);
  const { bound, canonical, kind } = again;
  const problem = signProblemOf((await searchParams).problem);
  const ways: Omit<SignWaysProps, "problem"> = {
    locale,
    order: edsOrder({
      documents: [{ id: again.signatureId, content: canonical }],
      use: "sign",
      iin: person.iin,
      kind: { of: "person" },
      locale,
    }),
    action: `/${locale}${path}/save`,
    button: t("signAgain.button"),
    hidden: {},
    app: qrOffered() ? "eGov Mobile" : null,
    sms:
      person.phone === null || !again.ways.includes("otp")
        ? null
        : {
            sendAction: `/${locale}${path}/code`,
            saveAction: `/${locale}${path}/save`,
            phoneMasked: maskPhone(person.phone),
            running: await runningCode({ ...bound, personId: person.personId, browserToken: await currentBrowser() }),
            now: now(),
          },
    onPhone: isPhone(await headers()),
  };
  const fault = saidOfProblem(all, ways, problem);
  return (
    <PageShell locale={locale} path={path} width="form" header="cabinet" current="cabinet" back={{ href: home }}>
      <ErrorSummary items={fault === null ? [] : [fault]} title={all("eds.ways.failed")} note="" />
      <h1>{t(`signAgain.${kind}`)}</h1>
      <p className="lead">{glue(t("signAgain.lead", { number: again.number }), locale)}</p>
      {again.fault === null ? null : (
        <Notice tone="warn" title={t("signAgain.why")}>
          <p>{glue(all(`eds.faults.${again.fault}`), locale)}</p>
        </Notice>
      )}
      <section className="section">
        <SignSheet fingerprint={bound.fingerprint} lang={again.language}>
          <h2>{text.get("title")}</h2>
          <p>{again.declaration}</p>
          {again.parts.map(({ title, rows }, n) => (
            <section key={title ?? n}>
              {title === null ? null : <h3 className="part">{title}</h3>}
              <SummaryList
                side
                rows={rows.map((row, at) => ({ key: `${at}`, term: row.question, value: <span className="typed">{row.answer}</span> }))}
              />
            </section>
          ))}
          {again.files.length === 0 ? null : (
            <section>
              <h3 className="part">{said("documents")}</h3>
              <SummaryList
                rows={again.files.map(({ document, name }, at) => ({
                  key: `${at}`,
                  term: text.get("documents", document, "title"),
                  value: name,
                }))}
              />
            </section>
          )}
        </SignSheet>
      </section>
      <section className="section">
        <h2>{all("eds.ways.how")}</h2>
        <SignWays {...ways} problem={problem} />
      </section>
    </PageShell>
  );
};
export default SignOnceMore;
