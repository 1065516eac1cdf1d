import { useTranslations } from "next-intl";

export type ErrorSummaryItem = {
  /** Name of the first wrong control (its id). */
  control: string;
  /** The same words as beside the field. */
  text: string;
};

/** First thing in `main` after a wrong post; the redirect's `#errors` moves the focus here. */
export const ErrorSummary = ({ items, title, note }: { items: readonly ErrorSummaryItem[]; title?: string; note?: string }) => {
  const t = useTranslations("ui");
  if (items.length === 0) return null;
  return (
    <div className="errsum" id="errors" tabIndex={-1}>
      <h2>{title ?? t("fixThese")}</h2>
      {note === "" ? null : <p className="mt-2">{note ?? t("restSaved")}</p>}
      <ul>
        {items.map(({ control, text }) => (
          <li key={`${control} ${text}`}>
            <a href={`#${control}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
