import { describe, expect, it } from "vitest";
import { checkNotice, signNotice } from "./bank-notice.ts";

const at = new Date("2026-11-20T06:00:00Z");
const body = '{"reference":"KZ-DEMO-000000001"}';
const headersAt = (moment: Date, secret = "secret") => new Headers(signNotice(secret, body, moment));

describe("a bank's notice", () => {
  it("is believed when it is signed with the shared secret now", () => {
    expect(checkNotice("secret", headersAt(at), body, at)).toMatchObject({ valid: true });
  });
  it("is refused unsigned, signed by another, changed, or old", () => {
    expect(checkNotice("secret", new Headers(), body, at)).toEqual({ valid: false, why: "unsigned" });
    expect(checkNotice("secret", headersAt(at, "other"), body, at)).toEqual({ valid: false, why: "wrong" });
    expect(checkNotice("secret", headersAt(at), body.replace("1", "2"), at)).toEqual({ valid: false, why: "wrong" });
    expect(checkNotice("secret", headersAt(new Date("2026-11-20T05:54:00Z")), body, at)).toEqual({ valid: false, why: "old" });
  });
});
