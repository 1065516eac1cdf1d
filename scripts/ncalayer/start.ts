/** Starts the whole stub in this process: the entry of `main.ts` and of the tests. */
import { join } from "node:path";
import { newComputer } from "./computer.ts";
import { openControl } from "./control.ts";
import { newScript } from "./scenarios.ts";
import { openSocket, type Tls } from "./socket.ts";
import { openWallet } from "./wallet.ts";

export type StubOptions = {
  /** The portal's data directory; the test authority lives in `secrets/eds` of it. */
  readonly dataDir: string;
  /** 0: any free one. */
  readonly socketPort: number;
  readonly httpPort: number;
  readonly tls?: boolean;
  /** Of the portal: its pages may speak to the stub, and the stub phone goes nowhere else. */
  readonly portalOrigins?: readonly string[];
};

export type RunningStub = {
  /** Where pages find NCALayer. */
  readonly socketUrl: string;
  /** Scripting and the authority's services. */
  readonly url: string;
  /** PEM of the test authority. */
  readonly anchorsFile: string;
  readonly stop: () => Promise<void>;
};

export const startStub = async ({ dataDir, socketPort, httpPort, tls = false, portalOrigins = [] }: StubOptions): Promise<RunningStub> => {
  const wallet = await openWallet(join(dataDir, "secrets", "eds"), join(dataDir, "secrets", "eds-strangers"));
  const stub = { script: newScript(), computer: newComputer(), wallet };
  const keys: Tls | null = tls ? wallet.forThisMachine() : null;
  const origins = new Set(portalOrigins);
  const socket = await openSocket(stub, { port: socketPort, tls: keys, origins });
  const control = await openControl({ stub, socket, origins }, httpPort);
  return {
    socketUrl: socket.url(),
    url: control.url,
    anchorsFile: wallet.authority.anchorsFile,
    stop: async () => {
      await Promise.all([socket.close(), control.close()]);
    },
  };
};
