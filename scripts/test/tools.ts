/**
 * A browser and the foreign tools of Debian that check documents and seals. What the machine lacks is installed: by apt-get as root, else unpacked into
 * `.cache/browser` without touching the system. When neither works the tests say what to install and fail.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { run } from "./run.ts";

const unpacked = resolve(".cache/browser");
const packages = ["chromium", "poppler-utils", "qpdf", "openssl", "zbar-tools", "unzip", "hunspell", "hunspell-kk", "hunspell-ru"];
const programs = ["pdfsig", "pdftotext", "pdfinfo", "pdftoppm", "qpdf", "openssl", "zbarimg", "unzip", "hunspell"];
const dictionaries = ["hunspell-kk", "hunspell-ru"];

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

const browser = (): string | undefined =>
  [
    process.env.CHROMIUM_PATH,
    onPath("chromium"),
    onPath("chromium-browser"),
    onPath("google-chrome"),
    join(unpacked, "usr/lib/chromium/chromium"),
  ].find((path) => path !== undefined && existsSync(path));

const libraryFolders = (): string[] => {
  const base = join(unpacked, "usr/lib");
  if (!existsSync(base)) return [];
  const triplets = readdirSync(base).filter((name) => name.includes("-linux-"));
  return triplets.flatMap((name) => [
    join(base, name),
    ...readdirSync(join(base, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(base, name, entry.name)),
  ]);
};

const dictionaryFolder = join(unpacked, "usr/share/hunspell");

const hasDictionary = (name: string): boolean => {
  const language = name.slice(-2);
  return ["/usr/share/hunspell", dictionaryFolder].some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(`${language}_`) && file.endsWith(".dic")),
  );
};

/** Environment in which programs unpacked into the cache find each other. */
const toolEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [process.env.PATH, join(unpacked, "usr/bin")].join(delimiter),
  ...(existsSync(dictionaryFolder) ? { DICPATH: dictionaryFolder } : {}),
  LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, ...libraryFolders()].filter(Boolean).join(delimiter),
});

const works = (path: string, args: readonly string[]): boolean => spawnSync(path, args, { env: toolEnv(), stdio: "ignore" }).status === 0;

const missing = (): string[] => {
  const path = browser();
  const tools = programs.filter((name) => onPath(name) === undefined && !existsSync(join(unpacked, "usr/bin", name)));
  return [
    ...(path !== undefined && works(path, ["--version"]) ? [] : ["chromium"]),
    ...tools,
    ...dictionaries.filter((name) => !hasDictionary(name)),
  ];
};

const installAsRoot = async (): Promise<void> => {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  const { code, output } = await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], { env });
  if (code !== 0) console.log(output.trim().split("\n").slice(-5).join("\n"));
};

const isInstalled = (name: string): boolean =>
  spawnSync("dpkg-query", ["-W", `-f=\${db:Status-Status}`, name], { encoding: "utf8" }).stdout?.trim() === "installed";

/** Downloads the packages and what they depend on, as far as the system lacks it, and unpacks them beside each other. */
const unpackAsUser = async (): Promise<void> => {
  const apt = resolve(".cache/apt");
  for (const folder of ["lists/partial", "archives/partial"]) mkdirSync(join(apt, folder), { recursive: true });
  const options = ["-o", `Dir::State::Lists=${join(apt, "lists")}`, "-o", `Dir::Cache=${apt}`, "-o", "Debug::NoLocking=1"];
  await run("apt-get", [...options, "update", "-q"]);
  const tree = await run("apt-cache", [
    ...options,
    "depends",
    "--recurse",
    ...["recommends", "suggests", "conflicts", "breaks", "replaces", "enhances"].map((kind) => `--no-${kind}`),
    ...packages,
  ]);
  const wanted = [...new Set(tree.output.split("\n").filter((line) => /^[a-z0-9]/.test(line)))].filter((name) => !isInstalled(name));
  for (const name of wanted) {
    const debs = join(apt, "archives");
    const { code } = await run("sh", ["-c", `cd "$1" && shift && apt-get "$@"`, "sh", debs, ...options, "download", name]);
    // A name that only others provide has no package of its own.
    if (code !== 0) continue;
    const file = readdirSync(debs).find((entry) => entry.startsWith(`${name}_`));
    if (file) await run("dpkg", ["-x", join(debs, file), unpacked]);
  }
};

export type Tools = { readonly browser: string; readonly env: NodeJS.ProcessEnv };

/** @returns undefined after saying what is missing. */
export const ensureTools = async (): Promise<Tools | undefined> => {
  if (missing().length > 0) {
    console.log(`Installing what the tests need and this machine lacks: ${missing().join(", ")} …`);
    if (process.getuid?.() === 0) await installAsRoot();
    else await unpackAsUser();
  }
  const path = browser();
  const lacking = missing();
  if (lacking.length === 0 && path !== undefined) return { browser: path, env: toolEnv() };
  console.log(`Please install ${lacking.join(", ")} (on Debian: apt-get install ${packages.join(" ")}) and run the tests again.`);
  return undefined;
};
