/**
 * First act of every script: plain JavaScript for Node 20, before anything is installed. Installs the packages when they are missing or
 * not those of package-lock.json, then runs the real script with the Node 24 that comes with the packages.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNode = join(root, "node_modules", "node", "bin", "node");

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages;

/** True when every package of the lock file that this machine needs is there in its version. */
const installed = () => {
  if (!existsSync(join(root, "node_modules", ".package-lock.json")) || !existsSync(ownNode)) return false;
  const present = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, wanted]) => path === "" || (present[path] ? present[path].version === wanted.version : wanted.optional === true),
  );
};

const install = () => {
  console.log("Installing the packages of package-lock.json (npm ci): one or two minutes the first time …");
  const started = Date.now();
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const args = [...npm.slice(1), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { ...process.env, NODE_ENV: "development" };
  const result = spawnSync(npm[0], args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (result.status !== 0 || !installed()) {
    console.error(`${result.stdout ?? ""}${result.stderr ?? ""}${result.error ?? ""}`);
    console.error("The packages could not be installed: npm says why above. Is the npm registry reachable?");
    process.exit(1);
  }
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
};

/** npm does not always pass a signal on before it goes: when it is gone, this is over as well. */
const endWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGTERM"), 500).unref();
};

/** @param {string} script path of the TypeScript to run, from the root of the project */
export const bootstrap = async (script) => {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  process.chdir(root);
  if (!installed()) install();
  endWithNpm();
  if (major >= 24) {
    await import(pathToFileURL(join(root, script)).href);
    return;
  }
  // The channel tells the child when this process is gone, however it ended.
  const child = spawn(ownNode, [join(root, script), ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
};
