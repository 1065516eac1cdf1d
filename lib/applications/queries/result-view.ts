import type { results } from "#lib/db/schema.ts";
import type { ResultKind } from "#lib/services/define.ts";
import { serviceBoth } from "../both.ts";
import type { ResultView } from "../views.ts";

/** A result document as its row tells, with its title. */
export const resultView = (row: typeof results.$inferSelect, serviceId: string): ResultView => ({
  id: row.id,
  resultId: row.resultId,
  kind: row.kind as ResultKind,
  title: serviceBoth(serviceId, (text) => text.get("results", row.resultId, "title")),
  number: row.number,
  signedOn: row.signedOn,
  signedBy: row.signerName,
  signedWay: row.signedWay,
  validUntil: row.validUntil,
  held: row.held,
  standing: row.standing as ResultView["standing"],
});
