import { choiceId, deskFormPath } from "#lib/applications/desk-act.ts";
import { chosenDecisions, mostTogether, signTogether } from "#lib/applications/ready-decisions.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished } from "#lib/http/unfinished-form.ts";
import { isUuid } from "#lib/is-uuid.ts";

/** Takes one signature for each of several decisions, in the order in which they were shown. */
export const POST = formHandler("/[locale]/desk/sign/save", async ({ locale, form, person }) => {
  const page = `/${locale}/desk/sign`;
  const ids = form.get("decisions").split(" ").filter(isUuid).slice(0, mostTogether);
  const signatures = form.all("cms");
  const again = (problem: string): Response =>
    seeOther(`${page}?${new URLSearchParams([...ids.map((id) => ["decision", id]), ["problem", problem]])}#errors`);
  if (ids.length === 0) return seeOther(page);
  const chosen = await chosenDecisions(person, ids);
  if (form.get("_do") !== "eds" || signatures.length !== ids.length || new Set(ids).size !== ids.length) return again("eds-form");
  const acts = new Map(chosen.map((laid) => [laid.decisionId, laid]));
  const told = await signTogether(
    person,
    ids.map((decisionId, at) => ({ decisionId, cms: signatures[at] ?? "" })),
  );
  for (const { decisionId, outcome } of told) {
    const laid = acts.get(decisionId);
    if (laid !== undefined && outcome === "done")
      await forgetUnfinished(person.personId, deskFormPath(laid.applicationId, choiceId(laid, laid.resultId || null)));
  }
  // A wrong key signs all of them wrongly: the same decisions can be signed with another at once.
  const [first] = told;
  if (first?.outcome.startsWith("eds-") && first.outcome !== "eds-waiting" && told.every(({ outcome }) => outcome === first.outcome))
    return again(first.outcome);
  return seeOther(`${page}?${new URLSearchParams(told.map(({ decisionId, outcome }) => ["told", `${decisionId}.${outcome}`]))}#done`);
});
