/** Answers of the test authority's OCSP responder (RFC 6960). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import type { TestAuthority } from "./authority.ts";
import { extension, type TestKey } from "./certificate.ts";
import { derOf, octets, oid, signedSequence } from "./der.ts";

export type OcspOptions = {
  /** Default: what the authority knows of the certificate. */
  readonly status?: "good" | "revoked" | "unknown";
  readonly revokedAt?: Date;
  /** In place of the question's; null: none. */
  readonly nonce?: Buffer | null;
  /** In place of the question's certificate. */
  readonly certId?: pkijs.CertID;
  readonly producedAt?: Date;
  readonly thisUpdate?: Date;
  /** Null: none. */
  readonly nextUpdate?: Date | null;
  /** Who signs, and whose certificate comes along; default: the authority's responder. */
  readonly responder?: TestKey;
};

/** What a responder says that gives no answer: 1 malformed, 2 internal error, 3 try later, 6 unauthorised. */
export const ocspRefusal = (status: 1 | 2 | 3 | 6): Buffer =>
  derOf(new asn1js.Sequence({ value: [new asn1js.Enumerated({ value: status })] }));

const revokedAtOf = (authority: TestAuthority, serial: string): Date | undefined => {
  const file = join(authority.folder, "revoked", serial);
  return existsSync(file) ? new Date(readFileSync(file, "utf8")) : undefined;
};

const time = (date: Date) => new asn1js.GeneralizedTime({ valueDate: date });

const statusBlock = (status: "good" | "revoked" | "unknown", revokedAt: Date): asn1js.BaseBlock => {
  const idBlock = (tagNumber: number) => ({ idBlock: { tagClass: 3, tagNumber } });
  if (status === "revoked") return new asn1js.Constructed({ ...idBlock(1), value: [time(revokedAt)] });
  return new asn1js.Primitive({ ...idBlock(status === "good" ? 0 : 2) });
};

const tagged = (tagNumber: number, value: asn1js.BaseBlock) =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });

/** The answer (DER) to a question (DER). @throws when the question cannot be read */
export const ocspAnswer = (authority: TestAuthority, question: Buffer, options: OcspOptions = {}): Buffer => {
  const { tbsRequest } = pkijs.OCSPRequest.fromBER(Uint8Array.from(question).buffer);
  const asked = tbsRequest.requestList[0]?.reqCert;
  if (!asked) throw new Error("nothing is asked");
  const certId = options.certId ?? asked;
  const known = revokedAtOf(authority, Buffer.from(certId.serialNumber.valueBlock.valueHexView).toString("hex"));
  const status = options.status ?? (known ? "revoked" : "good");
  const [at, responder] = [now(), options.responder ?? authority.ocsp];
  const nextUpdate = options.nextUpdate === undefined ? new Date(at.getTime() + 3_600_000) : options.nextUpdate;
  const askedNonce = tbsRequest.requestExtensions?.find(({ extnID }) => extnID === oid.ocspNonce);
  const nonce =
    options.nonce === undefined
      ? askedNonce && new pkijs.Extension({ extnID: oid.ocspNonce, extnValue: askedNonce.extnValue.valueBlock.valueHexView.slice().buffer })
      : options.nonce && extension(oid.ocspNonce, false, octets(options.nonce));
  const single = new asn1js.Sequence({
    value: [
      certId.toSchema(),
      statusBlock(status, options.revokedAt ?? known ?? at),
      time(options.thisUpdate ?? at),
      ...(nextUpdate === null ? [] : [tagged(0, time(nextUpdate))]),
    ],
  });
  const body = new asn1js.Sequence({
    value: [
      tagged(1, responder.certificate.subject.toSchema()),
      time(options.producedAt ?? at),
      new asn1js.Sequence({ value: [single] }),
      ...(nonce ? [tagged(1, new asn1js.Sequence({ value: [nonce.toSchema()] }))] : []),
    ],
  });
  const certificates = tagged(0, new asn1js.Sequence({ value: [responder.certificate.toSchema()] }));
  const basic = derOf(signedSequence(body, responder.privateKey, "sha256", [certificates]));
  const bytes = new pkijs.ResponseBytes({ responseType: oid.basicOcsp, response: octets(basic) });
  return derOf(new asn1js.Sequence({ value: [new asn1js.Enumerated({ value: 0 }), tagged(0, bytes.toSchema())] }));
};
