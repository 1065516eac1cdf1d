import { bootstrap } from "./bootstrap.mjs";

await bootstrap("scripts/audit/main.ts");
