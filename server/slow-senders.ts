import type { IncomingMessage, Server } from "node:http";

const lookEveryMs = 15_000;
/** 10 MB at this rate take about five hours; what is slower has stopped. Three looks in a row, for a phone may lose its network. */
const minBytesPerLook = 8_000;
const looks = 3;

type Watch = { bytes: number; slow: number };

/**
 * Slow lines may take their time with an upload, a connection that sends next to nothing may not hold a place for ever. Replaces a short
 * limit on the whole request, which would cut off an honest 10 MB on a bad line.
 */
export const cutOffSlowSenders = (server: Server, onCut: () => void): void => {
  const waiting = new Map<IncomingMessage, Watch>();
  server.on("request", (req: IncomingMessage) => {
    if (req.method === "GET" || req.method === "HEAD") return;
    waiting.set(req, { bytes: req.socket.bytesRead, slow: 0 });
    const done = () => waiting.delete(req);
    req.once("end", done).once("close", done);
  });
  const timer = setInterval(() => {
    for (const [req, watch] of waiting) {
      const { bytesRead } = req.socket;
      // A paused stream waits for us, not for the client.
      watch.slow = bytesRead - watch.bytes < minBytesPerLook && !req.isPaused() ? watch.slow + 1 : 0;
      watch.bytes = bytesRead;
      if (watch.slow < looks) continue;
      onCut();
      req.socket.destroy();
      waiting.delete(req);
    }
  }, lookEveryMs);
  timer.unref();
  server.once("close", () => clearInterval(timer));
};
