/** The web processes: one per core (at most four unless set), the first of which only starts and watches the others. */
import cluster, { type Worker } from "node:cluster";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { config } from "#lib/config.ts";
import { closeDb } from "#lib/db/client.ts";
import { logger } from "#lib/log.ts";
import { answerMetrics } from "./metrics-door.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const patienceMs = 10_000;

const onStop = (stop: () => Promise<void>): void => {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    void stop().finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, once);
  process.on("disconnect", once);
};

const runFirst = (): void => {
  const count = config.webProcesses > 0 ? config.webProcesses : Math.min(4, availableParallelism());
  let stopping = false;
  const deaths: number[] = [];
  answerMetrics();
  const fork = (): Worker => cluster.fork();
  for (let started = 0; started < count; started += 1) fork();
  cluster.on("exit", (worker, code, signal) => {
    if (stopping) return;
    logger.error({ worker: worker.process.pid, code, signal }, "a web process ended");
    deaths.push(Date.now());
    const recent = deaths.filter((at) => Date.now() - at < 30_000).length;
    // Dying at once, again and again: a fault that forking does not mend. The launcher says so.
    if (recent > count * 3) process.exit(1);
    setTimeout(() => !stopping && fork(), 200 * recent);
  });
  onStop(async () => {
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((done) => {
            worker.once("exit", () => done());
            worker.process.kill("SIGTERM");
          }),
      ),
    );
  });
};

const runWorker = async (): Promise<void> => {
  const { serve } = await import("./serve.ts");
  const close = await serve(root);
  logger.info({ port: config.port, mode: config.mode }, "web process ready");
  onStop(async () => {
    await close();
    await closeDb();
  });
};

if (cluster.isPrimary) runFirst();
else await runWorker();
