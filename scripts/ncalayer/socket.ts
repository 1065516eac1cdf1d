/** The WebSocket at which pages find NCALayer. */
import { createServer, type IncomingMessage } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { answerTo, type Reply } from "./answers.ts";
import type { Stub } from "./stub.ts";

export type Socket = {
  /** Closes the port, as if NCALayer were not running. */
  readonly close: () => Promise<void>;
  /** Listens again at the same port. */
  readonly open: () => Promise<void>;
  /** `ws://127.0.0.1:<port>` */
  readonly url: () => string;
};

export type Tls = { readonly key: string; readonly cert: string };

const version = "1.4";
const oldVersion = "1.2";
const maxFrame = 64 * 1024 * 1024;

/** Cookie by which a browser says who sits before it. */
const personCookie = /(?:^|;\s*)demo-person=(\d{12})(?:;|$)/;

const talk = (stub: Stub, client: WebSocket, request: IncomingMessage): void => {
  const gone = new AbortController();
  const visitor = { person: personCookie.exec(request.headers.cookie ?? "")?.[1] ?? null, gone: gone.signal };
  client.on("close", () => gone.abort());
  client.on("error", () => client.terminate());
  const answer = (reply: Reply): void => {
    if (reply === "cut") client.terminate();
    else client.send("text" in reply ? reply.text : JSON.stringify(reply.json));
  };
  // One request at a time: the next waits until the person has acted on the one before.
  let turn = Promise.resolve();
  client.on("message", (data) => {
    const frame = data.toString();
    const reply = () => answerTo(stub, frame, visitor).then(answer);
    if (frame === "--heartbeat--") void reply();
    else
      turn = turn.then(reply).catch((error: unknown) => {
        answer({ json: { status: false, code: "GENERAL_ERROR", message: "The stub failed.", details: String(error) } });
      });
  });
  answer({ json: { result: { version: stub.script.takeGreeting() === null ? version : oldVersion } } });
};

const triedPorts = 100;

/** Pages of the portal under whatever name this machine has, and programs, which name no origin: nobody else signs by these keys. */
const mayCome = (origin: string | undefined, origins: ReadonlySet<string>): boolean => {
  if (origin === undefined || origins.has(origin)) return true;
  return URL.canParse(origin) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(origin).hostname);
};

type Where = {
  /** The first to try, the next free one is taken; 0: any. */
  readonly port: number;
  /** Certificate of the test authority for 127.0.0.1; null: plain. */
  readonly tls: Tls | null;
  /** Of the portal. */
  readonly origins: ReadonlySet<string>;
};

export const openSocket = async (stub: Stub, { port, tls, origins }: Where): Promise<Socket> => {
  const server = tls === null ? createServer() : createTlsServer(tls);
  const verifyClient = ({ req }: { req: IncomingMessage }): boolean => mayCome(req.headers.origin, origins);
  const sockets = new WebSocketServer({ server, maxPayload: maxFrame, verifyClient });
  // The server's own errors come here too; who listens hears of them.
  sockets.on("error", () => undefined);
  sockets.on("connection", (client, request) => talk(stub, client, request));
  const listen = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  const listenFrom = (wanted: number, last: number): Promise<void> =>
    listen(wanted).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || wanted >= last) throw error;
      return listenFrom(wanted + 1, last);
    });
  await listenFrom(port, port === 0 ? 0 : port + triedPorts);
  const listening = (server.address() as AddressInfo).port;
  return {
    url: () => `${tls === null ? "ws" : "wss"}://127.0.0.1:${listening}`,
    open: async () => {
      if (!server.listening) await listen(listening);
    },
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      if (server.listening) await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
};
