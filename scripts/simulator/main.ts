/**
 * The demo's outside world in one process on loopback: registers behind the e-government gateway, the monitoring system of public
 * services, a bank. It never runs in production.
 *
 *   POST /registers/<register>   {iin, about}
 *   POST /monitoring             a stage report or {reports}     GET /monitoring?application=<id>
 *   POST /bank/pay               {caseNumber, amount, fault?, repeat?}
 *   POST /admin/faults           {register, fault: "down"|"slow"|"broken"|null}   register "monitoring" fails the monitoring system
 *   GET  /health
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { config } from "#lib/config.ts";
import { pay, payment } from "./bank.ts";
import { reportsReceived, stageReports, takeReports } from "./monitoring.ts";
import { type Answer, answerOf, question, registerFault, wholeFaults } from "./registers.ts";

const bodyLimit = 256 * 1024;
const faultOrder = z.object({ register: z.string().max(40), fault: registerFault.nullable() });

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const badRequest: Answer = { status: 400, body: { error: "bad request" } };

const withBody = async <T>(
  request: IncomingMessage,
  schema: z.ZodType<T>,
  run: (body: T) => Promise<Answer | null> | Answer,
): Promise<Answer | null> => {
  const body = schema.safeParse(await readBody(request));
  return body.success ? run(body.data) : badRequest;
};

const route = async (request: IncomingMessage): Promise<Answer | null> => {
  // Called by programs of this machine only; a page in somebody's browser names where it comes from.
  if (request.headers.origin !== undefined) return { status: 403, body: { error: "not for pages" } };
  const url = new URL(request.url ?? "/", "http://simulator");
  const at = `${request.method} ${url.pathname}`;
  const register = /^POST \/registers\/([a-z-]{1,40})$/.exec(at)?.[1];
  if (register !== undefined) return withBody(request, question, (asked) => answerOf(register, asked));
  switch (at) {
    case "GET /health":
      return { status: 200, body: { status: "ok" } };
    case "POST /monitoring":
    case "POST /monitoring/stages": {
      const fault = wholeFaults.get("monitoring");
      if (fault === "down") return null;
      if (fault !== undefined) return { status: 503, body: { error: "monitoring is out of order" } };
      return withBody(request, stageReports, (reports) => {
        takeReports(reports);
        return { status: 202, body: { taken: reports.length } };
      });
    }
    case "GET /monitoring":
      return { status: 200, body: { reports: reportsReceived(url.searchParams.get("application")) } };
    case "POST /bank/pay":
      return withBody(request, payment, async (order) => ({ status: 200, body: await pay(order) }));
    case "POST /admin/faults":
      return withBody(request, faultOrder, (order) => {
        if (order.fault === null) wholeFaults.delete(order.register);
        else wholeFaults.set(order.register, order.fault);
        return { status: 200, body: { faults: Object.fromEntries(wholeFaults) } };
      });
    default:
      return { status: 404, body: { error: "not found" } };
  }
};

const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const answer = await route(request).catch((error: unknown): Answer => ({ status: 500, body: { error: String(error) } }));
  // A silent system: the asker's time limit ends the call.
  if (answer === null) return;
  response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(answer.body));
};

if (config.mode === "production") {
  process.stderr.write("the simulator never runs in production\n");
  process.exit(1);
}

const server = createServer((request, response) => void serve(request, response));
server.listen(Number(new URL(config.gatewayUrl).port), "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ msg: "simulator ready", url: config.gatewayUrl })}\n`);
});
const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.on("SIGTERM", stop);
// The launcher is gone, however it ended.
process.on("disconnect", stop);
process.on("SIGINT", stop);
