/**
 * Files prepared applications as fast as the machine can, through the same `submit` as the signing page. Preparing (drafts, codes) is not
 * counted; loading the draft, running the wizard, the statement, the code check and the transaction are. One process per core.
 */
import cluster, { type Worker } from "node:cluster";
import { randomBytes, randomInt } from "node:crypto";
import { availableParallelism } from "node:os";

const total = Number(process.argv[2] ?? 1000);
const processes = Math.max(1, Math.min(4, availableParallelism()));
const inFlight = 8;

const runFirst = async (): Promise<void> => {
  const { migrateDatabase } = await import("#lib/db/migrate.ts");
  const { config } = await import("#lib/config.ts");
  await migrateDatabase({ ownerUrl: config.databaseUrl, appUrl: config.databaseAppUrl });
  const { seedPeople } = await import("#lib/applications/case-factory.ts");
  await seedPeople();
  const { closeDb } = await import("#lib/db/client.ts");
  await closeDb();
  const workers: Worker[] = Array.from({ length: processes }, () => cluster.fork());
  const all = (message: string, answer: string) =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise<number>((resolve, reject) => {
            worker.on("message", (said: { readonly what: string; readonly count: number }) => said.what === answer && resolve(said.count));
            worker.once("exit", () => reject(new Error("a filing process ended early")));
            if (worker.isConnected()) worker.send(message);
            else worker.once("online", () => worker.send(message));
          }),
      ),
    );
  await all("prepare", "prepared");
  const start = performance.now();
  const counts = await all("file", "filed");
  const seconds = (performance.now() - start) / 1000;
  const filed = counts.reduce((sum, count) => sum + count, 0);
  console.log(`${filed} of ${total} filed in ${seconds.toFixed(2)} s; filed per second ${(filed / seconds).toFixed(1)}`);
  for (const worker of workers) worker.disconnect();
};

const runWorker = async (): Promise<void> => {
  const { completeDraft, signedInput } = await import("#lib/applications/case-factory.ts");
  const { submit } = await import("#lib/applications/commands/submit.ts");
  const { closeDb, db } = await import("#lib/db/client.ts");
  const { people } = await import("#lib/db/schema.ts");
  const { personOf } = await import("#lib/applications/case-factory.ts");
  const { eq } = await import("drizzle-orm");
  const share = Math.floor(total / processes);
  type Ready = { readonly owner: Parameters<typeof submit>[0]; readonly input: Parameters<typeof submit>[1] };
  const ready: Ready[] = [];
  process.on("message", async (message) => {
    if (message === "prepare") {
      for (let made = 0; made < share; made += 1) {
        // A person each: a new code for a number cancels the former one.
        const like = personOf("trainee-free");
        const personId = crypto.randomUUID();
        const [row] = await db().select().from(people).where(eq(people.id, like.personId));
        if (!row) throw new Error("the demo people are not there");
        await db()
          .insert(people)
          .values({ ...row, id: personId, iinLookup: randomBytes(32), phoneLookup: randomBytes(32) });
        const phone = `+77${String(randomInt(1e9)).padStart(9, "0")}`;
        const draft = await completeDraft("military-training", "trainee-free", { as: { ...like, personId, phone } });
        ready.push({ owner: draft.owner, input: await signedInput(draft) });
      }
      process.send?.({ what: "prepared", count: ready.length });
    }
    if (message === "file") {
      let count = 0;
      const one = async (): Promise<void> => {
        for (let next = ready.pop(); next; next = ready.pop()) {
          const filed = await submit(next.owner, next.input);
          if (filed.ok) count += 1;
          else console.log(JSON.stringify(filed.error));
        }
      };
      await Promise.all(Array.from({ length: inFlight }, one));
      process.send?.({ what: "filed", count });
      await closeDb();
    }
  });
};

if (cluster.isPrimary) await runFirst();
else await runWorker();
