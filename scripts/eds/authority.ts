/**
 * Test authority of digital signatures: a root, an issuing authority, an OCSP responder and a time-stamping authority in a folder, and the
 * keys of people and officials whose certificates copy the subject layout of the national authority (spec: identity §4). For the stub of
 * NCALayer and for tests; never loaded in production.
 */
import { createPrivateKey, generateKeyPair, type KeyObject } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import { type CertificateOrder, commonName, makeCertificate, type NameParts, type TestKey } from "./certificate.ts";
import { type Digest, derOf, pem } from "./der.ts";

const parts = ["root", "issuing", "ocsp", "tsa"] as const;
export type TestAuthority = {
  readonly folder: string;
  readonly root: TestKey;
  readonly issuing: TestKey;
  readonly ocsp: TestKey;
  readonly tsa: TestKey;
  /** Key pairs that test people share: making an RSA pair for each of them takes too long. */
  readonly shared: { readonly rsa: KeyObject; readonly ec: KeyObject };
  /** PEM of root and issuing authority. */
  readonly anchorsFile: string;
};

const makePair = promisify(generateKeyPair) as (type: string, options: object) => Promise<{ privateKey: KeyObject }>;
export const newKey = async (kind: "rsa" | "ec", bits = 2048): Promise<KeyObject> =>
  (await makePair(kind, kind === "rsa" ? { modulusLength: bits } : { namedCurve: "P-256" })).privateKey;

const years = { notBefore: new Date("2020-01-01T00:00:00Z"), notAfter: new Date("2049-12-31T23:59:59Z") };

type Made = { readonly name: string; readonly privateKey: KeyObject; readonly certificate: pkijs.Certificate };
const makeParts = async (): Promise<Made[]> => {
  const [root, issuing, ocsp, tsa] = await Promise.all([newKey("rsa"), newKey("rsa"), newKey("ec"), newKey("ec")]);
  const own = { ...years, authority: true, usage: ["keyCertSign", "cRLSign"] } satisfies Partial<CertificateOrder>;
  const rootKey = {
    privateKey: root,
    certificate: makeCertificate({ ...own, subject: commonName("Qyzmet demo EDS root"), issuer: null, privateKey: root }),
  };
  const issuingKey = {
    privateKey: issuing,
    certificate: makeCertificate({ ...own, subject: commonName("Qyzmet demo EDS authority"), issuer: rootKey, privateKey: issuing }),
  };
  const below = (name: string, privateKey: KeyObject, purpose: string): TestKey => ({
    privateKey,
    certificate: makeCertificate({
      ...years,
      subject: commonName(name),
      issuer: issuingKey,
      privateKey,
      usage: ["digitalSignature"],
      extended: { purposes: [purpose], critical: true },
    }),
  });
  return [
    { name: "root", ...rootKey },
    { name: "issuing", ...issuingKey },
    { name: "ocsp", ...below("Qyzmet demo OCSP", ocsp, "1.3.6.1.5.5.7.3.9") },
    { name: "tsa", ...below("Qyzmet demo TSA", tsa, "1.3.6.1.5.5.7.3.8") },
  ];
};

const keyText = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }) as string;
const certificateText = (certificate: pkijs.Certificate): string => pem("CERTIFICATE", derOf(certificate.toSchema()));

/** In a folder of its own that appears whole or not at all: several processes start at once. */
const make = async (folder: string): Promise<void> => {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const made = await mkdtemp(join(parent, "eds-"));
  const all = await makeParts();
  for (const { name, privateKey, certificate } of all) {
    await writeFile(join(made, `${name}.key.pem`), keyText(privateKey), { mode: 0o600 });
    await writeFile(join(made, `${name}.pem`), certificateText(certificate));
  }
  for (const kind of ["rsa", "ec"] as const)
    await writeFile(join(made, `shared-${kind}.key.pem`), keyText(await newKey(kind)), { mode: 0o600 });
  await mkdir(join(made, "revoked"));
  const anchors = all.filter(({ name }) => name === "root" || name === "issuing");
  await writeFile(join(made, "anchors.pem"), anchors.map(({ certificate }) => certificateText(certificate)).join(""));
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
};

const readPart = async (folder: string, name: string): Promise<TestKey> => ({
  privateKey: createPrivateKey(await readFile(join(folder, `${name}.key.pem`), "utf8")),
  certificate: pkijs.Certificate.fromBER(
    Buffer.from((await readFile(join(folder, `${name}.pem`), "utf8")).replace(/-----[^-]+-----|\s/g, ""), "base64"),
  ),
});

/** Reads the authority of this folder, and makes it first when there is none. */
export const openAuthority = async (folder: string): Promise<TestAuthority> => {
  if (!existsSync(join(folder, "anchors.pem"))) await make(folder);
  const [root, issuing, ocsp, tsa] = await Promise.all(parts.map((name) => readPart(folder, name)));
  if (!root || !issuing || !ocsp || !tsa) throw new Error("the test authority is not whole");
  const [rsa, ec] = await Promise.all(
    (["rsa", "ec"] as const).map(async (kind) => createPrivateKey(await readFile(join(folder, `shared-${kind}.key.pem`), "utf8"))),
  );
  if (!rsa || !ec) throw new Error("the test authority is not whole");
  return { folder, root, issuing, ocsp, tsa, shared: { rsa, ec }, anchorsFile: join(folder, "anchors.pem") };
};

/** OIDs in extendedKeyUsage that say whose key it is (spec: identity §4). */
export const userKinds = {
  person: "1.2.398.3.3.4.1.1",
  organisation: "1.2.398.3.3.4.1.2",
  firstHead: "1.2.398.3.3.4.1.2.1",
  maySign: "1.2.398.3.3.4.1.2.2",
  maySignFinancial: "1.2.398.3.3.4.1.2.3",
  personnel: "1.2.398.3.3.4.1.2.4",
  employee: "1.2.398.3.3.4.1.2.5",
} as const;

export type KeyOrder = {
  readonly person: { readonly iin: string; readonly surname: string; readonly givenName: string; readonly patronymic?: string };
  /** An employee's key of this organisation; without it a personal key. */
  readonly organisation?: { readonly bin: string; readonly name: string };
  readonly use: "sign" | "sign-in";
  /** Of an employee's key, beside "organisation"; default: the right to sign. */
  readonly role?: keyof typeof userKinds;
  /** Default RSA. */
  readonly algorithm?: "rsa" | "ec";
  /** A pair that nobody else has; default: the authority's shared one. */
  readonly privateKey?: KeyObject;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly digest?: Digest;
  readonly issuer?: TestKey;
  /** Anything else of the certificate, to make a wrong one. */
  readonly change?: Partial<CertificateOrder>;
};

const subjectOf = ({ person, organisation }: KeyOrder): NameParts => [
  ["2.5.4.3", `${person.surname} ${person.givenName}`],
  ["2.5.4.4", person.surname],
  ["2.5.4.5", `IIN${person.iin}`],
  ["2.5.4.6", "KZ"],
  ...(organisation === undefined
    ? []
    : ([
        ["2.5.4.10", organisation.name],
        ["2.5.4.11", `BIN${organisation.bin}`],
      ] as const)),
  ...(person.patronymic === undefined ? [] : ([["2.5.4.42", person.patronymic]] as const)),
];

const day = 24 * 60 * 60 * 1000;

/** A key and its certificate, as the national authority would issue them: valid for a year, a month of which is over. */
export const issueKey = (authority: TestAuthority, order: KeyOrder): TestKey => {
  const privateKey = order.privateKey ?? authority.shared[order.algorithm ?? "rsa"];
  const signing = order.use === "sign";
  const kinds = order.organisation === undefined ? [userKinds.person] : [userKinds.organisation, userKinds[order.role ?? "maySign"]];
  return {
    privateKey,
    certificate: makeCertificate({
      subject: subjectOf(order),
      issuer: order.issuer ?? authority.issuing,
      privateKey,
      notBefore: order.notBefore ?? new Date(now().getTime() - 30 * day),
      notAfter: order.notAfter ?? new Date(now().getTime() + 335 * day),
      ...(order.digest === undefined ? {} : { digest: order.digest }),
      usage: signing ? ["digitalSignature", "nonRepudiation"] : ["digitalSignature", "keyEncipherment"],
      extended: { purposes: [signing ? "1.3.6.1.5.5.7.3.4" : "1.3.6.1.5.5.7.3.2", ...new Set(kinds)] },
      policies: [`1.2.398.3.3.2.${order.organisation === undefined ? (signing ? 3 : 4) : signing ? 1 : 2}`],
      addresses: { crl: "http://crl.example.invalid/demo.crl", ocsp: "http://ocsp.example.invalid/" },
      ...order.change,
    }),
  };
};

/** Hex, without leading zeros: the name of a certificate in the list of revoked ones. */
export const serialOf = (certificate: pkijs.Certificate): string =>
  Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString("hex");

/** Revokes a certificate for every process that has this authority open. */
export const revoke = async (authority: TestAuthority, certificate: pkijs.Certificate, at: Date = now()): Promise<void> => {
  await writeFile(join(authority.folder, "revoked", serialOf(certificate)), at.toISOString());
};
