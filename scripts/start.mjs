import { bootstrap } from "./bootstrap.mjs";

await bootstrap("scripts/launcher/main.ts");
