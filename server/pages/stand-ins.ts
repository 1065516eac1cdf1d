/**
 * Pages are written in the framework's words. Imported first, this gives those words the meaning they have here, in this process and
 * without the framework's pipeline (docs/decisions/014).
 */
import { registerHooks } from "node:module";

const standIns: Readonly<Record<string, string>> = {
  "next/headers": import.meta.resolve("./headers.ts"),
  "next/navigation": import.meta.resolve("./navigation.ts"),
  "next-intl": import.meta.resolve("./intl.ts"),
  "next-intl/server": import.meta.resolve("./intl.ts"),
};

registerHooks({
  resolve: (specifier, context, next) => {
    const url = standIns[specifier];
    return url === undefined ? next(specifier, context) : { url, format: "module-typescript", shortCircuit: true };
  },
});
