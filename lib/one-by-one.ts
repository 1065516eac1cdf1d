import { errorKind, logger } from "#lib/log.ts";

/**
 * The work of a job on each of its rows: what goes wrong with one is the operator's to see, and hinders no other.
 * @param failure what the log says of one that could not be done
 * @returns sum of what was done; true counts as one
 */
export const oneByOne = async <T extends { readonly id: string }>(
  rows: readonly T[],
  act: (row: T) => Promise<boolean | number>,
  failure: string,
): Promise<number> => {
  let done = 0;
  for (const row of rows) {
    try {
      done += Number(await act(row));
    } catch (error) {
      logger.error({ id: row.id, error: errorKind(error) }, failure);
    }
  }
  return done;
};
