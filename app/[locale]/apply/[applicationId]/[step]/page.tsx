import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { type LoadedStep, loadStep, localeOf, one, type Params, type Query } from "./load.ts";
import { CategoryStep } from "./steps/category-step.tsx";
import { CheckStep } from "./steps/check-step.tsx";
import { ConflictStep, conflictShown } from "./steps/conflict-step.tsx";
import { DocumentsStep } from "./steps/documents-step.tsx";
import { DoneStep } from "./steps/done-step.tsx";
import { QuestionsStep } from "./steps/questions-step.tsx";
import { SignStep } from "./steps/sign-step.tsx";

type Props = { params: Promise<Params>; searchParams: Promise<Query> };

/** Something on the page waits to be put right: its title says so first. */
const hasFault = (loaded: LoadedStep, query: Query): boolean =>
  loaded.errors.length > 0 ||
  ["problem", "refused"].some((name) => one(query, name) !== "") ||
  (one(query, "conflict") !== "" && one(query, "check") !== "");

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const asked = await params;
  const query = await searchParams;
  const locale = localeOf(asked.locale);
  const t = await getTranslations({ locale, namespace: "wizard" });
  const robots = { index: false, follow: false };
  if (asked.step === "done") return { title: t("done.title"), robots };
  const loaded = await loadStep(asked, query);
  const title = t("title", {
    step: loaded.run.position(loaded.step)?.n ?? 1,
    title: loaded.text.get("steps", loaded.step),
    service: loaded.text.get("shortTitle"),
  });
  return { title: hasFault(loaded, query) ? t("errorTitle", { title }) : title, robots };
};

const StepPage = async ({ params, searchParams }: Props) => {
  const asked = await params;
  const query = await searchParams;
  setRequestLocale(localeOf(asked.locale));
  if (asked.step === "done") return <DoneStep params={asked} />;
  const loaded = await loadStep(asked, query);
  const conflict = await conflictShown(loaded, query);
  if (conflict) return <ConflictStep loaded={loaded} conflict={conflict} query={query} />;
  switch (asked.step) {
    case "category":
      return <CategoryStep loaded={loaded} />;
    case "documents":
      return <DocumentsStep loaded={loaded} query={query} />;
    case "check":
      return <CheckStep loaded={loaded} />;
    case "sign":
      return <SignStep loaded={loaded} query={query} />;
    default:
      return <QuestionsStep loaded={loaded} query={query} />;
  }
};

export default StepPage;
