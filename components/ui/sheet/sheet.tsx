import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon/icon.tsx";

/** A SHA-256 in hexadecimal, in groups of four. */
export const Fingerprint = ({ value, bare = false }: { value: string; bare?: boolean }) => {
  const t = useTranslations("ui");
  const groups = value.match(/.{1,4}/g) ?? [];
  return (
    <div className={bare ? "fprint fprint--bare" : "fprint"} role="group" aria-label={`${t("fingerprint")}, SHA-256`}>
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </div>
  );
};

/** The text to sign in the form's own layout, with its fingerprint under it. `lang` is the language of the text. */
export const SignSheet = ({
  children,
  fingerprint,
  lang,
  headingLevel = 3,
}: {
  children: ReactNode;
  fingerprint?: string;
  lang?: string;
  headingLevel?: 3 | 4;
}) => {
  const t = useTranslations("ui");
  const Heading = headingLevel === 3 ? "h3" : "h4";
  return (
    <div className="sheet">
      <div lang={lang}>{children}</div>
      {fingerprint ? (
        <div className="print-box">
          <Heading>{t("fingerprint")}</Heading>
          <Fingerprint value={fingerprint} />
          <p>{t("fingerprintWhat")}</p>
        </div>
      ) : null}
    </div>
  );
};

export type Check = { key: string; tone: "ok" | "warn" | "error"; title: ReactNode; children?: ReactNode; cure?: ReactNode };

const icons: Record<Check["tone"], IconName> = { ok: "check", warn: "alert", error: "alert" };

/** Rehearsal: one row per legal ground, the worst first. */
export const Checks = ({ checks }: { checks: readonly Check[] }) => (
  <ul className="checks">
    {checks.map(({ key, tone, title, children, cure }) => (
      <li key={key} className={`c-${tone}`}>
        <Icon name={icons[tone]} />
        <div>
          <h3>{title}</h3>
          {children}
          {cure ? <div className="cure">{cure}</div> : null}
        </div>
      </li>
    ))}
  </ul>
);
