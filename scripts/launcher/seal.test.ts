/** The launcher weighs the seal before it starts anything; every sentence of it: lib/results/seal-source.test.ts. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type SealSettings, sealEndsSoon, sealFaults } from "./seal.ts";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-launch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);
const openssl = (line: string) => execFileSync("openssl", line.split(" "), { cwd: folder, stdio: "ignore" });
openssl("req -x509 -newkey rsa:2048 -nodes -keyout good.key -out good.pem -days 9 -subj /CN=good -addext basicConstraints=CA:FALSE");
openssl("req -x509 -newkey rsa:1024 -nodes -keyout weak.key -out weak.pem -days 9 -subj /CN=weak -addext basicConstraints=CA:FALSE");
openssl("pkcs12 -export -inkey good.key -in good.pem -out good.p12 -passout pass:open-sesame");

const nothing: SealSettings = {
  sealP12: undefined,
  sealKey: undefined,
  sealChain: undefined,
  sealPassword: undefined,
  sealChainsBefore: undefined,
};
const faults = (settings: Partial<SealSettings>) => sealFaults({ ...nothing, ...settings });

test("a seal that may seal starts, in both forms, and so does none at all", async () => {
  // The certificate begins with the second in which it is made.
  expect(await faults({ sealKey: file("good.key"), sealChain: file("good.pem"), sealChainsBefore: file("weak.pem") })).toEqual([]);
  expect(await faults({ sealP12: file("good.p12"), sealPassword: "open-sesame" })).toEqual([]);
  expect(await faults({})).toEqual([]);
});

test("a seal that ends soon is told of", async () => {
  openssl("req -x509 -newkey rsa:2048 -nodes -keyout long.key -out long.pem -days 40 -subj /CN=long -addext basicConstraints=CA:FALSE");
  const ends = (name: string) => sealEndsSoon({ ...nothing, sealKey: file(`${name}.key`), sealChain: file(`${name}.pem`) });
  expect(await ends("good")).toMatch(/^the seal's certificate ends in [89] days/);
  expect(await ends("long")).toBeNull();
  expect(await sealEndsSoon(nothing)).toBeNull();
});

test("what may not seal refuses the start with its reason and nothing of the key", async () => {
  expect(await faults({ sealKey: file("weak.key"), sealChain: file("weak.pem") })).toEqual([
    "the seal's RSA key has 1024 bits: at least 2048 are needed",
  ]);
  expect(await faults({ sealP12: file("good.p12"), sealPassword: "open-barley" })).toEqual([
    "SEAL_P12 cannot be opened: SEAL_PASSWORD is wrong, or the file is no PKCS #12",
  ]);
  expect(await faults({ sealP12: file("good.p12") })).toHaveLength(1);
  writeFileSync(file("odd.pem"), "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");
  expect(await faults({ sealKey: file("good.key"), sealChain: file("odd.pem"), sealChainsBefore: file("good.key") })).toEqual([
    "SEAL_CHAIN holds something that is no certificate",
    "SEAL_CHAINS_BEFORE holds no certificate of a former seal",
  ]);
});
