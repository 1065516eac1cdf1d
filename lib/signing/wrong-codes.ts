import { countOf, countOne, heldBack, holdBack, type Limited } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";

const hourSeconds = 3600;

const wrongCodeLimits = (phone: string, address: string) =>
  [
    ["wrong-codes-phone", phone, config.limits.wrongCodesPerHourPerPhone],
    ["wrong-codes-address", address, config.limits.wrongCodesPerHourPerAddress],
  ] as const;

/** How long the next try still waits. */
export const wrongCodeWait = (phone: string, address: string): Promise<Limited> =>
  heldBack(
    "wrong-codes-wait",
    wrongCodeLimits(phone, address).map(([name, subject]) => `${name}:${subject}`),
  );

/** From the limit on the next try waits a minute, then two, then four … half an hour at most; nobody is locked out. */
export const countWrongCode = async (phone: string, address: string): Promise<void> => {
  for (const [name, subject, limit] of wrongCodeLimits(phone, address)) {
    await countOne(name, subject, hourSeconds);
    const over = (await countOf(name, subject, hourSeconds)) - limit;
    if (over >= 0) await holdBack("wrong-codes-wait", `${name}:${subject}`, Math.min(1800, 60 * 2 ** Math.min(over, 5)));
  }
};
