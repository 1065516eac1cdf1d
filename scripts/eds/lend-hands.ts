/**
 * Hands for the people of the demo, in this very process: keys of the test authority, and a responder on a free port that answers for them
 * with the clock of whoever signed last. Called before anything reads the settings.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type EdsHand, lendHand } from "#lib/demo/eds-hand.ts";

/** @param folder of the test authority; made when somebody signs for the first time */
export const lendHands = async (folder: string): Promise<{ readonly close: () => void }> => {
  // What these load reads the settings.
  const parts = async () => ({
    ...(await import("./authority.ts")),
    ...(await import("./cms.ts")),
    ...(await import("./ocsp.ts")),
    ...(await import("#lib/clock.ts")),
  });
  const opened = async () => {
    const { openAuthority, ...rest } = await parts();
    return { ...rest, authority: await openAuthority(folder) };
  };
  let once: ReturnType<typeof opened> | undefined;
  const tools = () => {
    once ??= opened();
    return once;
  };
  // A case of an earlier day is signed with the clock of that day; a request knows only the machine's.
  let behind = 0;
  const sign: EdsHand = async ({ person, organisation, content, use = "sign" }) => {
    const { authority, issueKey, signCms, now } = await tools();
    behind = now().getTime() - Date.now();
    const key = issueKey(authority, { person, use, ...(organisation === null ? {} : { organisation }) });
    return signCms(key, content).toString("base64");
  };
  const server = createServer((request, response) => {
    const question: Buffer[] = [];
    request.on("data", (chunk: Buffer) => question.push(chunk));
    request.on("end", async () => {
      const { authority, ocspAnswer } = await tools();
      const at = new Date(Date.now() + behind);
      const answer = ocspAnswer(authority, Buffer.concat(question), {
        producedAt: at,
        thisUpdate: at,
        nextUpdate: new Date(at.getTime() + 3_600_000),
      });
      response.writeHead(200, { "content-type": "application/ocsp-response" }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  process.env.EDS_ANCHORS = join(folder, "anchors.pem");
  process.env.EDS_OCSP_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  lendHand(sign);
  return { close: () => server.close() };
};
