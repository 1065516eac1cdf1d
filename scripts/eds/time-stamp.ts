/** Time stamps of the test authority (RFC 3161). */
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import type { TestAuthority } from "./authority.ts";
import type { TestKey } from "./certificate.ts";
import { signCms } from "./cms.ts";
import { derOf, digestByOid, digestIdentifier, hashOf, integerOf, newSerial, octets, oid } from "./der.ts";

export type StampOptions = {
  readonly at?: Date;
  /** Default: the authority's. */
  readonly tsa?: TestKey;
  readonly nonce?: asn1js.Integer;
};

const policy = "1.2.398.3.3.2.6.1";

const tokenOver = (authority: TestAuthority, imprint: pkijs.MessageImprint, options: StampOptions): Buffer => {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy,
    messageImprint: imprint,
    serialNumber: integerOf(newSerial()),
    genTime: options.at ?? now(),
    accuracy: new pkijs.Accuracy({ seconds: 1 }),
    ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
  });
  const content = derOf(info.toSchema());
  return signCms(options.tsa ?? authority.tsa, content, {
    contentType: oid.timeStampInfo,
    attached: true,
    signingTime: options.at ?? now(),
  });
};

/** A token (DER) over `bytes`: for CAdES-T the bytes of the signature. */
export const timeStampToken = (authority: TestAuthority, bytes: Buffer, options: StampOptions = {}): Buffer =>
  tokenOver(
    authority,
    new pkijs.MessageImprint({ hashAlgorithm: digestIdentifier("sha256"), hashedMessage: octets(hashOf("sha256", bytes)) }),
    options,
  );

/** The reply (DER) of the time-stamping authority to a request (DER); a digest that it does not take is refused. @throws when the request cannot be read */
export const timeStampReply = (authority: TestAuthority, request: Buffer, options: StampOptions = {}): Buffer => {
  const asked = pkijs.TimeStampReq.fromBER(Uint8Array.from(request).buffer);
  const digest = digestByOid(asked.messageImprint.hashAlgorithm.algorithmId);
  const refused = digest === undefined || digest === "sha1";
  const status = new asn1js.Sequence({ value: [new asn1js.Integer({ value: refused ? 2 : 0 })] });
  if (refused) return derOf(new asn1js.Sequence({ value: [status] }));
  const token = tokenOver(authority, asked.messageImprint, { ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }), ...options });
  return derOf(new asn1js.Sequence({ value: [status, asn1js.fromBER(Uint8Array.from(token).buffer).result] }));
};
