import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "#components/desk/admin-frame.tsx";
import { DeskShell } from "#components/desk/desk-shell.tsx";
import { CodeForm, codeField } from "#components/sign/code-form.tsx";
import { codeProblemOf } from "#components/sign/problems.ts";
import { EdsEntry, edsErrorOf } from "#components/sign-in/eds-entry.tsx";
import { edsProblemOf } from "#components/sign-in/eds-problem.ts";
import { Button } from "#components/ui/button/button.tsx";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Section } from "#components/ui/section/section.tsx";
import { Select } from "#components/ui/select/select.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { staffRoles } from "#lib/access/roles.ts";
import { officesForGrant, staffMember } from "#lib/admin/staff.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { formatDay, maskPhone } from "#lib/i18n/format.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import { currentBrowser } from "#lib/identity/browser.ts";
import { currentSession, requireStaff } from "#lib/identity/current-person.ts";
import { edsEntryFor } from "#lib/identity/eds-entry.ts";
import { isFresh, proofBound } from "#lib/identity/fresh-proof.ts";
import { isUuid } from "#lib/is-uuid.ts";
import type { Locale } from "#lib/services/define.ts";
import { runningCode } from "#lib/signing/otp.ts";

const doings: readonly string[] = ["granted", "proposed", "withdrawn", "proved", "ended", "sessions"];

type Props = {
  params: Promise<{ locale: Locale; personId: string }>;
  searchParams: Promise<{ error?: string; done?: string; problem?: string }>;
};

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const { error, problem } = await searchParams;
  const wrong = error === undefined && problem === undefined ? "" : `${t("ui.errorTitle")}: `;
  return { title: `${wrong}${t("admin.tabStaff")}`, robots: { index: false } };
};

const Page = async ({ params, searchParams }: Props) => {
  const { locale, personId } = await params;
  const { error, done, problem: asked } = await searchParams;
  const path = `/desk/admin/people/${personId}`;
  const operator = await requireStaff(locale, `/${locale}${path}`, ["operator"]);
  const found = isUuid(personId) ? await staffMember(operator, personId) : null;
  if (!found?.ok) notFound();
  const member = found.value;
  const t = await getTranslations({ locale, namespace: "admin" });
  const tCase = await getTranslations({ locale, namespace: "case" });
  const kept = error === undefined ? null : await unfinishedForm(operator.personId, path);
  const tCode = await getTranslations({ locale, namespace: "code" });
  const tKey = await getTranslations({ locale, namespace: "sign-in" });
  const [byCode, byKey] = [codeProblemOf(asked), edsProblemOf(asked)];
  const errors = [
    ...(byCode === null ? [] : [{ control: codeField, text: tCode(`errors.${byCode}`) }]),
    ...edsErrorOf(tKey, byKey),
    ...(kept?.errors ?? []).map(({ control, code }) => ({ control, text: t(`errors.${code}`) })),
  ];
  const errorOf = (control: string) => errors.find((item) => item.control === control)?.text;
  const said = done !== undefined && doings.includes(done) ? t(`done.${done}`) : null;
  const session = await currentSession();
  const mayChange = !member.own && session.state === "live" && isFresh(session.provedAt);
  const running =
    mayChange || member.own ? null : await runningCode({ ...proofBound(operator, "change-roles"), browserToken: await currentBrowser() });
  return (
    <DeskShell
      locale={locale}
      path={path}
      area="admin"
      person={operator}
      crumbs={[{ href: `/${locale}/desk/admin`, label: t("person.back") }]}
    >
      <AdminFrame locale={locale} tab="staff" errors={errors} done={said}>
        <h2 className="mt-6">{member.name}</h2>
        {member.own ? (
          <Notice>
            <p>{t("person.own")}</p>
          </Notice>
        ) : null}
        {member.blocked ? <p className="mt-2">{t("person.blocked")}</p> : null}
        <Section title={t("person.roles")} id="roles">
          {member.grants.length === 0 ? (
            <p className="muted">{t("person.none")}</p>
          ) : (
            <SummaryList
              rows={member.grants.map((grant) => ({
                key: grant.id,
                term: formatDay(almatyDate(grant.since), locale),
                value: t("person.endOf", { role: tCase(`roles.${grant.role}`), office: grant.office[locale] }),
                aside: !mayChange ? undefined : (
                  <form action={`/${locale}${path}/end`} method="post">
                    <input type="hidden" name="grant" value={grant.id} />
                    <Button look="quiet">
                      {t("person.end")}
                      <Hidden>: {t("person.endOf", { role: tCase(`roles.${grant.role}`), office: grant.office[locale] })}</Hidden>
                    </Button>
                  </form>
                ),
              }))}
            />
          )}
        </Section>
        {member.proposals.length === 0 ? null : (
          <Section title={t("person.proposals")} id="proposals">
            <SummaryList
              rows={member.proposals.map((proposal) => ({
                key: proposal.id,
                term: t("person.endOf", { role: tCase(`roles.${proposal.role}`), office: proposal.office[locale] }),
                value: t("person.proposedBy", { name: shortName(proposal.by), day: formatDay(almatyDate(proposal.since), locale) }),
                aside: !mayChange ? undefined : (
                  <form action={`/${locale}${path}/close`} method="post" className="stack--s">
                    <input type="hidden" name="proposal" value={proposal.id} />
                    {proposal.own ? null : (
                      <Button name="outcome" value="granted">
                        {t("person.confirm")}
                      </Button>
                    )}
                    <Button look="quiet" name="outcome" value="withdrawn">
                      {t("person.withdraw")}
                    </Button>
                  </form>
                ),
              }))}
            />
          </Section>
        )}
        {member.own || mayChange ? null : (
          <Section title={t("person.proveTitle")} id="prove">
            <div className="stack">
              <p>{t("person.proveWhy")}</p>
              <CodeForm
                locale={locale}
                sendAction={`/${locale}${path}/prove/code`}
                saveAction={`/${locale}${path}/prove`}
                phoneMasked={operator.phone === null ? null : maskPhone(operator.phone)}
                running={running}
                now={now()}
                button={t("person.prove")}
                error={byCode ?? undefined}
              />
              {session.state === "live" ? (
                <EdsEntry
                  {...(await edsEntryFor("prove", session, locale, operator.iin))}
                  action={`/${locale}${path}/prove`}
                  button={t("person.proveKey")}
                  problem={byKey}
                  second
                />
              ) : null}
            </div>
          </Section>
        )}
        {!mayChange ? null : (
          <>
            <Section title={t("person.grant")} id="grant">
              <p className="muted">{t("person.twoOperators")}</p>
              <form action={`/${locale}${path}/grant`} method="post" className="stack">
                <Select
                  name="role"
                  label={t("person.role")}
                  empty={t("person.choose")}
                  value={kept?.values["role"]?.[0]}
                  error={errorOf("role")}
                  options={staffRoles.map((role) => ({ value: role, label: tCase(`roles.${role}`) }))}
                />
                <Select
                  name="office"
                  label={t("person.office")}
                  empty={t("person.choose")}
                  value={kept?.values["office"]?.[0]}
                  error={errorOf("office")}
                  options={(await officesForGrant()).map((office) => ({ value: office.id, label: office.title[locale] }))}
                />
                <Button>{t("person.grantButton")}</Button>
              </form>
            </Section>
            <Section title={t("person.sessions")} id="sessions">
              <form action={`/${locale}${path}/sessions`} method="post" className="stack">
                <p>{t("person.sessionCount", { count: member.sessions })}</p>
                {member.sessions > 0 ? <Button look="second">{t("person.endSessions")}</Button> : null}
              </form>
            </Section>
          </>
        )}
      </AdminFrame>
    </DeskShell>
  );
};
export default Page;
