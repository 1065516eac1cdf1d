/** The test authority's services over HTTP, in the process that asks: `/ocsp`, `/crl`, `/tsp`. For tests. */
import type { RequestListener } from "node:http";
import type { TestAuthority } from "./authority.ts";
import { crl } from "./crl.ts";
import { ocspAnswer } from "./ocsp.ts";
import { timeStampReply } from "./time-stamp.ts";

/** May be changed while the server runs; an answer of null breaks the connection, a number is a bare status. */
export type Services = {
  ocsp: (authority: TestAuthority, question: Buffer) => Buffer | number | null;
  crl: (authority: TestAuthority) => Buffer | number | null;
  tsp: (authority: TestAuthority, question: Buffer) => Buffer | number | null;
};
export const honestServices = (): Services => ({ ocsp: ocspAnswer, crl, tsp: timeStampReply });

export const respond =
  (authority: () => Promise<TestAuthority>, services: Services = honestServices()): RequestListener =>
  async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const name = request.url?.slice(1);
    if (name !== "ocsp" && name !== "crl" && name !== "tsp") return void response.writeHead(404).end();
    const answer = services[name](await authority(), Buffer.concat(chunks));
    if (answer === null) return void response.destroy();
    if (typeof answer === "number") return void response.writeHead(answer).end();
    response.writeHead(200).end(answer);
  };
