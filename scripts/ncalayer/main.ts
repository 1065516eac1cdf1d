/**
 * Stub of NCALayer and of a certification authority for the demo and tests: signs with keys of invented people. It never runs in
 * production. Settings: NCALAYER_PORT, NCALAYER_TLS=on, EDS_STUB_URL, DATA_DIR.
 */
import { config } from "#lib/config.ts";
import { startStub } from "./start.ts";

if (config.mode === "production") {
  process.stderr.write("the stub of NCALayer never runs in production\n");
  process.exit(1);
}

const stub = await startStub({
  dataDir: config.dataDir,
  socketPort: Number(process.env.NCALAYER_PORT ?? 13_579),
  httpPort: Number(new URL(config.edsStubUrl).port),
  portalOrigins: [config.publicOrigin, config.internalOrigin],
  tls: process.env.NCALAYER_TLS === "on",
});
process.send?.({ socket: stub.socketUrl, url: stub.url });
process.stdout.write(`${JSON.stringify({ msg: "ncalayer stub ready", socket: stub.socketUrl, url: stub.url })}\n`);

const stop = () => void stub.stop();
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The launcher is gone, however it ended.
process.on("disconnect", stop);
