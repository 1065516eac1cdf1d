import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Crumb } from "#components/ui/breadcrumbs/breadcrumbs.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import type { StaffRole } from "#lib/access/roles.ts";
import { shortName } from "#lib/i18n/short-name.ts";
import type { Locale } from "#lib/services/define.ts";

export type DeskArea = "queue" | "complaints" | "reports" | "admin";

type Props = {
  locale: Locale;
  /** Address without the language. */
  path: string;
  area: DeskArea;
  person: { readonly fullName: string; readonly roles: readonly { readonly role: StaffRole }[] };
  crumbs?: readonly Crumb[];
  languageForm?: string | undefined;
  children: ReactNode;
};

const areasOf = (roles: ReadonlySet<StaffRole>): readonly DeskArea[] => {
  const any = (...wanted: StaffRole[]): boolean => wanted.some((role) => roles.has(role));
  const casework = [...roles].some((role) => role !== "operator" && role !== "quality-body");
  return [
    ...(casework ? (["queue"] as const) : []),
    ...(any("complaints-officer", "quality-body") ? (["complaints"] as const) : []),
    ...(any("head", "complaints-officer", "quality-body") ? (["reports"] as const) : []),
    ...(any("operator") ? (["admin"] as const) : []),
  ];
};

const address: Readonly<Record<DeskArea, string>> = { queue: "", complaints: "/complaints", reports: "/reports", admin: "/admin" };

/** Frame of the desk's pages: who is signed in, and only the areas of his roles. */
export const DeskShell = ({ locale, path, area, person, crumbs, languageForm, children }: Props) => {
  const t = useTranslations("desk");
  const tCase = useTranslations("case");
  const roles = new Set(person.roles.map((grant) => grant.role));
  const areas = areasOf(roles);
  const first = [...roles][0];
  return (
    <PageShell
      locale={locale}
      path={path}
      width="desk"
      header="desk"
      person={first === undefined ? shortName(person.fullName) : `${shortName(person.fullName)}, ${tCase(`roles.${first}`)}`}
      deskNav={
        areas.length < 2
          ? []
          : areas.map((id) => ({ href: `/${locale}/desk${address[id]}`, label: t(`areas.${id}`), current: id === area }))
      }
      languageForm={languageForm}
      {...(crumbs === undefined ? {} : { crumbs })}
    >
      {children}
    </PageShell>
  );
};
