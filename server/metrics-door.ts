/** `/metrics` of all web processes together: a worker asks the first process, which asks them all. */

import cluster from "node:cluster";
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { AggregatorRegistry } from "prom-client";

const question = "qyzmet:metrics?";
const answer = "qyzmet:metrics";
type Answer = { readonly type: typeof answer; readonly id: number; readonly text: string };

const isLoopback = (address: string | undefined): boolean => address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1";

const hasToken = (req: IncomingMessage, token: string | undefined): boolean => {
  const given = Buffer.from(/^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1] ?? "");
  const wanted = Buffer.from(token ?? "");
  return wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** From this machine itself and not through a proxy on it, or with the token. Call before the headers of proxies are dropped. */
export const mayReadMetrics = (req: IncomingMessage, token: string | undefined): boolean => {
  const proxied = ["x-forwarded-for", "forwarded", "via", "x-real-ip"].some((name) => req.headers[name] !== undefined);
  return hasToken(req, token) || (isLoopback(req.socket.remoteAddress) && !proxied);
};

/** In the first process: answers the workers. */
export const answerMetrics = (): void => {
  const registry = new AggregatorRegistry();
  cluster.on("message", (worker, message: { type?: string; id?: number }) => {
    if (message.type !== question) return;
    void registry
      .clusterMetrics()
      .catch(() => "")
      .then((text) => worker.isConnected() && worker.send({ type: answer, id: message.id, text }));
  });
};

/** In a worker: figures of all processes in the format of Prometheus. */
export const readMetrics = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const id = Math.random();
    const late = setTimeout(() => done(new Error("the first process does not answer")), 5000);
    const take = (message: Answer) => {
      if (message.type === answer && message.id === id) done(undefined, message.text);
    };
    const done = (error: Error | undefined, text = ""): void => {
      clearTimeout(late);
      process.removeListener("message", take);
      if (error) reject(error);
      else resolve(text);
    };
    process.on("message", take);
    process.send?.({ type: question, id });
  });

/** In a worker: lets the first process collect this one's figures. */
export const shareMetrics = (): void => void new AggregatorRegistry();
