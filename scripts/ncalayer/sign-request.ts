/** The request `sign` of `kz.gov.pki.knca.basics`, read as NCALayer reads it. */

/** What the page asks to be signed, by which keys, and how. */
export type SignRequest = {
  readonly format: "cms" | "raw" | "xml";
  /** As it is signed: decoded where the page said that it is base64. */
  readonly documents: readonly Buffer[];
  /** The page sent an array: the answer is one too. */
  readonly several: boolean;
  readonly encapsulate: boolean;
  /** `documents` are digests already. */
  readonly digested: boolean;
  readonly timeStamp: boolean;
  readonly outputCert: boolean;
  readonly signer: SignerWanted;
  readonly allowExpired: boolean;
  readonly locale: "kk" | "ru";
};

export type SignerWanted = {
  /** All of them must stand in the certificate's extended key usage. */
  readonly extKeyUsageOids: readonly string[];
  readonly iin: string | null;
  readonly bin: string | null;
  /** Hex, lower case. */
  readonly serialNumber: string | null;
  /** PEM certificates of authorities; empty: any; null: those of the authority in force, which in the demo is the test authority. */
  readonly chain: readonly string[] | null;
};

export type Failure = { readonly status: false; readonly code: string; readonly message: string; readonly details: string };

export const failure = (code: string, details: string): Failure => ({
  status: false,
  code,
  message: code === "INVOCATION_ERROR" ? "An invoked method threw an exception." : "The request was not carried out.",
  details,
});

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The official sample page sends these as the strings of its radio buttons. */
const flag = (value: unknown, fallback: boolean): boolean =>
  value === undefined || value === null ? fallback : value === true || value === "true";

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const maxLogo = 50_000;
const storages = new Set([
  "PKCS12",
  "JKS",
  "AKKaztokenStore",
  "AKKZIDCardStore",
  "AKEToken72KStore",
  "AKEToken5110Store",
  "AKJaCartaStore",
  "AKAKEYStore",
]);

const notAnObject = (name: string): Failure =>
  failure("INVOCATION_ERROR", `org.json.JSONException: JSONObject["${name}"] is not a JSONObject.`);

/**
 * @returns the request, a failure as NCALayer words it, or `no-keys` where only storages are allowed that this computer does not have
 *   (a person can but cancel then).
 */
export const readSignRequest = (args: unknown): SignRequest | Failure | "no-keys" => {
  if (!isObject(args)) return failure("INVOCATION_ERROR", "org.json.JSONException: args is not a JSONObject.");
  const { format, data, signingParams, signerParams } = args;
  if (format !== "cms" && format !== "raw" && format !== "xml")
    return failure("INVOCATION_ERROR", 'org.json.JSONException: JSONObject["format"] is not known.');
  if (!isObject(signingParams)) return notAnObject("signingParams");
  if (!isObject(signerParams)) return notAnObject("signerParams");
  const oids = signerParams.extKeyUsageOids;
  if (!Array.isArray(oids) || oids.some((oid) => typeof oid !== "string"))
    return failure("INVOCATION_ERROR", 'org.json.JSONException: JSONObject["extKeyUsageOids"] is not a JSONArray.');
  const given: unknown[] = Array.isArray(data) ? data : [data];
  if (given.length === 0 || given.some((one) => typeof one !== "string"))
    return failure("INVOCATION_ERROR", 'org.json.JSONException: JSONObject["data"] is not a string.');
  if (format === "raw" && Array.isArray(data)) return failure("INVALID_SIGNING_PARAMS", "raw: one document at a time");
  if (typeof args.logo === "string" && args.logo.length > maxLogo) return failure("GENERAL_ERROR", "logo: too long");
  const digested = flag(signingParams.digested, false);
  const encapsulate = flag(signingParams.encapsulate, true);
  if (digested && encapsulate && format === "cms") return failure("INVALID_SIGNING_PARAMS", "digested: a digest cannot be encapsulated");
  const allowed = args.allowedStorages;
  if (Array.isArray(allowed) && allowed.some((one) => !storages.has(String(one))))
    return failure("INVOCATION_ERROR", "allowedStorages: unknown storage");
  if (Array.isArray(allowed) && !allowed.includes("PKCS12")) return "no-keys";
  const decode = flag(signingParams.decode, false) && format !== "xml";
  return {
    format,
    documents: given.map((one) => Buffer.from(String(one), decode ? "base64" : "utf8")),
    several: Array.isArray(data),
    encapsulate,
    digested,
    timeStamp: isObject(signingParams.tsaProfile),
    outputCert: flag(signingParams.outputCert, false),
    allowExpired: flag(signingParams.allowExpired, false),
    signer: {
      extKeyUsageOids: oids,
      iin: text(signerParams.iin),
      bin: text(signerParams.bin),
      serialNumber: text(signerParams.serialNumber)?.toLowerCase() ?? null,
      chain: Array.isArray(signerParams.chain) ? signerParams.chain.map(String) : null,
    },
    // NCALayer speaks Kazakh when it is not told.
    locale: args.locale === "ru" ? "ru" : "kk",
  };
};
