/**
 * The stub's HTTP side on loopback: scripting, and what a certification authority serves.
 *
 *   GET  /health                 {status, socket, url}
 *   GET  /                       state: settings, person, scenarios, faults, questions that wait in the window
 *   POST /                       a raw answer, given to the next request as it is
 *   POST /settings               {single?: "string"|"array", answer?: "auto"|"window"}
 *   POST /scenario               {name, iin?, times?, seconds?, otherIin?}
 *   POST /person                 {iin: string|null}   who sits here when neither request nor browser says
 *   POST /reset                  everything as at the start
 *   POST /faults                 {service: "ocsp"|"crl"|"tsp", fault: "down"|"slow"|"try-later"|null}
 *   POST /phone/look             {link}: what a telephone shows before one signs
 *   POST /phone                  {link, iin, bin?, scenario?, otherIin?}: a telephone signs and sends
 *   GET  /window                 the window that asks for key and password; its own forms post below it
 *   POST /ocsp · GET /crl · POST /tsp
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { look, lookOrder, phoneOrder, signByPhone } from "./phone.ts";
import { scenarioOrder } from "./scenarios.ts";
import { newServices, type Services, serviceFault } from "./services.ts";
import type { Socket } from "./socket.ts";
import type { Stub } from "./stub.ts";
import { windowAct, windowPage, windowStyle } from "./window.ts";

const bodyLimit = 8 * 1024 * 1024;

const settingsOrder = z.strictObject({ single: z.enum(["string", "array"]).optional(), answer: z.enum(["auto", "window"]).optional() });
const personOrder = z.strictObject({
  iin: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
});

const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
};

type Answer = {
  readonly status: number;
  readonly type?: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
const ok = (body: unknown): Answer => ({ status: 200, body });

const stateOf = ({ script, computer }: Stub, services: Services) => ({
  ...script.state(),
  settings: computer.settings,
  person: computer.person,
  questions: computer.questions().map(({ id, wanted, documents, locale }) => ({ id, wanted, documents, locale })),
  faults: services.faults(),
});

type Parts = {
  readonly stub: Stub;
  readonly socket: Socket;
  readonly services: Services;
  /** Of the portal; the telephone goes nowhere else. */
  readonly origins: ReadonlySet<string>;
};

const route = async ({ stub, services, socket, origins }: Parts, request: IncomingMessage, url: URL): Promise<Answer | null> => {
  const body = await readBody(request);
  if (body === null) return { status: 413, body: { error: "too long" } };
  const state = () => ok(stateOf(stub, services));
  const order = <T>(schema: z.ZodType<T>, run: (value: T) => Answer | Promise<Answer>): Answer | Promise<Answer> => {
    const value = schema.safeParse(parsed(body));
    return value.success ? run(value.data) : { status: 400, body: { error: value.error.issues[0]?.message ?? "bad request" } };
  };
  const service = async (name: "ocsp" | "crl" | "tsp"): Promise<Answer | null> => {
    const answer = await services.answer(name, body);
    return answer && { status: answer.status, type: answer.type, body: answer.body };
  };
  const windowed = /^POST \/window\/(answer|person|mode)$/.exec(`${request.method} ${url.pathname}`)?.[1];
  if (windowed !== undefined) {
    const form = new URLSearchParams(body.toString("utf8"));
    const fault = windowAct(stub.computer, windowed, form);
    const locale = form.get("locale") === "ru" ? "ru" : "kk";
    return { status: 303, body: "", headers: { location: `/window?locale=${locale}${fault === null ? "" : `&fault=${fault}`}` } };
  }
  switch (`${request.method} ${url.pathname}`) {
    case "GET /window":
      return {
        status: 200,
        type: "text/html; charset=utf-8",
        body: Buffer.from(windowPage(stub.computer, url.searchParams.get("locale") === "ru" ? "ru" : "kk", url.searchParams.get("fault"))),
        headers: { "content-security-policy": "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'" },
      };
    case "GET /window.css":
      return { status: 200, type: "text/css; charset=utf-8", body: Buffer.from(windowStyle) };
    case "GET /health":
      return ok({ status: "ok", socket: socket.url() });
    case "GET /":
      return state();
    case "POST /":
      stub.script.queue(body.toString("utf8"));
      return state();
    case "POST /settings":
      return order(settingsOrder, (settings) => {
        Object.assign(stub.computer.settings, settings);
        return state();
      });
    case "POST /scenario":
      return order(scenarioOrder, async (scenario) => {
        if (scenario.name === "no-listener") await socket.close();
        else stub.script.add(scenario);
        return state();
      });
    case "POST /person":
      return order(personOrder, ({ iin }) => {
        stub.computer.person = iin;
        return state();
      });
    case "POST /reset":
      stub.script.reset();
      stub.computer.reset();
      services.reset();
      await socket.open();
      return state();
    case "POST /faults":
      return order(serviceFault, (fault) => {
        services.setFault(fault);
        return state();
      });
    case "POST /phone/look":
      return order(lookOrder, async ({ link }) => ok(await look(link, origins)));
    case "POST /phone":
      return order(phoneOrder, async (asked) => ok(await signByPhone(stub, asked, origins)));
    case "POST /ocsp":
      return service("ocsp");
    case "GET /crl":
      return service("crl");
    case "POST /tsp":
      return service("tsp");
    default:
      return { status: 404, body: { error: "not found" } };
  }
};

export type Control = { readonly url: string; readonly close: () => Promise<void> };

/** @param port 0: any free one */
export const openControl = async ({ stub, socket, origins }: Omit<Parts, "services">, port: number): Promise<Control> => {
  const services = newServices(stub.wallet.authority);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Called by programs of this machine only; a page in somebody's browser names where it comes from, or this machine by another name.
    const { origin, host = "" } = request.headers;
    const url = new URL(request.url ?? "/", "http://stub");
    const ownWindow = origin === `http://${host}` && url.pathname.startsWith("/window/");
    const foreign = (origin !== undefined && !ownWindow) || !/^(127\.0\.0\.1|localhost):\d+$/.test(host);
    const answer = await (foreign
      ? Promise.resolve<Answer>({ status: 403, body: { error: "not for pages" } })
      : route({ stub, services, socket, origins }, request, url)
    ).catch((error: unknown): Answer => ({ status: 500, body: { error: String(error) } }));
    // A silent service: the asker's time limit ends the call.
    if (answer === null) return;
    const { status, type = "application/json; charset=utf-8", body, headers = {} } = answer;
    response.writeHead(status, { "content-type": type, ...headers }).end(body instanceof Buffer ? body : JSON.stringify(body));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
