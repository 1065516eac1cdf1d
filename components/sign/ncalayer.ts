/**
 * Talks to NCALayer, the program on the person's computer that signs: one socket, one request, the answer when the person has acted. Keys
 * and passwords never come near the page.
 */

export type SigningOrder = {
  /** Base64 of the bytes, each document with a signature of its own, all under one password. */
  readonly documents: readonly string[];
  /** Object identifiers that the certificate must all have among its extended key usages. */
  readonly keyUsage: readonly string[];
  /** Empty: anybody's key, of any organisation. */
  readonly iin: string;
  readonly bin: string;
  /** The signed bytes lie inside the signature (signing in) or beside it. */
  readonly encapsulate: boolean;
  readonly locale: "kk" | "ru";
};

/** What goes on meanwhile. `slow`: the browser may be asking whether the page may speak to this computer. */
export type Phase = "connecting" | "slow" | "opened" | "still" | "again";

/** Why there is no signature. `cancelled`: in the window of the program; `stopped`: on the page. */
export type Trouble = "not-found" | "old" | "dropped" | "cancelled" | "stopped" | "failed";

export type Outcome =
  | { readonly signed: readonly string[] }
  | { readonly trouble: Trouble /** The program's own word for a failure, "SIGNING_FAILURE". */; readonly code?: string };

/** As much of a WebSocket as is needed. */
export type Socket = {
  onmessage: ((event: { data: unknown }) => void) | null;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
};

export type Around = {
  /** Tried in this order. */
  readonly addresses: readonly string[];
  readonly connect: (address: string) => Socket;
  readonly tell: (phase: Phase) => void;
  readonly stop: AbortSignal;
};

const greetingMs = 5000;
const slowMs = 4000;
/** As long as a person may need to answer the browser's question. */
const connectMs = 60_000;
const stillMs = 30_000;
const heartbeatMs = 25_000;
const beforeAgainMs = 1000;
const heartbeat = "--heartbeat--";
/** The first with the module that we speak to. */
const oldest = [1, 2];

const isOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < (oldest[0] ?? 0) || (major === oldest[0] && minor < (oldest[1] ?? 0));
};

const requestOf = (order: SigningOrder): string => {
  const { documents, keyUsage, iin, bin, encapsulate, locale } = order;
  return JSON.stringify({
    module: "kz.gov.pki.knca.basics",
    method: "sign",
    args: {
      allowedStorages: null,
      format: "cms",
      data: documents.length === 1 ? documents[0] : documents,
      signingParams: { decode: true, encapsulate, digested: false, tsaProfile: {} },
      signerParams: { extKeyUsageOids: keyUsage, iin, bin },
      locale,
    },
  });
};

const bare = (pem: string): string => pem.replace(/-----(?:BEGIN|END) CMS-----|\s/g, "");

/** One document comes as a string or as an array of one, several as an array; an object holds them under `signatures`. */
const signaturesIn = (result: unknown): readonly string[] => {
  if (typeof result === "object" && result !== null && !Array.isArray(result))
    return signaturesIn((result as { readonly signatures?: unknown }).signatures);
  const list: readonly unknown[] = Array.isArray(result) ? result : [result];
  return list.flatMap((one) => (typeof one === "string" && bare(one) !== "" ? [bare(one)] : []));
};

type Frame = {
  readonly result?: { readonly version?: unknown };
  readonly status?: unknown;
  readonly code?: unknown;
  readonly errorCode?: unknown;
  readonly success?: unknown;
  readonly message?: unknown;
  readonly body?: { readonly result?: unknown };
};

const frameOf = (data: unknown): Frame => {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === "object" && frame !== null ? frame : {};
  } catch {
    return {};
  }
};

const failed = (code: unknown): Outcome =>
  typeof code === "string" && /^[\w.]{1,60}$/.test(code) ? { trouble: "failed", code } : { trouble: "failed" };

/** Null for a frame that answers nothing: a second greeting, the echo of a heartbeat, `{}`. */
const outcomeOf = (frame: Frame, wanted: number): Outcome | null => {
  if (frame.success === false) return frame.errorCode === "MODULE_NOT_FOUND" ? { trouble: "old" } : failed(frame.errorCode);
  if (frame.status === undefined && frame.code === undefined) return null;
  if (frame.message === "action.canceled") return { trouble: "cancelled" };
  if (frame.status !== true) return failed(frame.code);
  // The window was closed: the program calls that a success without a result.
  const result = frame.body?.result;
  if (result === undefined || result === null || result === "") return { trouble: "cancelled" };
  const signed = signaturesIn(result);
  return signed.length === wanted ? { signed } : { trouble: "failed" };
};

/** `unreached`: nobody there, or nobody who greets; the next address may answer. */
type Answer = Outcome | "unreached" | "dropped";

const talk = (order: SigningOrder, address: string, { connect, tell, stop }: Around): Promise<Answer> =>
  new Promise((resolve) => {
    let asked = false;
    const timers: ReturnType<typeof setTimeout>[] = [];
    let beats: ReturnType<typeof setInterval> | undefined;
    const later = (ms: number, act: () => void) => timers.push(setTimeout(act, ms));
    const socket = ((): Socket | null => {
      try {
        return connect(address);
      } catch {
        return null;
      }
    })();
    const end = (answer: Answer): void => {
      timers.forEach(clearTimeout);
      clearInterval(beats);
      stop.removeEventListener("abort", onStop);
      if (socket) {
        socket.onopen = socket.onmessage = socket.onclose = null;
        // There is no word for giving up: the closed socket says it.
        socket.close();
      }
      resolve(answer);
    };
    const onStop = (): void => end({ trouble: "stopped" });
    if (socket === null) return end("unreached");
    stop.addEventListener("abort", onStop);
    later(slowMs, () => tell("slow"));
    later(connectMs, () => end("unreached"));
    socket.onopen = () => {
      timers.splice(0).forEach(clearTimeout);
      later(greetingMs, () => end("unreached"));
    };
    socket.onclose = () => end(asked ? "dropped" : "unreached");
    socket.onmessage = ({ data }) => {
      const frame = frameOf(data);
      if (asked) {
        const outcome = outcomeOf(frame, order.documents.length);
        if (outcome) end(outcome);
        return;
      }
      const version = frame.result?.version;
      if (typeof version !== "string") return;
      if (isOld(version)) return end({ trouble: "old" });
      timers.splice(0).forEach(clearTimeout);
      asked = true;
      socket.send(requestOf(order));
      tell("opened");
      later(stillMs, () => tell("still"));
      beats = setInterval(() => socket.send(heartbeat), heartbeatMs);
    };
  });

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

const reach = async (order: SigningOrder, around: Around): Promise<Answer> => {
  for (const address of around.addresses) {
    const answer = await talk(order, address, around);
    if (answer !== "unreached") return answer;
  }
  return "unreached";
};

/** Asks for the signatures, in the order of the documents. A connection that breaks while the person acts is made once more. */
export const signWithNcaLayer = async (order: SigningOrder, around: Around): Promise<Outcome> => {
  around.tell("connecting");
  const first = await reach(order, around);
  if (first === "unreached") return { trouble: "not-found" };
  if (first !== "dropped") return first;
  around.tell("again");
  await pause(beforeAgainMs, around.stop);
  if (around.stop.aborted) return { trouble: "stopped" };
  const second = await reach(order, around);
  return typeof second === "string" ? { trouble: "dropped" } : second;
};
