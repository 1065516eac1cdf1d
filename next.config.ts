import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  trailingSlash: false,
  // server/ packs, once and better.
  compress: false,
  // `forbidden()`: a page that a signed-in person may not open answers 403.
  experimental: { authInterrupts: true },
  // Types are checked by `npm test`, with the tests; a start on a slow machine does not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino", "prom-client", "pdfkit", "sharp", "@hyzyla/pdfium"],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
