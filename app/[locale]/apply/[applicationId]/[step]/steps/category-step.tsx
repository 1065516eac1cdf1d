import { getTranslations } from "next-intl/server";
import { CategoryChoice } from "#components/wizard/category-choice.tsx";
import { StepEnd, StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import type { Category, DocumentPortal } from "#lib/services/define.ts";
import { frameOf } from "../frame.ts";
import type { LoadedStep } from "../load.ts";

const hows = ["upload", "fetchedOrUpload", "fetched", "bring"] as const;
type How = (typeof hows)[number];
const howOf: Readonly<Record<DocumentPortal, How | null>> = {
  form: null,
  upload: "upload",
  "bring-and-upload": "bring",
  gateway: "fetched",
  "gateway-or-upload": "fetchedOrUpload",
  bring: "bring",
};

export const CategoryStep = async ({ loaded }: { loaded: LoadedStep }) => {
  const { locale, draft, text, errors } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const { frame, form, end, heading } = await frameOf(loaded);
  const titleOf = (id: string, conditional: boolean) =>
    conditional ? `${text.get("documents", id, "title")} (${t("category.conditional")})` : text.get("documents", id, "title");
  const documentsOf = (category: Category) =>
    hows.flatMap((how) => {
      const titles = category.documents
        .filter((wanted) => howOf[draft.service.documents.find((one) => one.id === wanted.id)?.portal ?? "form"] === how)
        .map((wanted) => titleOf(wanted.id, wanted.need !== "required"));
      return titles.length === 0 ? [] : [{ how: t(`category.${how}`), titles }];
    });
  return (
    <WizardFrame {...frame}>
      <StepForm {...form}>
        <CategoryChoice
          label={heading}
          hint={t("category.hint")}
          error={errors.find((error) => error.control === "category")?.text}
          value={draft.category}
          neededTitle={t("category.needed")}
          none={t("category.none")}
          categories={draft.service.categories.map((category) => ({
            id: category.id,
            title: text.get("categories", category.id, "title"),
            hint: text.optional("categories", category.id, "hint"),
            documents: documentsOf(category),
          }))}
        />
        <StepEnd {...end} />
      </StepForm>
    </WizardFrame>
  );
};
