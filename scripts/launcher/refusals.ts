/** What keeps production from starting, each by the name of the setting (security.md §14). Nothing here has a default that hides a gap. */

export type StartSettings = {
  readonly mode: string | undefined;
  readonly secret: string | undefined;
  readonly bankSecret: string | undefined;
  readonly metricsToken: string | undefined;
  readonly publicOrigin: string | undefined;
  readonly staffSignIn: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  /** Files of the seal: key with certificates, or each by itself; and the certificates of former seals. */
  readonly sealP12: string | undefined;
  readonly sealKey: string | undefined;
  readonly sealChain: string | undefined;
  readonly sealChainsBefore: string | undefined;
  /** Files of the key of documents' QR codes, and of the public keys before it. */
  readonly documentKey: string | undefined;
  readonly documentKeysBefore: string | undefined;
  /** File of the authorities of digital signatures. */
  readonly edsAnchors: string | undefined;
  readonly edsOcspUrl: string | undefined;
  readonly edsCrlUrl: string | undefined;
  readonly edsVerifier: string | undefined;
  readonly ncanodeUrl: string | undefined;
  readonly edsTestIins: string | undefined;
  /** Those of the files that cannot be read. */
  readonly unreadable: readonly string[];
  /** Those of them that hold something else than keys on P-256. */
  readonly unfit: readonly string[];
  readonly smsUrl: string | undefined;
  readonly gatewayUrl: string | undefined;
  readonly monitoringUrl: string | undefined;
  readonly virusScan: string | undefined;
  readonly clockOffset: string | undefined;
  readonly dataDir: string;
  readonly publicFolder: string;
  /** Secrets that demo mode made in the same data directory. */
  readonly demoSecrets: readonly string[];
  /** Permission bits of the data directory; undefined when it does not exist yet. */
  readonly dataMode: number | undefined;
};

const minLength = 32;

const weakness = (value: string): string | undefined => {
  if (value.length < minLength) return `is shorter than ${minLength} characters`;
  if (new Set(value).size < 10) return "repeats the same few characters";
  if (/demo|example|changeme|change-me|password|secret/i.test(value)) return "contains a word of examples";
  return undefined;
};

const isLoopback = (host: string): boolean => ["localhost", "127.0.0.1", "::1", "[::1]", ""].includes(host);

const databaseRefusals = (name: string, url: string): string[] => {
  if (!URL.canParse(url)) return [`${name} is not an address of PostgreSQL`];
  const { hostname, searchParams } = new URL(url);
  const encrypted = ["require", "verify-ca", "verify-full"].includes(searchParams.get("sslmode") ?? "");
  return isLoopback(hostname) || encrypted ? [] : [`${name} goes to another machine without TLS: add sslmode=verify-full`];
};

/** Systems whose word is believed without a signature of their own, or that are told personal data. */
const plainRefusals = (systems: readonly { readonly name: string; readonly url: string | undefined }[]): string[] =>
  systems.flatMap(({ name, url }) => {
    if (url === undefined) return [];
    if (!URL.canParse(url)) return [`${name} is not an address`];
    const { protocol, hostname } = new URL(url);
    return protocol === "https:" || isLoopback(hostname) ? [] : [`${name} goes to another machine without TLS`];
  });

const secretRefusals = (settings: StartSettings): string[] => {
  const given = [
    { name: "QYZMET_SECRET", value: settings.secret, required: true },
    { name: "BANK_SECRET", value: settings.bankSecret, required: true },
    { name: "METRICS_TOKEN", value: settings.metricsToken, required: false },
  ];
  return given.flatMap(({ name, value, required }, index) => {
    if (value === undefined) return required ? [`${name} is missing`] : [];
    const weak = weakness(value);
    const twin = given.slice(0, index).find((other) => other.value === value);
    return [
      ...(weak === undefined ? [] : [`${name} ${weak}`]),
      ...(twin ? [`${name} is the same as ${twin.name}`] : []),
      ...(settings.demoSecrets.includes(value) ? [`${name} is a secret of demo mode`] : []),
    ];
  });
};

const originRefusals = (origin: string | undefined): string[] => {
  if (origin === undefined) return ["PUBLIC_ORIGIN is missing"];
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return ["PUBLIC_ORIGIN is not an origin such as https://portal.kz"];
  return origin.startsWith("https://") ? [] : ["PUBLIC_ORIGIN is not https"];
};

const databaseRoleRefusals = ({ databaseUrl, databaseAppUrl }: StartSettings): string[] => {
  if (databaseUrl === undefined) return [];
  if (databaseAppUrl === undefined) return ["DATABASE_APP_URL is missing: the application must not run as the owner of its tables"];
  const same =
    URL.canParse(databaseUrl) && URL.canParse(databaseAppUrl) && new URL(databaseUrl).username === new URL(databaseAppUrl).username;
  return [
    ...databaseRefusals("DATABASE_URL", databaseUrl),
    ...databaseRefusals("DATABASE_APP_URL", databaseAppUrl),
    ...(same ? ["DATABASE_APP_URL names the owner of the tables"] : []),
  ];
};

const pemOf = ({ sealKey, sealChain }: StartSettings) => [
  { name: "SEAL_KEY", file: sealKey },
  { name: "SEAL_CHAIN", file: sealChain },
];

/** A file that is named and not there is a mistake in a demo too. */
const sealFileRefusals = (settings: StartSettings): string[] =>
  [
    ...pemOf(settings),
    { name: "SEAL_P12", file: settings.sealP12 },
    { name: "SEAL_CHAINS_BEFORE", file: settings.sealChainsBefore },
  ].flatMap(({ name, file }) =>
    file !== undefined && settings.unreadable.includes(file) ? [`${name} names a file that cannot be read`] : [],
  );

const sealRefusals = (settings: StartSettings): string[] => {
  const { sealP12, sealKey, sealChain, dataDir } = settings;
  if (sealP12 !== undefined && (sealKey ?? sealChain) !== undefined)
    return ["SEAL_P12 stands beside SEAL_KEY or SEAL_CHAIN: name one seal"];
  const missing = sealP12 === undefined ? pemOf(settings).filter(({ file }) => file === undefined) : [];
  return [
    ...missing.map(({ name }) => `${name} is missing, and so is SEAL_P12: documents could not be sealed`),
    ...sealFileRefusals(settings),
    ...pemOf(settings).flatMap(({ name, file }) =>
      file?.startsWith(`${dataDir}/secrets/seal/`) ? [`${name} is of the test authority of demo mode`] : [],
    ),
  ];
};

const documentKeyRefusals = ({ documentKey, documentKeysBefore, sealKey, unreadable, unfit, dataDir }: StartSettings): string[] => {
  if (documentKey === undefined) return ["DOCUMENT_KEY is missing: the QR codes of documents could not be signed"];
  const faults = [
    { name: "DOCUMENT_KEY", file: documentKey },
    { name: "DOCUMENT_KEYS_BEFORE", file: documentKeysBefore },
  ].flatMap(({ name, file }) => {
    if (file === undefined) return [];
    if (unreadable.includes(file)) return [`${name} names a file that cannot be read`];
    return unfit.includes(file) ? [`${name} holds something else than EC keys on P-256`] : [];
  });
  return [
    ...faults,
    ...(documentKey.startsWith(`${dataDir}/secrets/`) ? ["DOCUMENT_KEY is of demo mode"] : []),
    ...(documentKey === sealKey ? ["DOCUMENT_KEY is the same as SEAL_KEY"] : []),
  ];
};

const edsRefusals = ({
  edsAnchors,
  edsOcspUrl,
  edsCrlUrl,
  edsVerifier,
  edsTestIins,
  unreadable,
  unfit,
  dataDir,
}: StartSettings): string[] => [
  ...(edsAnchors === undefined
    ? ["EDS_ANCHORS is missing: digital signatures could not be checked"]
    : unreadable.includes(edsAnchors)
      ? ["EDS_ANCHORS names a file that cannot be read"]
      : unfit.includes(edsAnchors)
        ? ["EDS_ANCHORS holds no certificates of authorities, or those of a test authority"]
        : edsAnchors.startsWith(`${dataDir}/secrets/`)
          ? ["EDS_ANCHORS is of demo mode"]
          : []),
  ...(edsVerifier !== "ncanode" && edsOcspUrl === undefined && edsCrlUrl === undefined
    ? ["EDS_OCSP_URL is missing: nobody could say whether a key is revoked"]
    : []),
  ...(edsTestIins === undefined ? [] : ["EDS_TEST_IINS is for test keys"]),
];

/** Every reason against the start, in plain words; empty when it may go on. Demo mode is refused nothing but an unknown mode, a place, a seal that is not there. */
export const startRefusals = (settings: StartSettings): string[] => {
  const { mode, dataDir, publicFolder } = settings;
  const place = dataDir === publicFolder || dataDir.startsWith(`${publicFolder}/`) ? ["DATA_DIR lies in the public folder"] : [];
  if (mode === undefined || mode === "demo") return [...place, ...sealFileRefusals(settings)];
  if (mode !== "production") return [`QYZMET_MODE is "${mode}": it is demo or production`];
  const readable = settings.dataMode !== undefined && (settings.dataMode & 0o044) !== 0;
  return [
    ...place,
    ...secretRefusals(settings),
    ...originRefusals(settings.publicOrigin),
    ...databaseRoleRefusals(settings),
    ...sealRefusals(settings),
    ...documentKeyRefusals(settings),
    ...edsRefusals(settings),
    ...plainRefusals([
      { name: "NCANODE_URL", url: settings.ncanodeUrl },
      { name: "SMS_URL", url: settings.smsUrl },
      { name: "GATEWAY_URL", url: settings.gatewayUrl },
      { name: "MONITORING_URL", url: settings.monitoringUrl },
    ]),
    ...(settings.staffSignIn === "otp" ? ["STAFF_SIGN_IN=otp is for demo mode: staff sign in with a digital signature"] : []),
    ...(settings.smsUrl === undefined ? ["SMS_URL is missing: codes could not be sent"] : []),
    ...(settings.gatewayUrl === undefined ? ["GATEWAY_URL is missing: state registers could not be asked"] : []),
    ...(settings.monitoringUrl === undefined ? ["MONITORING_URL is missing: stages could not be reported"] : []),
    ...(settings.virusScan === undefined ? ["VIRUS_SCAN is missing: name clamd (tcp://host:3310, unix:///path), or decide for off"] : []),
    ...(settings.clockOffset === undefined ? [] : ["QYZMET_CLOCK_OFFSET_MS is for tests"]),
    ...(readable ? ["DATA_DIR is readable by others: chmod 0700 (0711 when root starts the database)"] : []),
  ];
};
