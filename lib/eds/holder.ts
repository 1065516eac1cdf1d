/** What a key is for and whose it is (spec: identity §4): purpose, kind of user, person, organisation. */
import { config } from "#lib/config.ts";
import { iinFault } from "#lib/wizard/fields/iin.ts";
import type { Certificate } from "./certificate.ts";
import type { EdsFault, EdsSigner, EdsWanted } from "./words.ts";

const forSigning = "1.3.6.1.5.5.7.3.4";
const forSigningIn = "1.3.6.1.5.5.7.3.2";
const personKind = "1.2.398.3.3.4.1.1";
const organisationKind = "1.2.398.3.3.4.1.2";

const fitsUse = ({ usage, purposes }: Certificate, use: EdsWanted["use"]): boolean => {
  if (!usage?.has("digitalSignature")) return false;
  return use === "sign"
    ? usage.has("nonRepudiation") && purposes.has(forSigning)
    : usage.has("keyEncipherment") && !usage.has("nonRepudiation") && purposes.has(forSigningIn);
};

const fitsKind = ({ purposes }: Certificate, iin: string, kind: EdsWanted["kind"]): boolean => {
  const organisation = [...purposes].some((one) => one === organisationKind || one.startsWith(`${organisationKind}.`));
  // A key without a person behind it acts for nobody here.
  if (iin === "") return false;
  if (kind.of === "official") return organisation;
  return kind.of === "person" ? purposes.has(personKind) && !organisation : purposes.has(personKind) || organisation;
};

const fitsPerson = (iin: string, wanted: string | null, on: Date): boolean =>
  (wanted === null || iin === wanted) && (config.eds.testIins.includes(iin) || iinFault(iin, on.toISOString().slice(0, 10)) === null);

/** Each check with whether it holds, in the order in which they count. */
export const holderChecks = (
  certificate: Certificate,
  signer: EdsSigner,
  wanted: EdsWanted,
  at: Date,
): readonly (readonly [EdsFault, boolean])[] => [
  ["purpose", fitsUse(certificate, wanted.use)],
  ["kind", fitsKind(certificate, signer.iin, wanted.kind)],
  ["other-person", fitsPerson(signer.iin, wanted.iin, at)],
  ["other-organisation", wanted.kind.of !== "official" || signer.bin === wanted.kind.bin],
];
