import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Outcome, type Phase, type SigningOrder, type Socket, signWithNcaLayer } from "./ncalayer.ts";

const order: SigningOrder = {
  documents: ["0K8="],
  keyUsage: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"],
  iin: "123456789012",
  bin: "",
  encapsulate: false,
  locale: "kk",
};
const greeting = { result: { version: "1.4" } };
const armoured = (body: string) => `-----BEGIN CMS-----\n${body.slice(0, 4)}\n${body.slice(4)}\n-----END CMS-----\n`;

class FakeSocket implements Socket {
  onmessage: Socket["onmessage"] = null;
  onopen: Socket["onopen"] = null;
  onclose: Socket["onclose"] = null;
  readonly sent: string[] = [];
  closed = false;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.closed = true;
  }
  says(frame: object | string): void {
    this.onmessage?.({ data: typeof frame === "string" ? frame : JSON.stringify(frame) });
  }
}

const begin = (given: Partial<SigningOrder> = {}, addresses = ["wss://127.0.0.1:13579"]) => {
  const sockets: FakeSocket[] = [];
  const told: Phase[] = [];
  const stop = new AbortController();
  let outcome: Outcome | undefined;
  void signWithNcaLayer(
    { ...order, ...given },
    {
      addresses,
      connect: (address) => {
        const socket = new FakeSocket(address);
        sockets.push(socket);
        return socket;
      },
      tell: (phase) => told.push(phase),
      stop: stop.signal,
    },
  ).then((one) => {
    outcome = one;
  });
  const settled = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return outcome;
  };
  const at = (n: number): FakeSocket => {
    const socket = sockets[n];
    if (!socket) throw new Error(`no socket ${n}`);
    return socket;
  };
  const greeted = (n = 0): FakeSocket => {
    at(n).onopen?.();
    at(n).says(greeting);
    return at(n);
  };
  return { sockets, told, stop, settled, at, greeted };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the request", () => {
  test("waits for the greeting and asks for one detached signature with a time stamp, of this person's signing key", () => {
    const { at, greeted } = begin();
    at(0).onopen?.();
    expect(at(0).sent).toEqual([]);
    const socket = greeted();
    expect(socket.sent.map((text) => JSON.parse(text))).toEqual([
      {
        module: "kz.gov.pki.knca.basics",
        method: "sign",
        args: {
          allowedStorages: null,
          format: "cms",
          data: "0K8=",
          signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
          signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"], iin: "123456789012", bin: "" },
          locale: "kk",
        },
      },
    ]);
  });

  test("gives several documents as an array, for one password", () => {
    const { greeted } = begin({ documents: ["AA==", "AQ=="] });
    expect(JSON.parse(greeted().sent[0] ?? "").args.data).toEqual(["AA==", "AQ=="]);
  });

  test("is sent once, whatever comes before the answer; the heart goes on beating", async () => {
    const { greeted, settled } = begin();
    const socket = greeted();
    for (const frame of [greeting, {}, "--heartbeat--", "", { result: { version: "1.4" } }]) socket.says(frame);
    await vi.advanceTimersByTimeAsync(55_000);
    expect(socket.sent.slice(1)).toEqual(["--heartbeat--", "--heartbeat--"]);
    expect(await settled()).toBeUndefined();
    socket.says({ status: true, body: { result: armoured("MIIBAAAA") } });
    expect(await settled()).toEqual({ signed: ["MIIBAAAA"] });
    expect(socket.closed).toBe(true);
  });
});

describe("the reply", () => {
  const several = { documents: ["AA==", "AQ=="] };
  test.each<[string, Partial<SigningOrder>, object, Outcome]>([
    ["a string", {}, { status: true, body: { result: armoured("MIIBAAAA") } }, { signed: ["MIIBAAAA"] }],
    ["an array of one", {}, { status: true, body: { result: [armoured("MIIBAAAA")] } }, { signed: ["MIIBAAAA"] }],
    ["an object", {}, { status: true, body: { result: { signatures: ["MIIBAAAA"] } } }, { signed: ["MIIBAAAA"] }],
    [
      "several, in their order",
      several,
      { status: true, body: { result: [armoured("MIIBAAAA"), armoured("MIICAAAA")] } },
      { signed: ["MIIBAAAA", "MIICAAAA"] },
    ],
    ["fewer than asked", several, { status: true, body: { result: [armoured("MIIBAAAA")] } }, { trouble: "failed" }],
    ["a closed window", {}, { status: true, body: {} }, { trouble: "cancelled" }],
    ["a closed window, without a body", {}, { status: true }, { trouble: "cancelled" }],
    ["a closed window, in the old module's words", {}, { code: "500", message: "action.canceled" }, { trouble: "cancelled" }],
    [
      "a failure",
      {},
      { status: false, code: "SIGNING_FAILURE", message: "x", details: "y" },
      { trouble: "failed", code: "SIGNING_FAILURE" },
    ],
    ["a failure without a code", {}, { status: false }, { trouble: "failed" }],
    ["a failure whose code is a text", {}, { status: false, code: "<b>x</b> y" }, { trouble: "failed" }],
    ["a program without the module", {}, { success: false, errorCode: "MODULE_NOT_FOUND" }, { trouble: "old" }],
    ["a broken request", {}, { success: false, errorCode: "JSON_WRAPPING" }, { trouble: "failed", code: "JSON_WRAPPING" }],
    ["something strange for a result", {}, { status: true, body: { result: 7 } }, { trouble: "failed" }],
  ])("%s", async (_, given, frame, expected) => {
    const { greeted, settled } = begin(given);
    greeted().says(frame);
    expect(await settled()).toEqual(expected);
  });
});

describe("what goes wrong on the way", () => {
  test("nobody listens: each address is tried, then it is said", async () => {
    const { at, sockets, settled, told } = begin({}, ["wss://127.0.0.1:13579", "ws://127.0.0.1:13579"]);
    at(0).onclose?.();
    await settled();
    at(1).onclose?.();
    expect(await settled()).toEqual({ trouble: "not-found" });
    expect(sockets.map(({ address }) => address)).toEqual(["wss://127.0.0.1:13579", "ws://127.0.0.1:13579"]);
    expect(told).toEqual(["connecting"]);
  });

  test("the browser asks before it connects: the person is told what to allow, and has a minute", async () => {
    const { told, settled } = begin();
    await vi.advanceTimersByTimeAsync(4000);
    expect(told).toEqual(["connecting", "slow"]);
    expect(await settled()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(57_000);
    expect(await settled()).toEqual({ trouble: "not-found" });
  });

  test("another program listens and does not greet", async () => {
    const { at, settled } = begin();
    at(0).onopen?.();
    at(0).says("hello");
    await vi.advanceTimersByTimeAsync(5000);
    expect(await settled()).toEqual({ trouble: "not-found" });
  });

  test.each(["0.9", "1.1", "1"])("version %s is too old and is not asked", async (version) => {
    const { at, settled } = begin();
    at(0).onopen?.();
    at(0).says({ result: { version } });
    expect(await settled()).toEqual({ trouble: "old" });
    expect(at(0).sent).toEqual([]);
  });

  test.each(["1.2", "1.4", "2.0"])("version %s will do", (version) => {
    const { at } = begin();
    at(0).onopen?.();
    at(0).says({ result: { version } });
    expect(at(0).sent).toHaveLength(1);
  });

  test("a person who takes time is told so, and nothing ends", async () => {
    const { greeted, told, settled } = begin();
    greeted();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told).toEqual(["connecting", "opened", "still"]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await settled()).toBeUndefined();
  });

  test("dropped in the middle: connects and asks once more", async () => {
    const { greeted, settled, told, sockets } = begin();
    greeted().onclose?.();
    await vi.advanceTimersByTimeAsync(1000);
    greeted(1).says({ status: true, body: { result: armoured("MIIBAAAA") } });
    expect(await settled()).toEqual({ signed: ["MIIBAAAA"] });
    expect(told).toEqual(["connecting", "opened", "again", "opened"]);
    expect(sockets).toHaveLength(2);
  });

  test.each(["before the greeting", "after it"])("dropped twice, %s: it is said", async (when) => {
    const { greeted, at, settled, sockets } = begin();
    greeted().onclose?.();
    await vi.advanceTimersByTimeAsync(1000);
    (when === "after it" ? greeted(1) : at(1)).onclose?.();
    expect(await settled()).toEqual({ trouble: "dropped" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sockets).toHaveLength(2);
  });

  test("stopped on the page: the socket is closed, a late answer is nothing", async () => {
    const { greeted, stop, settled } = begin();
    const socket = greeted();
    stop.abort();
    expect(await settled()).toEqual({ trouble: "stopped" });
    expect(socket.closed).toBe(true);
    expect(socket.onmessage).toBeNull();
  });

  test("stopped between two connections: no third", async () => {
    const { greeted, stop, settled, sockets } = begin();
    greeted().onclose?.();
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    expect(await settled()).toEqual({ trouble: "stopped" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sockets).toHaveLength(1);
  });
});
