/** Certificates for the keys of demo people, made when they are first used, and the wrong ones of the scenarios. */
import { X509Certificate } from "node:crypto";
import * as pkijs from "pkijs";
import { now } from "#lib/clock.ts";
import { demoStaff } from "#lib/demo/people.ts";
import { issueKey, openAuthority, revoke, type TestAuthority } from "../eds/authority.ts";
import { commonName, extension, type TestKey } from "../eds/certificate.ts";
import { derOf, octets } from "../eds/der.ts";
import { type DemoKey, keysOf } from "./demo-keys.ts";
import type { Scenario, ScenarioName } from "./scenarios.ts";

export type Wallet = {
  readonly authority: TestAuthority;
  readonly certificateOf: (key: DemoKey, scenario?: ScenarioName) => Promise<TestKey>;
  /** Whether this PEM is a certificate of the test authority. */
  readonly isAuthority: (pem: string) => boolean;
  /** A server certificate for 127.0.0.1, as the installer of NCALayer puts one on a computer. */
  readonly forThisMachine: () => { readonly key: string; readonly cert: string };
};

const loopback = new pkijs.GeneralName({ type: 7, value: octets(Buffer.from([127, 0, 0, 1])) });

const day = 24 * 60 * 60 * 1000;
const days = (from: number, to: number) => ({
  notBefore: new Date(now().getTime() + from * day),
  notAfter: new Date(now().getTime() + to * day),
});

/** @param folder of the test authority; @param strangers folder of an authority that the portal does not know. */
export const openWallet = async (folder: string, strangers: string): Promise<Wallet> => {
  const authority = await openAuthority(folder);
  const made = new Map<string, Promise<TestKey>>();
  const make = async (key: DemoKey, scenario: ScenarioName): Promise<TestKey> => {
    const order = {
      person: key.person,
      use: key.use,
      ...(key.organisation === null ? {} : { organisation: key.organisation, role: key.organisation.role }),
    };
    switch (scenario) {
      case "expired":
        return issueKey(authority, { ...order, ...days(-400, -35) });
      case "not-yet-valid":
        return issueKey(authority, { ...order, ...days(2, 367) });
      case "revoked": {
        const revoked = issueKey(authority, order);
        await revoke(authority, revoked.certificate);
        return revoked;
      }
      case "unknown-authority":
        return issueKey(await openAuthority(strangers), order);
      default:
        return issueKey(authority, order);
    }
  };
  const authorities = new Set([authority.root, authority.issuing].map((key) => pemOf(key)));
  return {
    authority,
    isAuthority: (pem) => {
      try {
        return authorities.has(new X509Certificate(pem).toString());
      } catch {
        return false;
      }
    },
    forThisMachine: () => {
      const key = issueKey(authority, {
        person: { iin: "", surname: "127.0.0.1", givenName: "" },
        use: "sign-in",
        change: {
          subject: commonName("127.0.0.1"),
          extended: { purposes: ["1.3.6.1.5.5.7.3.1"] },
          further: [extension("2.5.29.17", false, new pkijs.AltName({ altNames: [loopback] }).toSchema())],
        },
      });
      return {
        key: key.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
        cert: pemOf(key) + pemOf(authority.issuing),
      };
    },
    certificateOf: (key, scenario = "ok") => {
      const id = `${key.id} ${scenario}`;
      const found = made.get(id) ?? make(key, scenario);
      made.set(id, found);
      return found;
    },
  };
};

/** The key that a scenario puts in the place of the right one. */
export const keyInstead = (key: DemoKey, scenario: Scenario): DemoKey => {
  const officialsKeys = () => demoStaff.flatMap(({ person }) => keysOf(person.iin)).filter(({ organisation }) => organisation !== null);
  const own = (fits: (one: DemoKey) => boolean) => keysOf(key.person.iin).find(fits) ?? key;
  switch (scenario.name) {
    case "other-person": {
      const otherIin = scenario.otherIin ?? demoStaff.find(({ person }) => person.iin !== key.person.iin)?.person.iin ?? "";
      return (
        keysOf(otherIin).find((one) => one.use === key.use && one.organisation?.bin === key.organisation?.bin) ??
        keysOf(otherIin).find((one) => one.use === key.use) ??
        key
      );
    }
    case "auth-key":
      return own((one) => one.use === "sign-in" && one.organisation?.bin === key.organisation?.bin);
    case "sign-key":
      return own((one) => one.use === "sign" && one.organisation?.bin === key.organisation?.bin);
    case "personal-key":
      return own((one) => one.use === key.use && one.organisation === null);
    case "legal-entity": {
      const organisation = officialsKeys().find(({ organisation: one }) => one?.bin !== key.organisation?.bin)?.organisation;
      return organisation ? { ...key, id: `${key.id}-${organisation.bin}`, organisation } : key;
    }
    default:
      return key;
  }
};

export const pemOf = (key: TestKey): string => new X509Certificate(derOf(key.certificate.toSchema())).toString();
export const hexSerialOf = (key: TestKey): string => new X509Certificate(derOf(key.certificate.toSchema())).serialNumber.toLowerCase();
