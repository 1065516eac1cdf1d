/**
 * Every setting of the portal, read once. No other file reads `process.env` (a lint rule holds this).
 * Secrets may be given as a file with the suffix `_FILE`; the launcher makes those of the demo in the data directory.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const env = process.env;

const read = (name: string): string | undefined => {
  const file = env[`${name}_FILE`];
  if (file !== undefined && file !== "") return readFileSync(file, "utf8").trim();
  const value = env[name];
  return value === undefined || value === "" ? undefined : value;
};

const integer = (name: string, fallback: number): number => {
  const value = read(name);
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (!Number.isInteger(parsed)) throw new Error(`${name} is not a whole number`);
  return parsed;
};

export type Mode = "demo" | "production";
const wantedMode = read("QYZMET_MODE") ?? "demo";
// A misspelt "production" must not open a demo to the world.
if (wantedMode !== "demo" && wantedMode !== "production") throw new Error(`QYZMET_MODE is "${wantedMode}": it is demo or production`);
const mode: Mode = wantedMode;
const dataDir = resolve(/* turbopackIgnore: true */ read("DATA_DIR") ?? ".data");
const port = integer("PORT", 3000);

/** The secret from which the keys of all purposes are derived. In demo mode the launcher has put it into the data directory. */
const masterSecret = (): string => {
  const given = read("QYZMET_SECRET");
  if (given !== undefined) return given;
  const file = join(dataDir, "secrets", "master");
  if (mode === "demo" && existsSync(file)) return readFileSync(file, "utf8").trim();
  // A build has no secret and needs none; whoever derives a key without one gets this named refusal.
  return "";
};

/** Former master secrets, "1:secret,2:secret": what was written under them is still read, nothing new is. */
const formerSecrets = (): readonly { readonly id: number; readonly secret: string }[] =>
  (read("QYZMET_SECRETS_BEFORE") ?? "")
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [, id, secret] = /^([1-9]\d{0,2}):(.{32,})$/.exec(entry) ?? [];
      // Never the entry itself: it is a secret.
      if (id === undefined || secret === undefined) throw new Error("QYZMET_SECRETS_BEFORE is not a list of number:secret");
      return { id: keyNumber("QYZMET_SECRETS_BEFORE", Number(id)), secret };
    });

/** The number of a secret is one byte of every sealed value. */
const keyNumber = (name: string, id: number): number => {
  if (id < 1 || id > 255) throw new Error(`${name}: the number of a secret is 1 to 255`);
  return id;
};

/** `off`, or where clamd listens: `tcp://host:3310`, `unix:///run/clamav/clamd.ctl`. */
const virusScan = (): { readonly address: string; readonly timeoutMs: number } | null => {
  const address = read("VIRUS_SCAN") ?? "off";
  if (address === "off") return null;
  const { protocol } = URL.canParse(address) ? new URL(address) : { protocol: "" };
  if (protocol !== "tcp:" && protocol !== "unix:")
    throw new Error(`VIRUS_SCAN is "${address}": it is off, tcp://host:port or unix:///path`);
  return { address, timeoutMs: integer("VIRUS_SCAN_TIMEOUT_MS", 20_000) };
};

/**
 * Where browsers find the signature program, separated by spaces or commas. Only addresses of the person's own computer: they stand in the
 * policy of every signing page. Without TLS in the demo alone, for no browser trusts a certificate made for a test.
 */
const ncaLayerUrls = (): readonly string[] => {
  const given = read("NCALAYER_URLS") ?? `${mode === "demo" ? "ws://127.0.0.1:13579 " : ""}wss://127.0.0.1:13579`;
  const lawful = mode === "demo" ? /^wss?:\/\/127\.0\.0\.1:\d{1,5}$/ : /^wss:\/\/127\.0\.0\.1:\d{1,5}$/;
  return given
    .split(/[\s,]+/)
    .filter((address) => address !== "")
    .map((address) => {
      if (!lawful.test(address)) throw new Error(`NCALAYER_URLS: "${address}" is not an address such as wss://127.0.0.1:13579`);
      return address;
    });
};

const addresses = (value: string | undefined): readonly string[] => {
  const list = (value ?? "").split(/[\s,]+/).filter((entry) => entry !== "");
  if (!list.every((entry) => URL.canParse(entry) && /^https?:/.test(entry))) throw new Error(`"${value}" is not a list of http addresses`);
  return list;
};

/** Verification of digital signatures. */
const edsSettings = () => {
  const verifier = read("EDS_VERIFIER") ?? "built-in";
  if (verifier !== "built-in" && verifier !== "ncanode") throw new Error(`EDS_VERIFIER is "${verifier}": it is built-in or ncanode`);
  const ncanodeUrl = addresses(read("NCANODE_URL"))[0];
  if (verifier === "ncanode" && ncanodeUrl === undefined) throw new Error("EDS_VERIFIER is ncanode, and NCANODE_URL is missing");
  return {
    /** PEM: certificates of the authorities that are believed, down to those that issue keys and time stamps. */
    anchorsFile: read("EDS_ANCHORS") ?? join(dataDir, "secrets", "eds", "anchors.pem"),
    ocspUrl: addresses(read("EDS_OCSP_URL"))[0],
    crlUrls: addresses(read("EDS_CRL_URL")),
    verifier,
    ncanodeUrl,
    timeoutMs: integer("EDS_TIMEOUT_MS", 3000),
    /** Oldest answer about revocation that counts when the answer itself does not say how long it holds. */
    answerMaxAgeMs: integer("EDS_ANSWER_MAX_AGE_MINUTES", 24 * 60) * 60_000,
    /** Numbers of the national authority's test keys, which no control digit closes (spec: identity §2). */
    testIins: mode === "production" ? [] : (read("EDS_TEST_IINS") ?? "").split(",").filter((entry) => entry !== ""),
  } as const;
};

/** Signing by a phone. `{link}` of a template stands for the encoded address that the application asks first. */
const qrSettings = () => {
  const template = (host: string, app: string, ofDemo: string): string =>
    mode === "demo" ? `/kk/demo/phone?${ofDemo}link={link}` : `https://${host}/?link={link}&${app}`;
  return {
    /** Life of a code. */
    seconds: integer("QR_SECONDS", 180),
    /** BIN under which the portal is registered with the operator of the application; none: the way is not offered in production. */
    bin: read("QR_BIN") ?? (mode === "demo" ? "120140289001" : ""),
    personLink: read("QR_LINK_PERSON") ?? template("mgovsign.page.link", "isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov", ""),
    businessLink:
      read("QR_LINK_BUSINESS") ??
      template("egovbusiness.page.link", "isi=1597880144&ibi=kz.mobile.mgov.business&apn=kz.mobile.mgov.business", "app=business&"),
  } as const;
};

/** The portal's seal over its documents. */
const sealSettings = () =>
  ({
    /** PKCS #12 with the key and its chain; else PEM files: private key, certificates from the own one upwards. */
    p12File: read("SEAL_P12"),
    keyFile: read("SEAL_KEY"),
    chainFile: read("SEAL_CHAIN"),
    password: read("SEAL_PASSWORD"),
    /** PEM: certificates of seals that were in use before, so that their documents are still known. */
    chainsBeforeFile: read("SEAL_CHAINS_BEFORE"),
    /** Time stamps (RFC 3161) and answers about revocation (OCSP) for the seal; undefined: sealed without. */
    tsaUrl: addresses(read("SEAL_TSA_URL"))[0],
    ocspUrl: addresses(read("SEAL_OCSP_URL"))[0],
  }) as const;

const secretId = keyNumber("QYZMET_SECRET_ID", integer("QYZMET_SECRET_ID", 1));
const former = formerSecrets();
if (new Set([secretId, ...former.map(({ id }) => id)]).size !== former.length + 1)
  throw new Error("QYZMET_SECRET_ID and QYZMET_SECRETS_BEFORE: each secret has a number of its own");

export const config = {
  mode,
  demo: mode === "demo",
  port,
  dataDir,
  publicOrigin: read("PUBLIC_ORIGIN") ?? `http://127.0.0.1:${port}`,
  listenHost: read("LISTEN_HOST") ?? "127.0.0.1",
  /** Where the portal reaches itself, for a form that is posted again after sign-in. */
  internalOrigin: read("INTERNAL_ORIGIN") ?? `http://127.0.0.1:${port}`,
  databaseUrl: read("DATABASE_URL") ?? "",
  /** Role of the application itself: may not change the schema, nor update or delete events. */
  databaseAppUrl: read("DATABASE_APP_URL") ?? read("DATABASE_URL") ?? "",
  databasePoolSize: integer("DATABASE_POOL_SIZE", 12),
  get masterSecret() {
    return masterSecret();
  },
  /** Number of the master secret; goes up by one when the secret is turned. */
  secretId,
  formerSecrets: former,
  clockOffsetMs: mode === "demo" ? integer("QYZMET_CLOCK_OFFSET_MS", 0) : 0,
  trustedProxies: (read("TRUSTED_PROXIES") ?? "").split(",").filter((entry) => entry !== ""),
  webProcesses: integer("WEB_PROCESSES", 0),
  metricsToken: read("METRICS_TOKEN"),
  logLevel: read("LOG_LEVEL") ?? "info",
  staffSignIn: read("STAFF_SIGN_IN") ?? (mode === "production" ? "eds" : "otp"),
  gatewayUrl: read("GATEWAY_URL") ?? `http://127.0.0.1:${port + 1}`,
  gatewayTimeoutMs: integer("GATEWAY_TIMEOUT_MS", 1500),
  smsUrl: read("SMS_URL"),
  monitoringUrl: read("MONITORING_URL") ?? `http://127.0.0.1:${port + 1}/monitoring`,
  bankSecret: read("BANK_SECRET"),
  seal: sealSettings(),
  /** PEM files of the key that signs the QR codes of documents (private, EC P-256), and of the public keys in use before it. */
  documentKeyFile: read("DOCUMENT_KEY"),
  documentKeysBeforeFile: read("DOCUMENT_KEYS_BEFORE"),
  /** Null: files are not scanned, which the operator's page and the desk say. */
  virusScan: virusScan(),
  ncaLayerUrls: ncaLayerUrls(),
  /** Demo only: the stub of NCALayer and of a certification authority. */
  edsStubUrl: read("EDS_STUB_URL") ?? `http://127.0.0.1:${port + 3}`,
  eds: edsSettings(),
  qr: qrSettings(),
  firstOperatorIin: read("FIRST_OPERATOR_IIN"),
  limits: {
    codesPerHourPerPhone: integer("LIMIT_CODES_PER_HOUR_PER_PHONE", mode === "demo" ? 1000 : 5),
    codesPerDayPerPhone: integer("LIMIT_CODES_PER_DAY_PER_PHONE", mode === "demo" ? 10_000 : 15),
    codesPerHourPerAddress: integer("LIMIT_CODES_PER_HOUR_PER_ADDRESS", mode === "demo" ? 100_000 : 300),
    codesPerMinutePortal: integer("LIMIT_CODES_PER_MINUTE", mode === "demo" ? 100_000 : 60),
    codeResendSeconds: integer("LIMIT_CODE_RESEND_SECONDS", mode === "demo" ? 0 : 60),
    wrongCodesPerHourPerPhone: integer("LIMIT_WRONG_CODES_PER_HOUR_PER_PHONE", 10),
    wrongCodesPerHourPerAddress: integer("LIMIT_WRONG_CODES_PER_HOUR_PER_ADDRESS", 300),
    /** Signatures that are checked for a sign-in: each costs work and asks an outside service; likewise codes for a phone. */
    edsPerHourPerAddress: integer("LIMIT_EDS_PER_HOUR_PER_ADDRESS", mode === "demo" ? 100_000 : 300),
    /** Signatures of one person that are checked and kept: an official signs ten decisions in one go. */
    signaturesPerHourPerPerson: integer("LIMIT_SIGNATURES_PER_HOUR_PER_PERSON", mode === "demo" ? 100_000 : 600),
    iinsPerDayPerPhone: integer("LIMIT_IINS_PER_DAY_PER_PHONE", 3),
    verifyPerMinutePerAddress: integer("LIMIT_VERIFY_PER_MINUTE", mode === "demo" ? 600 : 60),
    eligibilityPerMinutePerAddress: integer("LIMIT_ELIGIBILITY_PER_MINUTE", mode === "demo" ? 6000 : 120),
    /** Questions to state registers: a person fills in a form, a program would go through the whole population. */
    registerAsksPerDayPerPerson: integer("LIMIT_REGISTER_ASKS_PER_DAY", mode === "demo" ? 100_000 : 200),
    uploadsPerMinutePerPerson: integer("LIMIT_UPLOADS_PER_MINUTE", 120),
    /** Cases an official opens within an hour before those who answer for the office are told; nothing is stopped. */
    casesReadPerHour: integer("LIMIT_CASES_READ_PER_HOUR", mode === "demo" ? 300 : 60),
    draftsPerDayPerPerson: integer("LIMIT_DRAFTS_PER_DAY", mode === "demo" ? 10_000 : 50),
  },
  uploads: {
    fileBytes: integer("UPLOAD_FILE_BYTES", 10 * 1024 * 1024),
    draftFiles: integer("UPLOAD_DRAFT_FILES", 60),
    draftBytes: integer("UPLOAD_DRAFT_BYTES", 100 * 1024 * 1024),
    personBytes: integer("UPLOAD_PERSON_BYTES", 500 * 1024 * 1024),
    /** A whole form with several files; beyond it the rest is read a little, not kept. */
    requestBytes: integer("UPLOAD_REQUEST_BYTES", 110 * 1024 * 1024),
    idleSeconds: integer("UPLOAD_IDLE_SECONDS", 60),
  },
  session: {
    applicantIdleMinutes: integer("SESSION_APPLICANT_IDLE_MINUTES", 30),
    applicantMaxHours: integer("SESSION_APPLICANT_MAX_HOURS", 24),
    staffIdleMinutes: integer("SESSION_STAFF_IDLE_MINUTES", 15),
    staffMaxHours: integer("SESSION_STAFF_MAX_HOURS", 12),
    applicantSessions: integer("SESSION_APPLICANT_COUNT", mode === "demo" ? 1000 : 5),
    staffSessions: integer("SESSION_STAFF_COUNT", mode === "demo" ? 1000 : 2),
  },
} as const;
