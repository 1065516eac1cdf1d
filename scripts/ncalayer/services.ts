/** What a certification authority serves: OCSP (RFC 6960), its revocation list (RFC 5280), time stamps (RFC 3161), and their faults. */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { TestAuthority } from "../eds/authority.ts";
import { crl } from "../eds/crl.ts";
import { ocspAnswer, ocspRefusal } from "../eds/ocsp.ts";
import { timeStampReply } from "../eds/time-stamp.ts";

export const serviceFault = z.strictObject({
  service: z.enum(["ocsp", "crl", "tsp"]),
  /** `down`: no answer at all; `slow`: after ten seconds; `try-later`: OCSP's word for an overload, 503 of the others. */
  fault: z.enum(["down", "slow", "try-later"]).nullable(),
});
export type ServiceFault = z.infer<typeof serviceFault>;
type Service = ServiceFault["service"];

export type Services = {
  /** @returns null where nothing is answered. */
  readonly answer: (service: Service, question: Buffer) => Promise<{ status: number; type: string; body: Buffer } | null>;
  readonly setFault: (order: ServiceFault) => void;
  readonly faults: () => Readonly<Record<string, string>>;
  readonly reset: () => void;
};

const types = { ocsp: "application/ocsp-response", crl: "application/pkix-crl", tsp: "application/timestamp-reply" } as const;
const slowMs = 10_000;

export const newServices = (authority: TestAuthority): Services => {
  const faults = new Map<Service, NonNullable<ServiceFault["fault"]>>();
  const make: Record<Service, (question: Buffer) => Buffer> = {
    ocsp: (question) => ocspAnswer(authority, question),
    crl: () => crl(authority),
    tsp: (question) => timeStampReply(authority, question),
  };
  return {
    answer: async (service, question) => {
      const type = types[service];
      const fault = faults.get(service);
      if (fault === "down") return null;
      if (fault === "slow") await sleep(slowMs);
      if (fault === "try-later")
        return service === "ocsp"
          ? { status: 200, type, body: ocspRefusal(3) }
          : { status: 503, type: "text/plain", body: Buffer.from("") };
      try {
        return { status: 200, type, body: make[service](question) };
      } catch {
        return service === "ocsp"
          ? { status: 200, type, body: ocspRefusal(1) }
          : { status: 400, type: "text/plain", body: Buffer.from("") };
      }
    },
    setFault: ({ service, fault }) => {
      if (fault === null) faults.delete(service);
      else faults.set(service, fault);
    },
    faults: () => Object.fromEntries(faults),
    reset: () => faults.clear(),
  };
};
