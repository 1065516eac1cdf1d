/**
 * Virus scan by clamd's own protocol (INSTREAM: chunks with their length in front, a chunk of no length at the end), over TCP or a socket of
 * this machine. A scanner that does not answer is never a "clean" (spec/security.md 5.4.3): the file is not taken.
 */
import { connect, type Socket } from "node:net";
import { config } from "#lib/config.ts";
import { errorKind, logger } from "#lib/log.ts";

/** `off`: the operator runs without a scanner. `down`: no answer, or none that can be understood. */
export type Scan = "clean" | "found" | "down" | "off";

const chunkBytes = 64 * 1024;
const tries = 2;
/** clamd's answers are one short line; more is no answer of a scanner. */
const longestAnswer = 4096;

const open = (address: string): Socket => {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === "unix:" ? connect({ path: pathname }) : connect({ host: hostname, port: Number(port === "" ? 3310 : port) });
};

const ask = (address: string, timeoutMs: number, bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = open(address);
    let answer = "";
    const timer = setTimeout(() => socket.destroy(new Error("the scanner did not answer in time")), timeoutMs);
    socket.on("data", (chunk: Buffer) => {
      answer += chunk.toString("latin1");
      if (answer.includes("\0") || answer.length > longestAnswer) socket.end();
    });
    socket.once("error", reject);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve(answer);
    });
    socket.once("connect", () => {
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const chunk = bytes.subarray(at, at + chunkBytes);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        socket.write(length);
        socket.write(chunk);
      }
      socket.write(Buffer.alloc(4));
    });
  });

const verdictOf = (answer: string): "clean" | "found" | null => {
  const line = answer.split("\0")[0] ?? "";
  if (line === "stream: OK") return "clean";
  return /^stream: .+ FOUND$/.test(line) ? "found" : null;
};

/** @param scanner address and time limit in milliseconds; null: off */
export const scanWith = async (scanner: { readonly address: string; readonly timeoutMs: number } | null, bytes: Buffer): Promise<Scan> => {
  if (scanner === null) return "off";
  for (let n = 1; n <= tries; n += 1) {
    try {
      const verdict = verdictOf(await ask(scanner.address, scanner.timeoutMs, bytes));
      if (verdict !== null) return verdict;
      logger.warn({ try: n }, "the virus scanner did not give a verdict");
    } catch (error) {
      logger.warn({ try: n, error: errorKind(error) }, "the virus scanner does not answer");
    }
  }
  return "down";
};

export const scan = (bytes: Buffer): Promise<Scan> => scanWith(config.virusScan, bytes);
