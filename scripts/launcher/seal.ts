import { existsSync, readFileSync } from "node:fs";
import { readFormerSeals, readSealFiles, SealFault } from "#lib/results/seal-source.ts";

export type SealSettings = {
  readonly sealP12: string | undefined;
  readonly sealKey: string | undefined;
  readonly sealChain: string | undefined;
  readonly sealPassword: string | undefined;
  readonly sealChainsBefore: string | undefined;
};

const presentSeal = async ({ sealP12, sealKey, sealChain, sealPassword }: SealSettings): Promise<void> => {
  if (sealP12 !== undefined && existsSync(sealP12)) {
    await readSealFiles({ kind: "pkcs12", file: readFileSync(sealP12), password: sealPassword ?? "" }, new Date());
  } else if (sealKey !== undefined && sealChain !== undefined && existsSync(sealKey) && existsSync(sealChain)) {
    const [key, chain] = [sealKey, sealChain].map((file) => readFileSync(file, "utf8"));
    await readSealFiles({ kind: "pem", key: key ?? "", chain: chain ?? "", password: sealPassword }, new Date());
  }
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
