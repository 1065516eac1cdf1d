/** Revocation lists of the test authority (RFC 5280). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import type { TestAuthority } from "./authority.ts";
import type { TestKey } from "./certificate.ts";
import { derOf, integerOf, newSerial, signatureIdentifier, signedSequence } from "./der.ts";

export type CrlOptions = {
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
  readonly issuer?: TestKey;
  readonly further?: readonly pkijs.Extension[];
};

const time = (date: Date) => new asn1js.UTCTime({ valueDate: date });

/** The list (DER) of everything that {@link revoke} has revoked. */
export const crl = (authority: TestAuthority, options: CrlOptions = {}): Buffer => {
  const [at, issuer] = [now(), options.issuer ?? authority.issuing];
  const folder = join(authority.folder, "revoked");
  const entries = readdirSync(folder).map(
    (serial) =>
      new asn1js.Sequence({
        value: [integerOf(Buffer.from(serial, "hex")), time(new Date(readFileSync(join(folder, serial), "utf8")))],
      }),
  );
  const number = new pkijs.Extension({ extnID: "2.5.29.20", critical: false, extnValue: integerOf(newSerial()).toBER(false) });
  const extensions = new asn1js.Sequence({ value: [number, ...(options.further ?? [])].map((one) => one.toSchema()) });
  const body = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      signatureIdentifier(issuer.privateKey, "sha256").toSchema(),
      issuer.certificate.subject.toSchema(),
      time(options.thisUpdate ?? at),
      time(options.nextUpdate ?? new Date(at.getTime() + 24 * 3_600_000)),
      ...(entries.length === 0 ? [] : [new asn1js.Sequence({ value: entries })]),
      new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [extensions] }),
    ],
  });
  return derOf(signedSequence(body, issuer.privateKey, "sha256"));
};
