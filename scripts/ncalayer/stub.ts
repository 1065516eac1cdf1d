import type { Computer } from "./computer.ts";
import type { Script } from "./scenarios.ts";
import type { Wallet } from "./wallet.ts";

/** What the parts of the stub share. */
export type Stub = { readonly script: Script; readonly computer: Computer; readonly wallet: Wallet };

/** Whoever is connected: the person named by the browser's cookie, and a signal that fires when the page goes. */
export type Visitor = { readonly person: string | null; readonly gone: AbortSignal };
