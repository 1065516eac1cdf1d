/** Decisions and answers that are signed are first laid out and stored word for word (`sign-decision.ts` carries them out). */
import type { Person } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { sealJson } from "#lib/crypto/seal.ts";
import { decisions } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Text } from "#lib/services/define.ts";
import { declarationOf, signable } from "#lib/signing/statement.ts";
import { namesOfOptions, resultFields, type Surroundings } from "./action-fields.ts";
import { messageBoth, serviceBoth } from "./both.ts";
import { commandNames } from "./case-words.ts";
import type { DecisionView } from "./desk-views.ts";
import { type Snapshot, snapshotPlace, viewOf } from "./laid-decisions.ts";
import { preparedResult } from "./lawful.ts";
import type { Values } from "./officer-fields.ts";
import type { Refusal } from "./refusal.ts";
import { type CommandInput, chosenResult, entriesOf, findLawful, inOneTransaction, type Lawful } from "./run-command.ts";
import { usedFault } from "./typed-numbers.ts";
import type { ActionField, Note } from "./views.ts";
import { loadVisible } from "./visibility.ts";

const linesOf = (fields: readonly ActionField[], values: Values, language: Person["locale"]): readonly Note[] =>
  fields.flatMap((field): readonly Note[] => {
    const keys = field.range ? [`${field.id}-from`, `${field.id}-to`] : [field.id];
    const shown = keys.map((key) => values[key] ?? "").filter((value) => value !== "");
    if (shown.length === 0) return [];
    const day = field.type === "date";
    const value = day
      ? { kk: shown.map((one) => formatDay(one, "kk")).join(" – "), ru: shown.map((one) => formatDay(one, "ru")).join(" – ") }
      : namesOfOptions(field, shown[0] ?? "");
    const words = !day && field.options === undefined && field.type !== "number";
    return [{ label: field.label, value, language: words ? language : null }];
  });

const titleOf = ({ visible, action }: Lawful, resultId: string | null): Text =>
  resultId === null
    ? messageBoth("case", "commands", action.command)
    : serviceBoth(visible.file.service.id, (text) => text.get("results", resultId, "title"));

/** Checks a decision as the signature will, stores what is to be signed and shows it. Changes nothing of the case. */
export const layOutDecision = async (person: Person, input: Omit<CommandInput, "key">): Promise<Result<DecisionView, Refusal>> => {
  const command = commandNames.find((name) => name === input.command);
  if (command === undefined) return refuse({ code: "not-found" });
  return inOneTransaction(async (tx) => {
    const visible = await loadVisible(tx, person, input.applicationId, { lock: true });
    if (!visible) return refuse({ code: "not-found" });
    const lawful = await findLawful(person, { ...input, command }, visible);
    if (!lawful.ok) return lawful;
    const { action } = lawful.value;
    if (!action.needsSignature) return refuse({ code: "wrong-state" });
    const { file } = visible;
    const resultId = chosenResult(action, input.resultId);
    const prepared = command === "sign" ? preparedResult(file) : null;
    const read = prepared ? ok(prepared.values) : entriesOf(lawful.value, resultId, input.form);
    if (!read.ok) return read;
    // Told before the signature; the signature itself looks again.
    const document = file.service.results.find((result) => result.id === resultId);
    const used = document === undefined ? null : await usedFault(tx, file, document, read.value);
    if (used) return refuse({ code: "invalid", faults: [used] });
    const fields = prepared
      ? preparedFields(lawful.value, { offices: await allOffices(), today: almatyDate(now()) })
      : action.fields.filter((one) => one.resultId === undefined || one.resultId === resultId);
    const id = crypto.randomUUID();
    const kind = command === "answer-hearing" ? "hearing-answer" : "decision";
    const snapshot: Snapshot = {
      kind,
      format: 1,
      decision: id,
      application: file.id,
      number: file.number,
      service: file.service.id,
      edition: file.row.edition,
      command,
      step: action.stepId,
      result: resultId,
      caseVersion: file.row.version,
      signer: { name: person.fullName, role: action.role, office: action.officeId },
      values: read.value,
      statement: {
        language: person.locale,
        declaration: declarationOf(person.locale, kind),
        title: titleOf(lawful.value, resultId),
        lines: linesOf(fields, read.value, person.locale),
      },
    };
    const { canonical, fingerprint } = signable(snapshot);
    await tx.insert(decisions).values({
      id,
      applicationId: file.id,
      personId: person.personId,
      role: action.role,
      officeId: action.officeId ?? "",
      command,
      stepId: action.stepId ?? "",
      resultId: resultId ?? "",
      caseVersion: file.row.version,
      fingerprint,
      sealedSnapshot: sealJson(canonical, snapshotPlace(id)),
      createdAt: now(),
    });
    return ok(viewOf(id, fingerprint, snapshot, action.warnings));
  });
};

/** What the executor prepared; the head reads it word for word. */
const preparedFields = ({ visible: { file }, action }: Lawful, around: Surroundings): readonly ActionField[] => {
  const result = file.service.results.find(({ id }) => id === action.results?.[0]?.id);
  return result === undefined ? [] : resultFields(file, result, around);
};
