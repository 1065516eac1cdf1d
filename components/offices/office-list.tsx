import { useTranslations } from "next-intl";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import type { Locale, Text } from "#lib/services/define.ts";

type Listed = {
  readonly id: string;
  readonly kind: string;
  readonly regionId: string;
  readonly title: Text;
  readonly address: Text;
  readonly phone: string;
  readonly demo: boolean;
};

/** Offices with address and phone. Invented ones say so. */
export const OfficeList = ({ locale, offices }: { locale: Locale; offices: readonly Listed[] }) => {
  const t = useTranslations("offices");
  return (
    <ul className="rows">
      {offices.map(({ id, kind, regionId, title, address, phone, demo }) => (
        <li key={id} className="py-4">
          <h3 className="text-body">{title[locale]}</h3>
          <p className="text-small text-ink-2">
            {[`kinds.${kind}`, `regions.${regionId}`]
              .filter((key) => t.has(key))
              .map((key) => t(key))
              .join(", ")}
          </p>
          {address[locale] === "" ? null : (
            <p>
              {t("address")}: {address[locale]}
            </p>
          )}
          {phone === "" ? null : (
            <p>
              {t("phone")}:{" "}
              {demo ? (
                <span className="nowrap">{phone}</span>
              ) : (
                <a className="nowrap" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
                  {phone}
                </a>
              )}
            </p>
          )}
          {demo ? (
            <p className="mt-2">
              <StatusTag icon="flag">{t("demoTag")}</StatusTag>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
