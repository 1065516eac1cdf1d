/**
 * Certificates that the portal issues by itself: when every register that the document prints has a record, the document is made and sealed
 * at once; otherwise the case stays with the provider, who has the same term.
 */
import { sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { oneByOne } from "#lib/one-by-one.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { issueResult } from "#lib/results/issue.ts";
import { itemsOf } from "#lib/services/answers.ts";
import type { Result as Document, ServiceDefinition } from "#lib/services/define.ts";
import { allServices } from "#lib/services/registry.ts";
import { keyOf } from "#lib/wizard/types.ts";
import { type CaseFile, loadCase } from "./case-file.ts";
import { changeCase } from "./change.ts";
import { noticeOf } from "./commands/decide.ts";
import { resultCaseOf } from "./commands/result-case.ts";
import { resultsOf, stepsOf, transitionOf } from "./transitions.ts";

const batch = 50;

const autoStep = (service: ServiceDefinition) => service.workflow.steps.find(({ kind }) => kind === "auto-issue");

/** Registers that a line of the document prints. */
const printedRegisters = (service: ServiceDefinition, document: Document) =>
  service.gatewayData.filter(({ id }) => document.fields.some(({ from }) => [from ?? []].flat().includes(id)));

/** Whether the registers say everything that the document prints, of every item that is asked about. */
const known = (file: CaseFile, document: Document): boolean => {
  const printed = printedRegisters(file.service, document);
  return (
    printed.length > 0 &&
    printed.every(({ id, perItemOf }) => {
      const items = perItemOf === undefined ? [-1] : itemsOf(file.answers, perItemOf).map((_, n) => n);
      return items.length > 0 && items.every((n) => file.registers.get(keyOf(id, n))?.state === "found");
    })
  );
};

/** Issues one certificate. Refuses when the registers do not say enough, or somebody has taken the case on meanwhile. */
export const autoIssue = (applicationId: string): Promise<Result<string, "unknown" | "not-open">> =>
  db().transaction(async (tx) => {
    const file = await loadCase(tx, applicationId, { lock: true });
    const step = file && stepsOf(file.flow, file.position).find(({ kind }) => kind === "auto-issue");
    if (!file || !step || !transitionOf("auto-issue").from.includes(file.position.state)) return refuse("not-open");
    const ids = resultsOf(file.flow, file.position, { kind: "auto-issue" }).map(({ id }) => id);
    const document = file.service.results.find(({ id }) => id === ids[0]);
    if (document === undefined || !known(file, document)) return refuse("unknown");
    const at = now();
    const issued = await issueResult(tx, await resultCaseOf(tx, file), {
      resultId: document.id,
      fields: new Map(),
      signer: { fullName: "Qyzmet", role: "portal" },
      way: "seal",
      signatureId: null,
      signedAt: at,
    });
    const open = { command: "auto-issue", stepId: step.id, actor: "portal" } as const;
    const payload = { resultId: document.id, resultNumber: issued.number };
    await changeCase(
      tx,
      file,
      { kind: "portal", job: "auto-issue" },
      open,
      { payload, result: document, notice: noticeOf(file, document) },
      at,
    );
    return ok(issued.number);
  });

/** @returns how many certificates were issued now */
export const autoIssueAll = async (): Promise<number> => {
  const services = allServices().filter((service) => autoStep(service) !== undefined);
  if (services.length === 0) return 0;
  const ids = services.map(({ id }) => id);
  const printed = services.flatMap((service) =>
    service.results
      .filter(({ kind }) => kind === "positive")
      .flatMap((document) => printedRegisters(service, document).map(({ id }) => id)),
  );
  // What a register does not know is the provider's work; it is not looked at again and again.
  const { rows } = await db().execute<{ id: string }>(sql`
    select a.id from applications a
    where a.due_at is not null and a.closed_at is null and a.state = 'registered' and a.service_id in ${ids}
      and not exists (select 1 from register_answers r where r.application_id = a.id and r.state in ('none', 'down')
                        and r.gateway_id in ${[...printed, ""]})
    order by a.due_at limit ${batch}`);
  return oneByOne(rows, async ({ id }) => (await autoIssue(id)).ok, "a certificate could not be issued");
};
