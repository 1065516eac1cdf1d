import { keepTable, tableLimit } from "#lib/admin/office-import.ts";
import { forbidden } from "#lib/http/errors.ts";
import { logFailure } from "#lib/http/failure.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { receiveFile } from "#lib/http/receive-file.ts";
import { seeOther } from "#lib/http/redirect.ts";

/** Takes a table of offices and lays it out for a look; nothing of the register changes yet. */
export const POST = async (request: Request): Promise<Response> => {
  const guard = await guardRequest(request, "/[locale]/desk/admin/offices/import");
  if (!guard.ok) return guard.error.response;
  const { locale, person, requestId } = guard.value;
  if (person === null) return forbidden({ locale, requestId });
  try {
    const page = `/${locale}/desk/admin/offices`;
    const received = await receiveFile(request, tableLimit.bytes);
    if (!received.ok) return seeOther(`${page}?fault=${received.error}#errors`);
    const kept = await keepTable(person, received.value);
    if (kept.ok) return seeOther(`${page}/imports/${kept.value}`);
    return kept.error === "forbidden" ? forbidden({ locale, requestId }) : seeOther(`${page}?fault=${kept.error}#errors`);
  } catch (error) {
    return logFailure(request, "/[locale]/desk/admin/offices/import", error, requestId);
  }
};
