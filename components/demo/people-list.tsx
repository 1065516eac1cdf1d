import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details/details.tsx";
import { PersonaTable, type ShownPersona } from "./persona-table.tsx";

export type PeoplePart = { readonly id: string; readonly title: string; readonly people: readonly ShownPersona[] };

/** Folded lists of people, by service or office; all open when somebody was looked for. */
export const PeopleList = ({ parts, open }: { parts: readonly PeoplePart[]; open: boolean }) => {
  const t = useTranslations("demo");
  return parts
    .filter(({ people }) => people.length > 0)
    .map(({ id, title, people }) => (
      <Details key={id} id={id} open={open} summary={t("people", { title, count: people.length })}>
        <PersonaTable caption={title} people={people} />
      </Details>
    ));
};
