import { pool } from "#lib/db/client.ts";

const rememberMs = 1000;
const patienceMs = 2000;
let last: { readonly at: number; readonly healthy: Promise<boolean> } | undefined;

const ask = async (): Promise<boolean> => {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  const answer = pool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answer, late]);
};

/** True when the database answers. Remembered for a second, so that many askers cost one query. */
export const isHealthy = (): Promise<boolean> => {
  if (!last || Date.now() - last.at > rememberMs) last = { at: Date.now(), healthy: ask() };
  return last.healthy;
};
