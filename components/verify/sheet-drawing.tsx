import { useTranslations } from "next-intl";

/** Where the number stands on a document: under the QR code at the right edge. */
export const SheetDrawing = () => {
  const t = useTranslations("verify");
  return (
    <figure className="side">
      <svg className="drawing" viewBox="11 11 234 330" role="img" aria-label={t("drawing")}>
        <path d="M12 12h176l56 56v272H12z" />
        <path d="M188 12v56h56" />
        <path className="hair" d="M44 108h168M44 132h168M44 156h168M44 180h112" />
        <circle className="sky" cx="76" cy="262" r="28" />
        <path className="sky" d="M64 262l9 9 16-18" />
        <path d="M156 212h24v24h-24zM192 212h24v24h-24zM156 248h24v24h-24zM192 250h8v8h-8zM208 264h8v8h-8zM192 268h6M212 248v6" />
        <path className="mark" d="M148 286h76v24h-76z" />
        <path d="M158 298h14M178 298h22M206 298h10" />
      </svg>
      <figcaption>{t("where")}</figcaption>
    </figure>
  );
};
