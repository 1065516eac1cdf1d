/** Writes the pages of docs/ that are printed from the code; a test fails while one is stale. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { accessPage } from "./access-page.ts";
import { fieldsPage } from "./fields-page.ts";
import { servicePages } from "./service-pages.ts";

const pages = servicePages();
writeFileSync("docs/access.md", accessPage());
writeFileSync("docs/fields.md", fieldsPage());
mkdirSync("docs/services", { recursive: true });
for (const name of readdirSync("docs/services")) if (!pages.some(([file]) => file.endsWith(`/${name}`))) rmSync(`docs/services/${name}`);
for (const [file, text] of pages) writeFileSync(file, text);
