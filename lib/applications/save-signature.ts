/** The signing step: a code is sent for exactly the text on the page; the right code, or a digital signature over it, files the application. */
import type { Person } from "#lib/access/roles.ts";
import { windowState } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { serviceText } from "#lib/i18n/service-text.ts";
import type { Locale } from "#lib/services/define.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import { type ProofProblem, problemOfProof, proofInputOf } from "#lib/signing/proof.ts";
import { sendCode } from "#lib/signing/send-code.ts";
import { signingOf, submit } from "./commands/submit.ts";
import { type Draft, saveStep } from "./drafts.ts";
import type { Refusal } from "./refusal.ts";
import type { PostedStep, StepOutcome } from "./save-step.ts";

/** What the page says when nothing was signed: `code.errors` of the messages, or `wizard.sign.problems`. */
export type SignProblem = ProofProblem | "changed" | "closed" | "running" | "failed";

type Flow = {
  readonly form: PostedStep;
  readonly locale: Locale;
  readonly person: Person;
  readonly address: string;
  /** Random name of the browser, to which the code is bound. */
  readonly browserToken: string;
};

const sign = (locale: Locale, query: Readonly<Record<string, string>> = {}, hash = "code"): StepOutcome => ({
  to: "step",
  step: "sign",
  locale,
  query,
  hash,
});

const problem = (locale: Locale, code: SignProblem): StepOutcome => sign(locale, { problem: code }, "errors");

/** The text is signed in the language in which it is shown: the draft takes it on before a code is sent. */
const inLanguage = async (draft: Draft, locale: Locale): Promise<Draft | null> => {
  if (draft.locale === locale) return draft;
  const saved = await saveStep(draft, { locale });
  return saved.ok ? saved.value : null;
};

/** What is signed by a telephone instead, or where the page goes because it cannot be. */
export const orderForPhone = async (shown: Draft, { form, locale, person }: Flow): Promise<LinkOrder | StepOutcome> => {
  const { run } = signingOf(shown);
  if (!run.complete) return { to: "step", step: run.firstOpen, locale, query: {}, hash: "" };
  if (!windowState(shown.service.applicationWindows, now()).open) return problem(locale, "closed");
  const draft = await inLanguage(shown, locale);
  if (!draft) return problem(locale, "changed");
  const { canonical, fingerprint } = signingOf(draft).statement;
  const page = `/${locale}/apply/${draft.id}/sign`;
  const title = (language: Locale) => serviceText(language, draft.service.id).get("title");
  return {
    bound: { purpose: "sign-application", object: draft.id, fingerprint },
    use: "sign",
    kind: { of: "person" },
    person: { personId: person.personId, iin: person.iin },
    content: Buffer.from(canonical),
    locale,
    title: { kk: title("kk"), ru: title("ru") },
    back: {
      action: `${page}/save`,
      page,
      values: [
        ["_key", form.get("_key")],
        ["_version", String(draft.version)],
      ],
    },
  };
};

export const takeSignature = async (draft: Draft, flow: Flow): Promise<StepOutcome> => {
  const { form, locale } = flow;
  const language = form.get("lang");
  const { run } = signingOf(draft);
  if (!run.complete) return { to: "step", step: run.firstOpen, locale, query: {}, hash: "" };
  if (isLocale(language)) return sign(language, {}, "");
  const act = form.get("_do");
  if (act === "leave") return { to: "cabinet" };
  if (!windowState(draft.service.applicationWindows, now()).open) return problem(locale, "closed");
  if (act === "send-code") return send(draft, flow);
  if (act === "confirm") return draft.locale === locale ? file(draft, flow) : problem(locale, "changed");
  if (act === "eds" || act === "kept") return file(draft, flow);
  return sign(locale, {}, "");
};

const send = async (shown: Draft, { locale, person, address, browserToken }: Flow): Promise<StepOutcome> => {
  if (!shown.service.portalFiling.signature.includes("otp")) return problem(locale, "failed");
  const draft = await inLanguage(shown, locale);
  if (!draft) return problem(locale, "changed");
  const sent = await sendCode({
    purpose: "sign-application",
    object: draft.id,
    fingerprint: signingOf(draft).statement.fingerprint,
    to: { personId: person.personId, phone: person.phone },
    browserToken,
    locale,
    address,
  });
  return sent.ok ? sign(locale) : problem(locale, sent.error.code);
};

const file = async (draft: Draft, { form, locale, person, address, browserToken }: Flow): Promise<StepOutcome> => {
  const filed = await submit(person, {
    applicationId: draft.id,
    key: form.get("_key"),
    version: Number(form.get("_version")),
    locale,
    proof: proofInputOf(form, browserToken, address),
  });
  if (filed.ok) return { to: "step", step: "done", locale, query: {}, hash: "" };
  return problem(locale, problemOf(filed.error));
};

const problemOf = (refusal: Refusal): SignProblem => {
  switch (refusal.code) {
    case "code":
      return refusal.proof ? problemOfProof(refusal.proof) : "unknown";
    case "stale":
    case "fingerprint-changed":
    case "draft-incomplete":
      return "changed";
    case "window-closed":
      return "closed";
    case "wrong-state":
      return "running";
    default:
      return "failed";
  }
};
