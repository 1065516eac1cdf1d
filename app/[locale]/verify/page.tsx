import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Details } from "#components/ui/details/details.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import { FileField } from "#components/ui/file-field/file-field.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { BrowserCheck, type VerifyData } from "#components/verify/browser-check.tsx";
import { SheetDrawing } from "#components/verify/sheet-drawing.tsx";
import { shownDocument, type VerifyWords } from "#components/verify/shown-document.ts";
import { VerifiedAnswer } from "#components/verify/verified-answer.tsx";
import { takeTurn } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";
import { addressHeader } from "#lib/http/request-facts.ts";
import { pageMetadata } from "#lib/i18n/page-metadata.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import { publishedKeys } from "#lib/results/document-key.ts";
import { sealCertificates } from "#lib/results/seal-keys.ts";
import { readVerdict } from "#lib/results/verdict-token.ts";
import { type Verified, verifyNumber } from "#lib/results/verify.ts";
import type { Locale } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "verify" });
  return pageMetadata({ locale, path: "/verify", title: t("title"), description: t("lead") });
};

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value.trim().slice(0, 300) : "");

const faults = ["no-file", "too-large", "broken"] as const;

type Asked =
  | { readonly kind: "nothing" }
  | { readonly kind: "too-many" }
  | { readonly kind: "unknown"; readonly number: string }
  | { readonly kind: "found"; readonly document: Verified; readonly file: "whole" | "changed" | null }
  | { readonly kind: "file"; readonly verdict: "changed" | "not-ours" };

const answerTo = async (number: string, checked: string): Promise<Asked> => {
  if (number === "" && checked === "") return { kind: "nothing" };
  const address = (await headers()).get(addressHeader) ?? "unknown";
  const turn = await takeTurn("verify", address, config.limits.verifyPerMinutePerAddress, 60);
  if (!turn.allowed) return { kind: "too-many" };
  const told = checked === "" ? null : readVerdict(checked);
  if (told) {
    const document = told.number === null ? null : await verifyNumber(told.number);
    if (document && told.verdict !== "not-ours") return { kind: "found", document, file: told.verdict };
    return { kind: "file", verdict: told.verdict === "not-ours" ? "not-ours" : "changed" };
  }
  if (number === "") return { kind: "nothing" };
  const document = await verifyNumber(number);
  return document ? { kind: "found", document, file: null } : { kind: "unknown", number };
};

const wordsOf = (t: Awaited<ReturnType<typeof getTranslations<"verify">>>): VerifyWords => ({
  signed: Object.fromEntries(["otp", "eds", "seal"].map((way) => [way, t(`signed.${way}`)])),
  grounds: Object.fromEntries(["court", "complaint", "own-mistake"].map((ground) => [ground, t(`grounds.${ground}`)])),
});

/** Everything that a browser needs, in the page itself: it checks also when the connection is gone. */
const browserData = async (locale: Locale, words: VerifyData["words"]): Promise<VerifyData> => ({
  locale,
  keys: await publishedKeys(),
  seals: (await sealCertificates()).map((der) => Buffer.from(der).toString("base64")),
  services: Object.fromEntries(
    allServices().map(({ id, results }) => {
      const text = serviceText(locale, id);
      return [
        id,
        { title: text.get("title"), results: Object.fromEntries(results.map((one) => [one.id, text.get("results", one.id, "title")])) },
      ];
    }),
  ),
  words,
});

const VerifyPage = async ({ params, searchParams }: Props) => {
  const { locale } = await params;
  const asked = await searchParams;
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "verify" });
  const number = one(asked.number);
  const answer = await answerTo(number, one(asked.checked));
  const fault = faults.find((code) => code === asked.fault);
  const faultText = fault === undefined ? undefined : t(`faults.${fault}`);
  const words = wordsOf(t);
  const shown = answer.kind === "found" ? { ...answer, document: shownDocument(answer.document, locale, words) } : answer;
  const data = await browserData(locale, { ...words, fileHint: t("browser.file-hint"), checking: t("browser.checking") });
  const answered = answer.kind !== "nothing";
  const checked = one(asked.checked);
  const query = checked !== "" ? `?checked=${encodeURIComponent(checked)}` : number !== "" ? `?number=${encodeURIComponent(number)}` : "";
  return (
    <PageShell locale={locale} path={`/verify${query}`} current="verify">
      <div className="split">
        <div className="col">
          {faultText === undefined ? null : <ErrorSummary items={[{ control: "file", text: faultText }]} note="" />}
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
          <div id="page-answer">{shown.kind === "nothing" ? null : <VerifiedAnswer locale={locale} answer={shown} />}</div>
          <div id="browser-answer" />
          <form action={`/${locale}/verify`} method="get" className="mt-12">
            <h2>{answered ? t("another") : t("by-number")}</h2>
            <div className="mt-6">
              <TextInput
                name="number"
                label={t("number")}
                hint={t("number-hint")}
                inputMode="numeric"
                width="iin"
                value={answer.kind === "unknown" ? answer.number : undefined}
              />
            </div>
            <Actions>
              <Button>{t("check-number")}</Button>
            </Actions>
          </form>
          <form action={`/${locale}/verify/file`} method="post" encType="multipart/form-data" className="mt-12">
            <h2>{t("by-file")}</h2>
            <div className="mt-6">
              <FileField
                name="file"
                label={t("file")}
                hint={t("file-hint")}
                error={faultText}
                accept="application/pdf,.pdf"
                multiple={false}
                drop
              />
            </div>
            <Actions>
              <Button look="second">{t("check-file")}</Button>
            </Actions>
          </form>
          <BrowserCheck locale={locale} data={data} />
          <div className="mt-12">
            <Details summary={t("shown")}>
              <p>{t("shown-text")}</p>
            </Details>
          </div>
        </div>
        <SheetDrawing />
      </div>
    </PageShell>
  );
};

export default VerifyPage;
