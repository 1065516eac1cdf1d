/**
 * The state registers of the walk: they answer about the people of each journey exactly as its table says, and about the staff of the demo as the
 * demo's registers do. Stands where the simulator stands, behind the same client.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { factsOf } from "#lib/demo/registers.ts";

type Said = Readonly<Record<string, string>> | "none" | "down";

export class Registers {
  /** By register, number and what it is asked for. */
  readonly #said = new Map<string, Said>();
  readonly #known = new Set<string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const register = /^\/registers\/([a-z-]{1,40})$/.exec(request.url ?? "")?.[1];
        const answer = register === undefined ? {} : this.#answer(register, JSON.parse(Buffer.concat(chunks).toString("utf8")));
        response.writeHead(register === undefined ? 202 : 200, { "content-type": "application/json" }).end(JSON.stringify(answer));
      });
    });
  }

  /** @returns its address */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** From now on the register says this of this person when it is asked for this purpose. */
  say(register: string, iin: string, about: string, said: Said): void {
    this.#known.add(iin);
    this.#said.set(`${register}:${iin}:${about}`, said);
  }

  #answer(register: string, { iin, about }: { iin: string; about: string }): object {
    const own = this.#said.get(`${register}:${iin}:${about}`);
    const said = own ?? (this.#known.has(iin) ? "none" : (factsOf(register, iin) ?? "none"));
    if (said === "down") return { state: "unavailable", register };
    if (said === "none") return { state: "none", iin, register };
    return { state: "found", iin, register, answeredAt: new Date().toISOString(), facts: said };
  }
}
