import { cookieName, parkedCookie } from "#lib/http/cookies.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { dropParkedCookie, replayKept } from "#lib/http/parked.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { cookieOf } from "#lib/http/request-facts.ts";

export const POST = formHandler("/[locale]/sign-in/kept/send", async ({ request, locale, person }) => {
  const token = cookieOf(request, cookieName(parkedCookie));
  const target = await replayKept(token, person.personId, sessionLine(request));
  if (target === "failed") return seeOther(`/${locale}/sign-in/kept?error=1#errors`);
  return seeOther(target ?? `/${locale}/cabinet`, { "Set-Cookie": dropParkedCookie() });
});

const sessionLine = (request: Request): string => {
  const name = cookieName("next-auth.session-token");
  return `${name}=${cookieOf(request, name) ?? ""}`;
};
