import { existsSync, readFileSync } from "node:fs";
import { readFormerSeals, readSealFiles, SealFault, type SealKeys } from "#lib/results/seal-source.ts";

export type SealSettings = {
  readonly sealP12: string | undefined;
  readonly sealKey: string | undefined;
  readonly sealChain: string | undefined;
  readonly sealPassword: string | undefined;
  readonly sealChainsBefore: string | undefined;
};

/** Null: none is configured, or its files are not there. */
const presentSeal = async ({ sealP12, sealKey, sealChain, sealPassword }: SealSettings): Promise<SealKeys | null> => {
  if (sealP12 !== undefined && existsSync(sealP12))
    return readSealFiles({ kind: "pkcs12", file: readFileSync(sealP12), password: sealPassword ?? "" }, new Date());
  if (sealKey === undefined || sealChain === undefined || !existsSync(sealKey) || !existsSync(sealChain)) return null;
  const [key, chain] = [sealKey, sealChain].map((file) => readFileSync(file, "utf8"));
  return readSealFiles({ kind: "pem", key: key ?? "", chain: chain ?? "", password: sealPassword }, new Date());
};

const reason = (error: unknown): string => {
  if (error instanceof SealFault) return error.message;
  // Nothing of what a parser met may be shown: it is a key.
  return "the files of the seal cannot be read as a key with its certificates";
};

/** Why documents could not be sealed with what is configured, by name; empty when nothing is, or it may seal. In both modes. */
export const sealFaults = async (settings: SealSettings): Promise<string[]> => {
  const { sealChainsBefore } = settings;
  const checks = [
    () => presentSeal(settings),
    () => {
      if (sealChainsBefore !== undefined && existsSync(sealChainsBefore)) readFormerSeals(readFileSync(sealChainsBefore, "utf8"));
    },
  ];
  const faults = await Promise.all(
    checks.map(async (check) => {
      try {
        await check();
        return [];
      } catch (error) {
        return [reason(error)];
      }
    }),
  );
  return faults.flat();
};

const warnDays = 30;

/** A seal that ends within a month is told of at every start: afterwards no document is sealed. */
export const sealEndsSoon = async (settings: SealSettings): Promise<string | null> => {
  const end = (await presentSeal(settings).catch(() => null))?.chain[0].notAfter;
  const days = end === undefined ? warnDays : Math.floor((end.getTime() - Date.now()) / 86_400_000);
  return days < warnDays ? `the seal's certificate ends in ${days} days: no document is sealed after that` : null;
};
