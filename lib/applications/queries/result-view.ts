import { almatyDate } from "#lib/calendar/index.ts";
import type { results } from "#lib/db/schema.ts";
import type { ResultKind } from "#lib/services/define.ts";
import { serviceBoth } from "../both.ts";
import { namedDocuments } from "../commands/withdraw-result.ts";
import type { CaseEvent } from "../events.ts";
import type { ResultView } from "../views.ts";

type Row = typeof results.$inferSelect;

const withdrawalOf = ({ number, withdrawnAt, withdrawalGround }: Row, events: readonly CaseEvent[]): ResultView["withdrawn"] => {
  if (withdrawnAt === null) return null;
  const { fields = {} } =
    events.find(({ type, payload }) => type === "result-withdrawn" && namedDocuments(payload.fields ?? {}).includes(number))?.payload ?? {};
  const [decision, on] = [fields["withdrawal-decision-number"] ?? "", fields["withdrawal-decision-date"] ?? ""];
  return {
    on: almatyDate(withdrawnAt),
    ground: withdrawalGround ?? "",
    decision: decision === "" ? null : { number: decision, on },
    reason: fields["withdrawal-reason"] ?? "",
  };
};

/** A result document as its row tells, with its title. @param events history of its case, where a withdrawal gives its reason */
export const resultView = (row: Row, serviceId: string, events: readonly CaseEvent[] = []): ResultView => ({
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
  replacedBy: row.replacedBy,
  withdrawn: withdrawalOf(row, events),
  standing: row.standing as ResultView["standing"],
});
