import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { formatIin, formatPhone } from "#lib/i18n/format.ts";

export type ShownPersona = {
  readonly id: string;
  readonly iin: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly shows: string;
  readonly cases: readonly { readonly href: string; readonly title: string; readonly category: string }[];
  readonly relatives: readonly { readonly relation: string; readonly iin: string; readonly fullName: string }[];
  readonly posts: readonly { readonly role: string; readonly office: string }[];
};

/** Demo people with what is typed at sign-in and in the forms; numbers are whole words, so that they can be copied. */
export const PersonaTable = ({ caption, people }: { caption: string; people: readonly ShownPersona[] }) => {
  const t = useTranslations("demo");
  const columns = (["person", "phone", "iin", "shows", "needs"] as const).map((id) => ({ id, label: t(`columns.${id}`) }));
  return (
    <DataTable
      caption={caption}
      columns={columns}
      groups={[
        {
          id: caption,
          rows: people.map((one) => ({
            id: one.id,
            cells: {
              person: one.fullName,
              phone: <span className="nowrap tnum">{one.phone === null ? t("noPhone") : formatPhone(one.phone)}</span>,
              iin: <span className="nowrap tnum">{formatIin(one.iin)}</span>,
              shows: (
                <>
                  {one.shows === "" ? null : <p>{one.shows}</p>}
                  {one.cases.map((shown) => (
                    <p key={shown.href}>
                      <a href={shown.href}>{shown.title}</a>: {shown.category}
                    </p>
                  ))}
                  {one.posts.map((post) => (
                    <p key={`${post.role} ${post.office}`}>
                      {t(`roles.${post.role}`)}: {post.office}
                    </p>
                  ))}
                </>
              ),
              needs: one.relatives.map((relative) => (
                <p key={relative.iin}>
                  {t(`relations.${relative.relation}`)}: <span className="nowrap tnum">{formatIin(relative.iin)}</span>, {relative.fullName}
                </p>
              )),
            },
          })),
        },
      ]}
    />
  );
};
