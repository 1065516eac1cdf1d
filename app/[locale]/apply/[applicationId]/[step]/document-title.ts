import type { getTranslations } from "next-intl/server";
import { itemsOf } from "#lib/services/answers.ts";
import type { DocumentNeed } from "#lib/wizard/types.ts";
import type { LoadedStep } from "./load.ts";

/** Title of a document; one that is asked per item names whose it is. */
export const documentTitle = (
  { draft, run, text }: LoadedStep,
  need: DocumentNeed,
  t: Awaited<ReturnType<typeof getTranslations<"wizard">>>,
): string => {
  const title = text.get("documents", need.id, "title");
  if (need.item < 0) return title;
  const group = draft.service.documents.find((document) => document.id === need.id)?.perItemOf ?? "";
  const item = itemsOf(run.relevant, group)[need.item];
  const named = draft.service.fields.find((field) => field.group === group && field.type === "text");
  const name = named && item?.get(named.id);
  const n = need.item + 1;
  return typeof name === "string" && name !== "" ? t("documents.item", { title, n, name }) : t("documents.itemUnnamed", { title, n });
};
