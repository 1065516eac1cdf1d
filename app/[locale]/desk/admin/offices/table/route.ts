import { officeColumns } from "#lib/admin/office-record.ts";
import { allRecords } from "#lib/admin/offices.ts";
import { forbidden } from "#lib/http/errors.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { csvOf } from "#lib/reports/csv.ts";

/** The register as a table: to be changed in a spreadsheet and sent back. */
export const GET = async (request: Request): Promise<Response> => {
  const guard = await guardRequest(request, "/[locale]/desk/admin/offices/table");
  if (!guard.ok) return guard.error.response;
  const { locale, person, requestId } = guard.value;
  const records = person === null ? null : await allRecords(person);
  if (!records?.ok) return forbidden({ locale, requestId });
  return new Response(csvOf([[...officeColumns], ...records.value.map((record) => officeColumns.map((column) => record[column]))]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="offices.csv"',
      "Cache-Control": "no-store",
    },
  });
};
