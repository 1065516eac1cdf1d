/** The stub of NCALayer that runs beside the portal, told over HTTP what a person at the computer does. */
import { expect } from "./test.ts";

/** Names of scripts/ncalayer/scenarios.ts. */
export type Scenario = {
  readonly name: string;
  readonly iin?: string;
  readonly times?: number;
  readonly seconds?: number;
};

let found: Promise<string> | undefined;

/** It takes the first free port from the third after the portal's. */
const stubAddress = async (): Promise<string> => {
  const first = Number(new URL(process.env.QYZMET_ORIGIN ?? "http://127.0.0.1:3000").port) + 3;
  for (let port = first; port < first + 10; port += 1) {
    const health = await fetch(`http://127.0.0.1:${port}/health`).then(
      async (answer) => (await answer.json()) as { socket?: string },
      () => ({ socket: undefined }),
    );
    if (health.socket) return `http://127.0.0.1:${port}`;
  }
  throw new Error("The stub of NCALayer does not run beside the portal");
};

const tell = async (path: string, body: object): Promise<void> => {
  found ??= stubAddress();
  const answer = await fetch(`${await found}${path}`, { method: "POST", body: JSON.stringify(body) });
  expect(answer.status, await answer.text()).toBe(200);
};

/** The next signing of this person meets it. */
export const ncaLayer = (scenario: Scenario): Promise<void> => tell("/scenario", scenario);

/** Nobody listens any more, for anybody: only where no other test runs. */
export const endNcaLayer = (): Promise<void> => tell("/scenario", { name: "no-listener" });
export const startNcaLayer = (): Promise<void> => tell("/reset", {});

/** What the stub's telephone does with the link of a QR code. @returns status of the portal's answer, 0 when nothing was sent */
export const phoneSigns = async (order: { link: string; iin: string; bin?: string; scenario?: string }): Promise<number> => {
  found ??= stubAddress();
  const answer = await fetch(`${await found}/phone`, { method: "POST", body: JSON.stringify(order) });
  return ((await answer.json()) as { status: number }).status;
};

/** What tells whether a key was revoked: overloaded, or back again (null); for everybody, hence only where no other test runs. */
export const checkOfKeys = async (fault: "try-later" | null): Promise<void> => {
  for (const service of ["ocsp", "crl"]) await tell("/faults", { service, fault });
};
