import { describe, expect, test } from "vitest";
import { readBody } from "./body.ts";
import { refusal, tooMany } from "./errors.ts";
import { formFields, RepeatedFieldError } from "./form-fields.ts";
import { seeOther } from "./redirect.ts";
import { clientAddress } from "./request-facts.ts";

describe("posted fields", () => {
  test("a name sent twice is an error for a single-valued field, not its first value", () => {
    const form = formFields([
      ["iin", "1"],
      ["iin", "2"],
    ]);
    expect(() => form.get("iin")).toThrow(RepeatedFieldError);
    expect(form.all("iin")).toEqual(["1", "2"]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a name like any other", (name) => {
    expect(formFields([]).get(name)).toBe("");
    expect(formFields([]).has(name)).toBe(false);
    expect(formFields([[name, "x"]]).get(name)).toBe("x");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("text is put into one Unicode form before anything looks at it", () => {
    expect(formFields([["name", "Айгүл И\u0306"]]).get("name")).toBe("Айгүл Й");
  });
});

describe("redirects stay on this host", () => {
  test.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x=1", "/a b"])(
    "%j throws",
    (path) => expect(() => seeOther(path)).toThrow(),
  );

  test("a local path is relative and not cached", () => {
    const answer = seeOther("/kk/cabinet?x=1#errors");
    expect([answer.status, answer.headers.get("location"), answer.headers.get("cache-control")]).toEqual([
      303,
      "/kk/cabinet?x=1#errors",
      "no-store",
    ]);
  });
});

describe("address of the client", () => {
  const proxies = ["10.0.0.1", "10.0.0.2"];
  test.each([
    ["without proxies the header of the client counts for nothing", "203.0.113.7", "1.2.3.4", [], "203.0.113.7"],
    ["a stranger's socket is not a proxy", "203.0.113.7", "1.2.3.4", proxies, "203.0.113.7"],
    ["a trusted proxy names its client", "10.0.0.1", "203.0.113.7", proxies, "203.0.113.7"],
    ["what the client wrote before it is ignored", "10.0.0.1", "1.2.3.4, 203.0.113.7", proxies, "203.0.113.7"],
    ["two trusted proxies in a row", "10.0.0.2", "1.2.3.4, 203.0.113.7, 10.0.0.1", proxies, "203.0.113.7"],
    ["IPv4 written as IPv6", "::ffff:203.0.113.7", "", [], "203.0.113.7"],
  ])("%s", (_, socket, header, trusted, expected) => expect(clientAddress(socket, header, trusted)).toBe(expected));
});

describe("bodies", () => {
  const post = (parts: readonly string[], headers: Record<string, string> = {}) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    return new Request("http://x/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
  };

  test("counted while reading, whatever the declared length says", async () => {
    const answer = await readBody(post(["12345", "67890"], { "content-length": "1" }), 8);
    expect(answer).toEqual({ ok: false, error: "too-large" });
  });

  test("up to the limit it is taken", async () => {
    const answer = await readBody(post(["1234", "5678"]), 8);
    expect(answer.ok && answer.value.toString()).toBe("12345678");
  });

  test("an endless body is not read to its end", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65536;
        controller.enqueue(new Uint8Array(65536));
      },
    });
    const answer = await readBody(new Request("http://x/", { method: "POST", body, duplex: "half" } as RequestInit), 1024);
    expect(answer.ok).toBe(false);
    expect(sent).toBeLessThan(4 * 1024 * 1024);
  });
});

describe("refusals", () => {
  test.each(["kk", "ru"] as const)("too many: 429 with the time of the next try, in %s", async (locale) => {
    const answer = tooMany(90, { locale });
    const page = await answer.text();
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "90"]);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).toMatch(/\d{1,2}:\d{2}/);
  });

  test("an interface gets JSON with a code, and nothing of what failed", async () => {
    const answer = refusal("failed", { locale: "ru", json: true, requestId: "0123456789ab" });
    const said = (await answer.json()) as { error: Record<string, string> };
    expect(answer.status).toBe(500);
    expect(Object.keys(said.error).sort()).toEqual(["code", "message", "requestId"]);
  });
});
