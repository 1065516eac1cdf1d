import { getTranslations } from "next-intl/server";
import type { OfficeOption, OfficeOptions } from "#components/wizard/question.tsx";
import { allOffices, type Office, officesOf } from "#lib/offices/directory.ts";
import { type OfferedOffice, offered, regionsOf } from "#lib/offices/proposals.ts";
import type { QuestionView } from "#lib/wizard/question-view.ts";
import type { LoadedStep } from "./load.ts";

/** Places that are known of the applicant: from the account and from whatever register said an address. */
const addressesOf = ({ draft }: LoadedStep): readonly string[] => [
  draft.owner.address ?? "",
  ...draft.registers.flatMap(({ facts }) => [facts.get("address") ?? "", facts.get("addressRu") ?? ""]),
];

/** What each question for an office offers, in the page's language. */
export const officeOptions = async (loaded: LoadedStep, views: readonly QuestionView[]): Promise<ReadonlyMap<string, OfficeOptions>> => {
  // Also those that are asked of each item of a group.
  const asked = views.flatMap((view) => [view, ...view.items.flat()]).filter((view) => view.type === "office" || view.type === "school");
  if (asked.length === 0) return new Map();
  const { locale, draft } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const known = await allOffices();
  const addresses = addressesOf(loaded);
  const regions = regionsOf(known.values(), addresses);
  const options = await Promise.all(
    asked.map(async (view) => {
      const field = draft.service.fields.find((one) => one.id === view.fieldId);
      const list = await officesOf([field?.officeKind ?? view.type].flat());
      const sorted = offered(list, { preset: view.proposal, addresses, regions }, locale);
      const optionOf = ({ office, why }: OfferedOffice): OfficeOption => ({
        value: office.id,
        label: office.name[locale],
        hint:
          why === "preset"
            ? t("office.presetHint")
            : why === "address"
              ? t("office.proposedHint")
              : why === "region"
                ? t("office.regionHint")
                : undefined,
      });
      const rest = sorted.filter(({ why }) => why === null);
      // Many of a kind stand under the office above them, which tells the town.
      const above = (office: Office) => (office.parentId === null ? undefined : known.get(office.parentId)?.name[locale]);
      const grouped = Map.groupBy(rest, ({ office }) => (rest.length > 30 ? above(office) : undefined) ?? t("office.others"));
      const groups = [...grouped].map(([label, members]) => ({ label, options: members.map(optionOf) }));
      return [view.control, { proposed: sorted.filter(({ why }) => why !== null).map(optionOf), groups }] as const;
    }),
  );
  return new Map(options);
};
