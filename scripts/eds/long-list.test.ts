/** Lists as long as those of a national authority: read in time, searched to the end, and believed no more when a byte of them is changed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { certificatesOf } from "#lib/eds/certificate.ts";
import { askCrl, readCrl } from "#lib/eds/crl.ts";
import { issueKey, openAuthority } from "./authority.ts";
import { derOf, newSerial, pem, signatureIdentifier, signBytes } from "./der.ts";

const parent = mkdtempSync(join(tmpdir(), "long-list-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const authority = await openAuthority(join(parent, "eds"));

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const bytes =
    length < 0x80
      ? [length]
      : length < 0x1_00_00
        ? [0x82, length >> 8, length & 0xff]
        : [0x84, ...[24, 16, 8, 0].map((by) => (length >>> by) & 0xff)];
  return Buffer.concat([Buffer.of(tag, ...bytes), body]);
};
const utc = (date: Date): Buffer =>
  tlv(
    0x17,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/[-:T]|\.\d+/g, "")
        .slice(2)}`,
    ),
  );
/** Reason code, as national lists give one with each entry. */
const reason = tlv(0x30, tlv(0x30, Buffer.from("0603551d15", "hex"), tlv(4, Buffer.from("0a0101", "hex"))));
const entry = (serial: Buffer, at: Date): Buffer => tlv(0x30, tlv(2, serial), utc(at), reason);

const now = new Date();
const { issuing } = authority;
const listOf = (entries: readonly Buffer[]): Buffer => {
  const algorithm = derOf(signatureIdentifier(issuing.privateKey, "sha256").toSchema());
  const subject = derOf(issuing.certificate.subject.toSchema());
  const times = [utc(new Date(now.getTime() - 60_000)), utc(new Date(now.getTime() + 3_600_000))];
  const body = tlv(0x30, tlv(2, Buffer.of(1)), algorithm, subject, ...times, tlv(0x30, Buffer.concat(entries)));
  return tlv(0x30, body, algorithm, tlv(3, Buffer.of(0), signBytes(issuing.privateKey, "sha256", body)));
};

const read = (certificate: Parameters<typeof derOf>[0]) => {
  const [found] = certificatesOf(pem("CERTIFICATE", derOf(certificate)));
  if (!found) throw new Error("no certificate");
  return found;
};
const issuer = read(issuing.certificate.toSchema());
const person = { iin: "040229600001", surname: "ӘЛІМОВА", givenName: "АЙГҮЛ" };
const certificate = () => read(issueKey(authority, { person, use: "sign" }).certificate.toSchema());
const fresh = { at: now, maxAgeMs: 3_600_000 };

const [good, first, last] = [certificate(), certificate(), certificate()];
const serialOf = ({ serialNumber }: typeof good): Buffer => Buffer.from(serialNumber, "hex");
const day = new Date("2025-03-04T05:06:07Z");
const others = Array.from({ length: 200_000 }, () => entry(newSerial(), day));
const long = listOf([entry(serialOf(first), day), ...others, entry(serialOf(last), day)]);

describe("a list of two hundred thousand certificates", () => {
  it("tells the first, the last and one that is not in it, without holding up the portal", () => {
    const begun = performance.now();
    const list = readCrl(long);
    if (!list) throw new Error("not read");
    expect(askCrl(list, good, issuer, fresh)).toMatchObject({ status: "good", revokedAt: null });
    expect(askCrl(list, first, issuer, fresh)).toMatchObject({ status: "revoked", revokedAt: day });
    expect(askCrl(list, last, issuer, fresh)).toMatchObject({ status: "revoked", revokedAt: day });
    // Some tens of milliseconds; objects of each entry would take a minute.
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it("is not believed with one byte changed, cut off, or with an entry that does not end", () => {
    const changed = Buffer.from(long);
    const at = changed.indexOf(serialOf(last));
    changed.writeUInt8(changed.readUInt8(at + 5) ^ 1, at + 5);
    const list = readCrl(changed);
    expect(list && askCrl(list, last, issuer, fresh)).toBeNull();
    expect(readCrl(long.subarray(0, long.length - 1))).toBeNull();
    expect(readCrl(Buffer.concat([long, Buffer.of(0)]))).toBeNull();
    const endless = readCrl(listOf([others[0] ?? Buffer.alloc(0), Buffer.from("3084ffffffff", "hex")]));
    expect(endless && askCrl(endless, good, issuer, fresh)).toBeNull();
  });

  it("may be empty, and a time that cannot be read counts from the beginning", () => {
    const strange = readCrl(listOf([tlv(0x30, tlv(2, serialOf(last)), tlv(0x17, Buffer.from("yesterday")))]));
    expect(strange && askCrl(strange, last, issuer, fresh)).toMatchObject({ status: "revoked", revokedAt: new Date(0) });
    const empty = readCrl(listOf([]));
    expect(empty && askCrl(empty, good, issuer, fresh)).toMatchObject({ status: "good" });
  });
});
