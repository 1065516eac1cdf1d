import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { edsFaults } from "#lib/eds/words.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import { edsOrder } from "#lib/signing/order.ts";
import { type SignProblem, signProblemOf } from "./problems.ts";
import { saidOfProblem } from "./sign-ways.tsx";
import { signingStates } from "./signing-data.ts";

const translator = (locale: "kk" | "ru") =>
  createTranslator({ locale, messages: pageMessages(locale) } as never) as unknown as Parameters<typeof saidOfProblem>[0] & {
    has: (key: string) => boolean;
  };
const given = (kind: "person" | "official") => ({
  order: edsOrder({
    documents: [],
    use: "sign",
    kind: kind === "person" ? { of: "person" } : { of: "official", bin: "123456789012" },
    locale: "kk",
  }),
  app: kind === "person" ? ("eGov Mobile" as const) : ("eGov Business" as const),
  sms: kind === "person" ? { sendAction: "", saveAction: "", phoneMasked: "+7 701 ••• •• 42", running: null, now: new Date() } : null,
});

describe.each(["kk", "ru"] as const)("in %s", (locale) => {
  const t = translator(locale);
  const said = (problem: SignProblem, kind: "person" | "official" = "person") => saidOfProblem(t, given(kind), problem)?.text ?? "";

  test.each([...edsFaults.map((fault) => `eds-${fault}`), "eds-waiting"])(
    "%s says what happened, what to do, and the next lawful way",
    (code) => {
      const problem = signProblemOf(code) as SignProblem;
      expect(problem).not.toBeNull();
      for (const kind of ["person", "official"] as const) {
        const text = said(problem, kind);
        expect(text.split(/[.!?]\s/).length, text).toBeGreaterThanOrEqual(2);
        expect(text).not.toMatch(/eds\.|[{}]/);
      }
      expect(said(problem)).toContain("SMS");
      expect(said(problem, "official")).not.toContain("SMS");
      // A telephone's signature would wait for the same service.
      expect(said(problem).includes("eGov Mobile") && code === "eds-waiting").toBe(false);
    },
  );

  test("a wrong key is named by the beginning of its file", () => {
    expect(said("eds-purpose")).toMatch(/AUTH_.*GOST512_.*RSA256_/);
  });

  test("an official is told of an official's key, a person of his own", () => {
    expect(said("eds-kind", "official")).not.toBe(said("eds-kind"));
    expect(said("eds-other-person", "official")).toContain("eGov Business");
  });

  test.each(signingStates)("the state %s has a title and a sentence", (state) => {
    for (const part of ["title", "text"]) expect(t.has(`eds.script.${state}.${part}`)).toBe(true);
  });
});
