/** What the server needs of the pages: their components as plain modules, their one style sheet, their scripts. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build, type Plugin } from "esbuild";

/** Read by server/pages/render.ts. */
const folder = ".cache/pages";
const staticFolder = ".next/static/chunks";

/** Pages of which the framework's build has made sure that they ask nothing about their reader. */
const publicRoutes = (): ReadonlySet<string> => {
  const { routes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8")) as {
    readonly routes: Readonly<Record<string, { readonly srcRoute: string | null }>>;
  };
  return new Set(Object.values(routes).flatMap(({ srcRoute }) => srcRoute ?? []));
};

const routeFolders = (from: string): readonly string[] => [
  ...(existsSync(join(from, "page.tsx")) ? [from] : []),
  ...readdirSync(from, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? routeFolders(join(from, entry.name)) : [])),
];

/** Frames round a page, the outermost first. */
const layoutsOf = (page: string): readonly string[] => {
  const layouts: string[] = [];
  for (let at = page; at.startsWith("app"); at = dirname(at))
    if (existsSync(join(at, "layout.tsx"))) layouts.unshift(join(at, "layout.tsx"));
  return layouts;
};

const entry = (): string => {
  const files: string[] = [];
  const name = (file: string): string => {
    if (!files.includes(file)) files.push(file);
    return `m${files.indexOf(file)}`;
  };
  const forAll = publicRoutes();
  const pages = routeFolders("app").map((from) => {
    const route = `/${relative("app", from)}`;
    const page = `page: ${name(join(from, "page.tsx"))}, layouts: [${layoutsOf(from).map(name)}], forAll: ${forAll.has(route)}`;
    return `${JSON.stringify(route)}: { ${page} }`;
  });
  const ends = [403, 404].map((status) => {
    const file = `app/[locale]/${status === 403 ? "forbidden" : "not-found"}.tsx`;
    return `${status}: { page: ${name(file)}, layouts: [${layoutsOf(dirname(file)).map(name)}], forAll: false }`;
  });
  return [
    ...files.map((file) => `import * as ${name(file)} from ${JSON.stringify(`./${file}`)};`),
    `export const pages = { ${pages.join(",\n")} };`,
    `export const ends = { ${ends.join(", ")} };`,
  ].join("\n");
};

/** lib is TypeScript that Node reads as it is, and is there once: the pages share it with the rest of the process. */
const libStaysOutside: Plugin = {
  name: "lib stays outside",
  setup: (on) => on.onResolve({ filter: /^#(?:lib|messages)\// }, ({ path }) => ({ path, external: true })),
};

export const buildPages = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  const script = await build({
    entryPoints: { page: "components/page-script/page-script.ts" },
    entryNames: "[name]-[hash]",
    outdir: staticFolder,
    bundle: true,
    // What only some pages need (signing) is a file of its own, fetched where it is needed.
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    logLevel: "warning",
  });
  await build({
    entryPoints: ["components/read-aloud/read-aloud.ts"],
    outfile: `${folder}/read-aloud.js`,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  await build({
    stdin: { contents: entry(), resolveDir: process.cwd(), sourcefile: "pages.ts" },
    outfile: `${folder}/pages.js`,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    jsx: "automatic",
    packages: "external",
    loader: { ".css": "empty" },
    plugins: [libStaysOutside],
    sourcemap: "linked",
    logLevel: "warning",
  });
  const sheets = readdirSync(staticFolder).filter((file) => file.endsWith(".css"));
  if (sheets.length !== 1) throw new Error(`one style sheet was expected, not ${sheets.length}`);
  const address = (file: string): string => `/_next/static/${relative(".next/static", file)}`;
  const scriptFile = Object.entries(script.metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith("page-script.ts"))?.[0];
  writeFileSync(
    `${folder}/assets.json`,
    JSON.stringify({ style: address(join(staticFolder, sheets[0] ?? "")), script: address(scriptFile ?? "") }),
  );
};
