import { visionCookie, visionCss, visionFromCookie } from "#lib/vision/vision.ts";

const cookieValue = (header: string | null): string | undefined =>
  header
    ?.split(/; */)
    .find((pair) => pair.startsWith(`${visionCookie}=`))
    ?.slice(visionCookie.length + 1);

/** Sheet of the low-vision version: by `?s=` (may be kept), or by the cookie where no script runs (may not). */
export const GET = (request: Request): Response => {
  const asked = new URL(request.url).searchParams.get("s");
  const vision = visionFromCookie(asked ?? cookieValue(request.headers.get("cookie")));
  return new Response(visionCss(vision), {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": asked === null ? "private, no-cache" : "public, max-age=3600",
    },
  });
};
