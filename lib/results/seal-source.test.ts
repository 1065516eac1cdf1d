/** Keys of the seal as operators hand them over, made by OpenSSL; what may not seal is refused in words. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFormerSeals, readSealFiles, type SealFiles } from "./seal-source.ts";

const folder = mkdtempSync(join(tmpdir(), "qyzmet-seal-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const openssl = (line: string, ...more: string[]) =>
  execFileSync("openssl", [...line.split(" "), ...more], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
const text = (name: string): string => readFileSync(join(folder, name), "utf8");

const usual = ["-addext", "keyUsage=critical,digitalSignature,nonRepudiation", "-addext", "basicConstraints=critical,CA:FALSE"];
const own = (name: string, key: string, days = "30", more: readonly string[] = usual) => {
  openssl(`req -x509 -newkey ${key} -nodes -keyout ${name}.key -out ${name}.pem -days ${days} -subj /CN=${name}/C=KZ`, ...more);
};
const pem = (key: string, chain = key, password?: string): SealFiles => ({
  kind: "pem",
  key: text(`${key}.key`),
  chain: text(`${chain}.pem`),
  password,
});
const password = "Сөз-2026 құпия";
const p12 = (file: string, secret = password): SealFiles => ({ kind: "pkcs12", file: readFileSync(join(folder, file)), password: secret });
/** A little later, for certificates are made below and begin with the second in which they are made. */
const now = new Date(Date.now() + 60_000);
const read = (files: SealFiles, at = now) => readSealFiles(files, at);

own("rsa", "rsa:2048");
own("ec", "ec -pkeyopt ec_paramgen_curve:prime256v1");
own("ec384", "ec -pkeyopt ec_paramgen_curve:secp384r1");

/** A root, an authority below it, and a seal below that. */
openssl(
  "req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -subj /CN=root",
  "-addext",
  "keyUsage=critical,keyCertSign",
);
for (const [name, above, extensions] of [
  ["middle", "root", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign"],
  ["seal", "middle", "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature"],
] as const) {
  openssl(`req -newkey rsa:2048 -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
  execFileSync(
    "bash",
    [
      "-c",
      `openssl x509 -req -in ${name}.csr -CA ${above}.pem -CAkey ${above}.key -days 20 -out ${name}.pem -extfile <(printf '${extensions}')`,
    ],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
}

describe("a seal from PEM", () => {
  it("is RSA or EC, in each of the usual spellings of a key", async () => {
    for (const name of ["rsa", "ec", "ec384"]) expect((await read(pem(name))).chain, name).toHaveLength(1);
    openssl("ec -in ec.key -out sec1.key");
    expect(text("sec1.key")).toContain("BEGIN EC PRIVATE KEY");
    expect((await read(pem("sec1", "ec"))).privateKey.algorithm.name).toBe("ECDSA");
    openssl("rsa -in rsa.key -traditional -out pkcs1.key");
    expect((await read(pem("pkcs1", "rsa"))).privateKey.algorithm.name).toBe("RSASSA-PKCS1-v1_5");
    openssl("pkcs8 -topk8 -in rsa.key -out locked.key -passout", `pass:${password}`);
    expect((await read(pem("locked", "rsa", password))).chain).toHaveLength(1);
    await expect(read(pem("locked", "rsa", "else"))).rejects.toThrow(/^SEAL_KEY holds no private key that can be opened/);
  });

  it("has its chain in order, however the file has it", async () => {
    for (const order of [
      ["seal", "middle", "root"],
      ["root", "middle", "seal"],
    ]) {
      const keys = await read({
        kind: "pem",
        key: text("seal.key"),
        chain: order.map((one) => text(`${one}.pem`)).join(""),
        password: undefined,
      });
      expect(keys.chain.map(({ parsed }) => parsed.subject.typesAndValues[0]?.value.valueBlock.value)).toEqual(["seal", "middle", "root"]);
    }
  });
});

describe("a seal from PKCS #12", () => {
  it("opens with its password, whatever letters it has, and brings its chain", async () => {
    execFileSync("bash", ["-c", "cat middle.pem root.pem > above.pem"], { cwd: folder });
    openssl("pkcs12 -export -inkey seal.key -in seal.pem -certfile above.pem -out seal.p12 -passout", `pass:${password}`);
    expect((await read(p12("seal.p12"))).chain).toHaveLength(3);
    openssl("pkcs12 -export -inkey ec.key -in ec.pem -out ec.p12 -passout", `pass:${password}`);
    expect((await read(p12("ec.p12"))).privateKey.algorithm).toMatchObject({ namedCurve: "P-256" });
    await expect(read(p12("seal.p12", "else"))).rejects.toThrow(/^SEAL_P12 cannot be opened: SEAL_PASSWORD is wrong/);
    await expect(read({ kind: "pkcs12", file: Buffer.from("no file of keys"), password })).rejects.toThrow(/^SEAL_P12 cannot be opened/);
  });

  it("of the former kind is named as such, with the way out; that way works", async () => {
    openssl("pkcs12 -export -legacy -inkey rsa.key -in rsa.pem -out former.p12 -passout", `pass:${password}`);
    await expect(read(p12("former.p12"))).rejects.toThrow(/3DES or RC2.*docs\/keys\.md/);
    openssl("pkcs12 -legacy -in former.p12 -nodes -out open.pem -passin", `pass:${password}`);
    openssl("pkcs12 -export -in open.pem -out anew.p12 -passout", `pass:${password}`);
    expect((await read(p12("anew.p12"))).chain).toHaveLength(1);
  });

  it("that holds no key, or no certificate, is refused", async () => {
    openssl("pkcs12 -export -nokeys -in rsa.pem -out nokey.p12 -passout", `pass:${password}`);
    await expect(read(p12("nokey.p12"))).rejects.toThrow("SEAL_P12 holds 0 private keys");
    openssl("pkcs12 -export -nocerts -inkey rsa.key -out nocert.p12 -passout", `pass:${password}`);
    await expect(read(p12("nocert.p12"))).rejects.toThrow("the seal has no certificate");
  });
});

describe("what may not seal", () => {
  it.each([
    ["a short RSA key", () => own("short", "rsa:1024"), "RSA key has 1024 bits"],
    ["an unusual curve", () => own("odd", "ec -pkeyopt ec_paramgen_curve:secp256k1"), "neither RSA nor EC on P-256"],
    ["a key of another kind", () => own("ed", "ed25519"), "neither RSA nor EC on P-256"],
    ["an authority", () => own("ca", "rsa:2048", "30", ["-addext", "basicConstraints=critical,CA:TRUE"]), "is that of an authority"],
    [
      "a key for other uses",
      () => own("web", "rsa:2048", "30", ["-addext", "keyUsage=critical,keyEncipherment", "-addext", "basicConstraints=critical,CA:FALSE"]),
      "not for signatures",
    ],
  ] as const)("%s", async (_, make, fault) => {
    make();
    const name = /own\("(\w+)"/.exec(make.toString())?.[1] ?? "";
    await expect(read(pem(name))).rejects.toThrow(fault);
  });

  it("a certificate out of its time, one of another key, a chain that is none, no certificate", async () => {
    const [year, day] = [365 * 86_400_000, 86_400_000];
    await expect(read(pem("rsa"), new Date(now.getTime() + year))).rejects.toThrow(/has expired on \d{4}-\d\d-\d\d$/);
    await expect(read(pem("rsa"), new Date(now.getTime() - day))).rejects.toThrow(/not valid before/);
    await expect(read(pem("rsa", "ec"))).rejects.toThrow("does not belong to its certificate");
    await expect(read({ ...pem("seal"), chain: text("seal.pem") + text("rsa.pem") } as SealFiles)).rejects.toThrow(
      "did not issue the one below",
    );
    await expect(read({ ...pem("rsa"), chain: "" } as SealFiles)).rejects.toThrow("has no certificate");
  });

  it("is told without anything of the key or its password", async () => {
    const files = [p12("seal.p12", "wrong-password-7391"), { ...pem("locked", "rsa", "wrong-password-7391") }];
    for (const one of files) {
      const said = await read(one).catch((error: Error) => `${error.message} ${error.stack} ${String(error.cause)}`);
      expect(said).not.toMatch(/wrong-password|BEGIN|MII/);
    }
  });
});

describe("former seals", () => {
  it("are all certificates of the file that are no authorities", () => {
    const seals = readFormerSeals(["seal", "middle", "root", "ec"].map((one) => text(`${one}.pem`)).join(""));
    expect(seals).toHaveLength(2);
    for (const nothing of ["", text("root.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"])
      expect(() => readFormerSeals(nothing)).toThrow(/^SEAL_CHAINS_BEFORE/);
  });
});
