import { useTranslations } from "next-intl";

/** Where one is: "Step 3 of 7: documents", with the name of the service. */
export const StepLine = ({ n, of, title, service }: { n: number; of: number; title?: string; service: string }) => {
  const t = useTranslations("ui");
  return (
    <div className="progress">
      <p>
        <b>{title ? t("stepTitled", { n, of, title }) : `${t("step", { n, of })}.`}</b> {service}
      </p>
      <div className="bars" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} className={index + 1 < n ? "is-done" : index + 1 === n ? "is-now" : undefined} />
        ))}
      </div>
    </div>
  );
};
