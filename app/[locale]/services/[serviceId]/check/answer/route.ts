import { takeTurn } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";
import { cookieName } from "#lib/http/cookies.ts";
import { notFound, refusal, tooMany } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { cookieOf } from "#lib/http/request-facts.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { checkPosition } from "#lib/self-check/pages.ts";
import { checkCookie, forgetCheckState, keepCheckState, openCheckState } from "#lib/self-check/state.ts";
import { findService } from "#lib/services/registry.ts";

/** Longest answer that is kept; a wrong one is kept as typed, so that it can be mended. */
const longest = 60;

/** One page of the self-check: answers go into the visitor's own sealed cookie, and on to the next page or the result. */
export const POST = formHandler(
  "/[locale]/services/[serviceId]/check/answer",
  async ({ request, params, locale, form, address, requestId }) => {
    const check = findService(params.serviceId)?.eligibilityCheck;
    if (check === undefined) return notFound({ locale, requestId });
    const lang = form.get("lang");
    const path = `/${isLocale(lang) ? lang : locale}/services/${params.serviceId}/check`;
    if (form.get("_do") === "restart") return seeOther(path, { "Set-Cookie": forgetCheckState() });
    const turn = await takeTurn("eligibility", address, config.limits.eligibilityPerMinutePerAddress, 60);
    if (!turn.allowed) return tooMany(turn.retryAfterSeconds, { locale, requestId });

    const state = openCheckState(params.serviceId, cookieOf(request, cookieName(checkCookie)));
    const position = checkPosition(check, state.answers, Number(/^\d{1,2}$/.exec(form.get("_page"))?.[0] ?? 1));
    // The cookie is gone and the page is an old one: begin again rather than take answers for questions that are not asked.
    if (position.at === "result" || String(position.n) !== form.get("_page")) return seeOther(path);
    const asked = position.questions.map((question) => question.id);
    const strange = form.names().find((name) => !name.startsWith("_") && name !== "lang" && !asked.includes(name));
    if (strange !== undefined) return refusal("bad-request", { locale, requestId });

    const answers = new Map(state.answers);
    for (const { id, type } of position.questions) {
      const typed = form.get(id).normalize("NFKC");
      const answer = (type === "number" ? typed.replace(/\s+/gu, "") : typed).slice(0, longest);
      if (answer === "") answers.delete(id);
      else answers.set(id, answer);
    }
    const now = checkPosition(check, answers, position.n);
    const wrong = now.at === "questions" && now.faults.length > 0 && !isLocale(lang);
    const cookie = keepCheckState(params.serviceId, { answers, wrongPage: wrong ? position.n : null });
    if (isLocale(lang)) return seeOther(`${path}?p=${position.n}`, { "Set-Cookie": cookie });
    const next = checkPosition(check, answers, position.n + 1);
    const to = wrong ? `?p=${position.n}#errors` : next.at === "result" ? "?p=result" : `?p=${next.n}`;
    return seeOther(`${path}${to}`, { "Set-Cookie": cookie });
  },
);
