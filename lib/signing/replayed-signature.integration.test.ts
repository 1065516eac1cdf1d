/** One signature, in as many wrappings as an attacker likes: what stands outside of what was signed can be changed by anybody. */
import { randomUUID } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { describe, expect, test } from "vitest";
import { sha256Hex } from "#lib/crypto/seal.ts";
import { db } from "#lib/db/client.ts";
import { edsHand } from "#lib/demo/eds-hand.ts";
import { persona } from "#lib/demo/people.ts";
import { checkProof, spendProof } from "./proof.ts";

const { person } = persona("widower");
const signer = { personId: randomUUID(), iin: person.iin };
const signed = async (words: string) => {
  const content = Buffer.from(JSON.stringify({ words, nonce: randomUUID() }));
  const cms = await edsHand({ person, organisation: null, content });
  const bound = { purpose: "sign-complaint", object: randomUUID(), fingerprint: sha256Hex(content) } as const;
  const check = (base64: string) => checkProof(bound, { person: signer, content, kind: { of: "person" } }, { way: "eds", cms: base64 });
  return { cms, content, check, fingerprint: bound.fingerprint };
};

const rewrapped = (cms: string, change: (signed: pkijs.SignedData) => void): string => {
  const info = pkijs.ContentInfo.fromBER(Buffer.from(cms, "base64"));
  const data = new pkijs.SignedData({ schema: info.content });
  change(data);
  const content = data.toSchema(true);
  return Buffer.from(new pkijs.ContentInfo({ contentType: info.contentType, content }).toSchema().toBER(false)).toString("base64");
};

const withUnsigned = (data: pkijs.SignedData): void => {
  const extra = new pkijs.Attribute({ type: "1.2.3.4", values: [new asn1js.Utf8String({ value: "x" })] });
  const [info] = data.signerInfos;
  if (!info) throw new Error("no signer");
  const before = info.unsignedAttrs?.attributes ?? [];
  info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [...before, extra] });
};

const withStranger = (data: pkijs.SignedData): void => {
  data.certificates = [...(data.certificates ?? []), ...(data.certificates ?? [])];
};

describe("a signature that took effect", () => {
  test.each([
    ["an attribute beside what is signed", withUnsigned],
    ["a certificate twice", withStranger],
  ])("does not take effect again in another wrapping: %s", async (_, change) => {
    const { cms, check, fingerprint } = await signed("complaint");
    const other = rewrapped(cms, change);
    expect(other).not.toBe(cms);
    const first = await check(cms);
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    expect(await db().transaction((tx) => spendProof(tx, first.value, fingerprint))).toMatchObject({ ok: true });
    expect(await check(other)).toEqual({ ok: false, error: { code: "eds", fault: "used" } });
  });

  test("of two wrappings that come at once one takes effect", async () => {
    const { cms, check, fingerprint } = await signed("complaint");
    const both = await Promise.all([check(cms), check(rewrapped(cms, withUnsigned))]);
    const spent = await Promise.all(both.map((one) => (one.ok ? db().transaction((tx) => spendProof(tx, one.value, fingerprint)) : one)));
    expect(spent.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
