import { describe, expect, test } from "vitest";
import { type StartSettings, startRefusals } from "./refusals.ts";

const sound: StartSettings = {
  mode: "production",
  secret: "mT4pQ8vK2xJ7rB5nW9sD3fG6hL1zC0yA",
  bankSecret: "aB7kR2wE9tY4uI6oP1sD8fG3hJ5lZ0xC",
  metricsToken: undefined,
  publicOrigin: "https://qyzmet.example.kz",
  staffSignIn: undefined,
  databaseUrl: "postgresql://owner:x@db.internal/qyzmet?sslmode=verify-full",
  databaseAppUrl: "postgresql://app:x@db.internal/qyzmet?sslmode=verify-full",
  sealP12: undefined,
  sealKey: "/etc/portal/seal.key",
  sealChain: "/etc/portal/seal.pem",
  sealChainsBefore: "/etc/portal/seals-before.pem",
  documentKey: "/etc/portal/document.key",
  documentKeysBefore: "/etc/portal/documents-before.pem",
  edsAnchors: "/etc/portal/authorities.pem",
  edsOcspUrl: "http://ocsp.example.kz/",
  edsCrlUrl: undefined,
  edsVerifier: undefined,
  ncanodeUrl: "http://127.0.0.1:14579",
  edsTestIins: undefined,
  unreadable: [],
  unfit: [],
  smsUrl: "https://sms.example.kz",
  gatewayUrl: "https://gateway.example.kz",
  monitoringUrl: "https://monitoring.example.kz",
  virusScan: "off",
  clockOffset: undefined,
  dataDir: "/var/lib/portal",
  publicFolder: "/srv/portal/public",
  demoSecrets: ["dM4pQ8vK2xJ7rB5nW9sD3fG6hL1zC0yZ"],
  dataMode: 0o40700,
};

test("a sound configuration starts", () => {
  expect(startRefusals(sound)).toEqual([]);
});

test("a seal in one file is enough", () => {
  expect(startRefusals({ ...sound, sealP12: "/etc/portal/seal.p12", sealKey: undefined, sealChain: undefined })).toEqual([]);
});

test("a start without configuration is demo mode and starts", () => {
  const nothing = { ...sound, mode: undefined, secret: undefined, publicOrigin: undefined, databaseUrl: undefined };
  expect(startRefusals(nothing)).toEqual([]);
});

test("a demo with a seal that is not there does not make one up in silence", () => {
  expect(startRefusals({ ...sound, mode: "demo", unreadable: ["/etc/portal/seal.key"] })).toEqual([
    "SEAL_KEY names a file that cannot be read",
  ]);
});

describe("production refuses by name", () => {
  const cases: [string, Partial<StartSettings>, string][] = [
    ["an unknown mode", { mode: "prod" }, "QYZMET_MODE"],
    ["no secret", { secret: undefined }, "QYZMET_SECRET is missing"],
    ["a short secret", { secret: "short" }, "QYZMET_SECRET is shorter"],
    ["a monotonous secret", { secret: "abababababababababababababababababab" }, "QYZMET_SECRET repeats"],
    ["a secret from an example", { secret: "my-super-secret-value-1234567890-abcdef" }, "QYZMET_SECRET contains"],
    ["a secret used twice", { bankSecret: sound.secret }, "BANK_SECRET is the same as QYZMET_SECRET"],
    ["a secret of demo mode", { secret: sound.demoSecrets[0] }, "QYZMET_SECRET is a secret of demo mode"],
    ["no bank secret", { bankSecret: undefined }, "BANK_SECRET is missing"],
    ["a weak metrics token", { metricsToken: "token" }, "METRICS_TOKEN is shorter"],
    ["no origin", { publicOrigin: undefined }, "PUBLIC_ORIGIN is missing"],
    ["an http origin", { publicOrigin: "http://qyzmet.example.kz" }, "PUBLIC_ORIGIN is not https"],
    ["an origin with a path", { publicOrigin: "https://qyzmet.example.kz/kk" }, "PUBLIC_ORIGIN is not an origin"],
    ["staff by SMS code", { staffSignIn: "otp" }, "STAFF_SIGN_IN"],
    ["a database of another machine without TLS", { databaseUrl: "postgresql://owner:x@db.internal/qyzmet" }, "DATABASE_URL goes"],
    ["the owner's role for the application", { databaseAppUrl: sound.databaseUrl }, "DATABASE_APP_URL names the owner"],
    ["no role for the application", { databaseAppUrl: undefined }, "DATABASE_APP_URL is missing"],
    ["no key of the seal", { sealKey: undefined }, "SEAL_KEY is missing"],
    ["a key that is not there", { unreadable: ["/etc/portal/seal.key"] }, "SEAL_KEY names a file"],
    ["two seals", { sealP12: "/etc/portal/seal.p12" }, "SEAL_P12 stands beside"],
    ["half a seal", { sealChain: undefined }, "SEAL_CHAIN is missing"],
    ["former seals that are not there", { unreadable: ["/etc/portal/seals-before.pem"] }, "SEAL_CHAINS_BEFORE names a file"],
    ["the seal of demo mode", { sealChain: "/var/lib/portal/secrets/seal/chain.pem" }, "SEAL_CHAIN is of the test authority"],
    ["no authorities of signatures", { edsAnchors: undefined }, "EDS_ANCHORS is missing"],
    ["authorities that are not there", { unreadable: ["/etc/portal/authorities.pem"] }, "EDS_ANCHORS names a file"],
    ["a file without authorities", { unfit: ["/etc/portal/authorities.pem"] }, "EDS_ANCHORS holds no certificates"],
    ["the test authority", { edsAnchors: "/var/lib/portal/secrets/eds/anchors.pem" }, "EDS_ANCHORS is of demo mode"],
    ["nobody to ask about revocation", { edsOcspUrl: undefined }, "EDS_OCSP_URL is missing"],
    [
      "a verifier of another machine whose word anybody on the way could change",
      { ncanodeUrl: "http://ncanode.internal:14579" },
      "NCANODE_URL goes",
    ],
    ["codes sent past TLS", { smsUrl: "http://sms.example.kz" }, "SMS_URL goes"],
    ["registers asked past TLS", { gatewayUrl: "http://gateway.example.kz" }, "GATEWAY_URL goes"],
    ["stages reported past TLS", { monitoringUrl: "http://monitoring.example.kz" }, "MONITORING_URL goes"],
    ["numbers of test keys", { edsTestIins: "123456789011" }, "EDS_TEST_IINS is for test keys"],
    ["no key for the codes of documents", { documentKey: undefined }, "DOCUMENT_KEY is missing"],
    ["a key for the codes that is not there", { unreadable: ["/etc/portal/document.key"] }, "DOCUMENT_KEY names a file"],
    ["a weak key for the codes", { unfit: ["/etc/portal/document.key"] }, "DOCUMENT_KEY holds something else"],
    ["a former key that is none", { unfit: ["/etc/portal/documents-before.pem"] }, "DOCUMENT_KEYS_BEFORE holds something else"],
    ["the key for the codes of demo mode", { documentKey: "/var/lib/portal/secrets/document.pem" }, "DOCUMENT_KEY is of demo mode"],
    ["one key for two things", { documentKey: "/etc/portal/seal.key" }, "DOCUMENT_KEY is the same as SEAL_KEY"],
    ["no way to send codes", { smsUrl: undefined }, "SMS_URL"],
    ["no registers", { gatewayUrl: undefined }, "GATEWAY_URL"],
    ["no decision about virus scanning", { virusScan: undefined }, "VIRUS_SCAN"],
    ["a moved clock", { clockOffset: "3600000" }, "QYZMET_CLOCK_OFFSET_MS"],
    ["data that others can read", { dataMode: 0o40755 }, "DATA_DIR is readable"],
    ["data in the public folder", { dataDir: "/srv/portal/public/data" }, "DATA_DIR lies"],
  ];

  test.each(cases)("%s", (_name, change, named) => {
    const refusals = startRefusals({ ...sound, ...change });
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(named);
  });
});
