import { takeTurn } from "#lib/access/limits.ts";
import type { Person } from "#lib/access/roles.ts";
import { isFiled, loadDraft } from "#lib/applications/drafts.ts";
import { takeDocuments } from "#lib/applications/save-documents.ts";
import { orderForPhone, takeSignature } from "#lib/applications/save-signature.ts";
import { type StepOutcome, stepDigest, takeStep } from "#lib/applications/save-step.ts";
import { noteRefusal } from "#lib/audit/security-log.ts";
import { config } from "#lib/config.ts";
import { notFound, refusal, tooMany } from "#lib/http/errors.ts";
import { logFailure } from "#lib/http/failure.ts";
import { formFields } from "#lib/http/form-fields.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { json } from "#lib/http/json-handler.ts";
import { prefersJson } from "#lib/http/prefers-json.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { signByPhone } from "#lib/http/sign-by-phone.ts";
import { formatTime } from "#lib/i18n/format.ts";
import { browserOf } from "#lib/identity/browser.ts";
import type { Locale } from "#lib/services/define.ts";

type Params = { locale: string; applicationId: string; step: string };
type Asked = {
  readonly person: Person;
  readonly params: Params;
  readonly locale: Locale;
  readonly requestId: string;
  readonly json: boolean;
};

/** A draft that is filed already, or was never there. */
const noDraft = async ({ person, params, locale, requestId }: Asked): Promise<Response> =>
  (await isFiled(person, params.applicationId))
    ? seeOther(`/${locale}/apply/${params.applicationId}/done`)
    : notFound({ locale, requestId });

const answerOf = async (outcome: StepOutcome, asked: Asked): Promise<Response> => {
  const { person, params, locale, requestId } = asked;
  switch (outcome.to) {
    case "step": {
      const query = new URLSearchParams(outcome.query).toString();
      const hash = outcome.hash === "" ? "" : `#${encodeURIComponent(outcome.hash)}`;
      return seeOther(`/${outcome.locale}/apply/${params.applicationId}/${outcome.step}${query === "" ? "" : `?${query}`}${hash}`);
    }
    case "cabinet":
      return seeOther(`/${locale}/cabinet`);
    case "saved": {
      const { draft } = outcome;
      // Sent again by the portal after a sign-in, it is a form like any other.
      if (!asked.json) return seeOther(`/${locale}/apply/${params.applicationId}/${params.step}`);
      return json({ version: draft.version, base: stepDigest(draft, params.step), savedAt: formatTime(draft.updatedAt) });
    }
    case "stale":
      return json({ error: { code: "stale" } }, { status: 409 });
    case "refused":
      await noteRefusal({
        type: "forged-field",
        outcome: "refused",
        route: "/[locale]/apply/[applicationId]/[step]/save",
        requestId,
        personId: person.personId,
      });
      return refusal("bad-request", { locale, requestId });
    case "gone":
      return noDraft(asked);
  }
};

const saveForm = formHandler("/[locale]/apply/[applicationId]/[step]/save", async (ctx) => {
  const { params, locale, form, person, request, address } = ctx;
  const asked = { ...ctx, json: prefersJson(request) };
  const draft = await loadDraft(person, params.applicationId);
  if (!draft) return noDraft(asked);
  if (params.step !== "sign") return answerOf(await takeStep(draft, { stepId: params.step, form, locale }), asked);
  const browser = browserOf(request);
  const flow = { form, locale, person, address, browserToken: browser.token };
  if (form.get("_do") === "qr") {
    const order = await orderForPhone(draft, flow);
    return "bound" in order ? signByPhone(request, order) : answerOf(order, asked);
  }
  const answer = await answerOf(await takeSignature(draft, flow), asked);
  if (browser.setCookie) answer.headers.append("Set-Cookie", browser.setCookie);
  return answer;
});

/** The documents step sends files: its body is read as it streams in, behind the same guards. */
const saveFiles = async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
  try {
    const guard = await guardRequest(request, "/[locale]/apply/[applicationId]/[step]/save");
    if (!guard.ok) return guard.error.response;
    const { person, locale, requestId } = guard.value;
    const params = await context.params;
    if (person === null) return refusal("not-signed-in", { locale, requestId });
    const turn = await takeTurn("uploads", person.personId, config.limits.uploadsPerMinutePerPerson, 60);
    if (!turn.allowed) return tooMany(turn.retryAfterSeconds, { locale, requestId, json: prefersJson(request) });
    if (params.step !== "documents") return refusal("media-type", { locale, requestId });
    const asked = { person, params, locale, requestId, json: prefersJson(request) };
    const draft = await loadDraft(person, params.applicationId);
    if (!draft) return await noDraft(asked);
    const answer = await takeDocuments(draft, { request, locale, fields: formFields });
    return "files" in answer ? json(answer) : await answerOf(answer, asked);
  } catch (error) {
    return logFailure(request, "/[locale]/apply/[applicationId]/[step]/save", error);
  }
};

const isMultipart = (request: Request) => /^multipart\/form-data\s*;/i.test(request.headers.get("content-type") ?? "");

export const POST = (request: Request, context: { params: Promise<Params> }): Promise<Response> =>
  isMultipart(request) ? saveFiles(request, context) : saveForm(request, context);
