import { secureOrigin } from "#lib/http/cookies.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { visionReturn } from "#lib/vision/return.ts";
import { usualVision, visionCookie, visionOf, visionToCookie } from "#lib/vision/vision.ts";

const year = 365 * 24 * 3600;

/** Keeps the choice (or drops it) and goes back. The cookie is read by the page's own script, hence not HttpOnly; it tells nothing of a person. */
export const POST = formHandler("/[locale]/vision/save", async ({ form, locale }) => {
  const vision = form.get("_do") === "usual" ? usualVision : visionOf((key) => form.get(key));
  const value = visionToCookie(vision);
  const parts = [
    `${visionCookie}=${value}`,
    "Path=/",
    "SameSite=Lax",
    `Max-Age=${value === "" ? 0 : year}`,
    ...(secureOrigin() ? ["Secure"] : []),
  ];
  return seeOther(visionReturn(form.get("return"), locale), { "Set-Cookie": parts.join("; ") });
});
