import { takeTurn } from "#lib/access/limits.ts";
import { config } from "#lib/config.ts";
import { tooMany } from "#lib/http/errors.ts";
import { logFailure } from "#lib/http/failure.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { receiveFile } from "#lib/http/receive-file.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { tellVerdict } from "#lib/results/verdict-token.ts";
import { verifyPdf } from "#lib/results/verify.ts";

/** Largest file that is compared, bytes. */
const largestFile = 10 * 1024 * 1024;

/** Compares a dropped file with what the portal has issued, and forgets it. */
export const POST = async (request: Request): Promise<Response> => {
  const guard = await guardRequest(request, "/[locale]/verify/file");
  if (!guard.ok) return guard.error.response;
  const { locale, address, requestId } = guard.value;
  const turn = await takeTurn("verify", address, config.limits.verifyPerMinutePerAddress, 60);
  if (!turn.allowed) return tooMany(turn.retryAfterSeconds, { locale, requestId });
  try {
    const page = `/${locale}/verify`;
    const received = await receiveFile(request, largestFile);
    if (!received.ok) return seeOther(`${page}?fault=${received.error}#errors`);
    const found = await verifyPdf(received.value);
    const number = found.verdict === "not-ours" ? null : (found.document?.number ?? null);
    return seeOther(`${page}?checked=${tellVerdict({ verdict: found.verdict, number })}`);
  } catch (error) {
    return logFailure(request, "/[locale]/verify/file", error, requestId);
  }
};
