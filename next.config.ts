import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  trailingSlash: false,
  compress: false,
  serverExternalPackages: ["pg", "pino", "pdfkit", "sharp", "@hyzyla/pdfium"],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
