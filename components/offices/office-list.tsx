import { useTranslations } from "next-intl";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { almatyDate, daysBetween } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { phonesOf } from "#lib/offices/phones.ts";
import type { Locale, Text } from "#lib/services/define.ts";

type Listed = {
  readonly id: string;
  readonly kind: string;
  readonly regionId: string;
  readonly title: Text;
  readonly address: Text;
  readonly phone: string;
  readonly asOf: string | null;
  readonly demo: boolean;
};

/** Data are told with their day when they are older than this, days. */
const freshDays = 400;

/** Offices with address and phone. Invented ones say so. */
export const OfficeList = ({ locale, offices }: { locale: Locale; offices: readonly Listed[] }) => {
  const t = useTranslations("offices");
  return (
    <ul className="rows">
      {offices.map(({ id, kind, regionId, title, address, phone, asOf, demo }) => (
        <li key={id} className="py-4">
          <h3 className="text-body" lang={title[locale] === "" ? "kk" : undefined}>
            {title[locale] || title.kk}
          </h3>
          <p className="text-small text-ink-2">
            {[`kinds.${kind}`, `regions.${regionId}`]
              .filter((key) => t.has(key))
              .map((key) => t(key))
              .join(", ")}
          </p>
          {address.kk === "" && address[locale] === "" ? null : (
            <p>
              {t("address")}: <span lang={address[locale] === "" ? "kk" : undefined}>{address[locale] || address.kk}</span>
            </p>
          )}
          {phone === "" ? null : (
            <p>
              {t("phone")}:{" "}
              {phonesOf(phone).map(({ shown, href }, n) => (
                <span key={shown} className="nowrap">
                  {n === 0 ? "" : ", "}
                  {demo || href === null ? shown : <a href={href}>{shown}</a>}
                </span>
              ))}
            </p>
          )}
          {asOf === null || daysBetween(asOf, almatyDate(now())) <= freshDays ? null : (
            <p className="text-small text-ink-2">{t("asOf", { date: formatDay(asOf, locale) })}</p>
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
