import { secureOrigin } from "#lib/http/cookies.ts";
import { visionCookie } from "./vision.ts";

const year = 365 * 24 * 3600;

/** `Set-Cookie` of a choice; "" drops it. Read by the page's own script, hence not HttpOnly; it tells nothing of a person. */
export const setVisionCookie = (choice: string): string =>
  [
    `${visionCookie}=${choice}`,
    "Path=/",
    "SameSite=Lax",
    `Max-Age=${choice === "" ? 0 : year}`,
    ...(secureOrigin() ? ["Secure"] : []),
  ].join("; ");
