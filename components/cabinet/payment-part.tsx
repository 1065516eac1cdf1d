import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button/button.tsx";
import type { ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { FileField } from "#components/ui/file-field/file-field.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { Rows } from "#components/ui/rows/rows.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import type { CaseForOwner, PaymentView } from "#lib/applications/views.ts";
import { formatBytes, formatDay, formatShortDateTime, formatSum } from "#lib/i18n/format.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { Locale } from "#lib/services/define.ts";

type Props = { locale: Locale; view: CaseForOwner; payment: PaymentView; newKey: () => string; errors: readonly ErrorSummaryItem[] };

const Receipts = ({ locale, payment }: { locale: Locale; payment: PaymentView }) => {
  const t = useTranslations("cabinet");
  if (payment.receipts.length === 0) return null;
  return (
    <>
      <h3>{t("payment.receipts")}</h3>
      <Rows
        rows={payment.receipts.map((file) => ({
          href: `/api/files/${file.id}`,
          label: file.name,
          aside: `${formatBytes(file.size)}, ${formatShortDateTime(new Date(file.receivedAt), locale)}`,
        }))}
      />
    </>
  );
};

/** What is to be paid and where, what has come, and the receipt when the bank's notice did not. */
export const PaymentPart = ({ locale, view, payment, newKey, errors }: Props) => {
  const t = useTranslations("cabinet");
  const paid = payment.paidKzt >= payment.dueKzt;
  const maySend = view.actions.some((action) => action.command === "pay" && action.blockedBy === undefined);
  return (
    <section className="part" id="payment">
      <h2>{t("payment.title")}</h2>
      <div className="stack">
        <SummaryList
          side
          rows={[
            { term: t("payment.due"), value: formatSum(payment.dueKzt) },
            { term: t("payment.paid"), value: formatSum(payment.paidKzt) },
            { term: t("payment.details"), value: <span className="typed">{payment.details}</span> },
          ]}
        />
        {payment.payments.map((line) => (
          <p key={line.reference} className="small">
            {t("payment.line", { day: formatDay(line.on, locale), sum: formatSum(line.amountKzt), reference: line.reference })}
          </p>
        ))}
        {paid ? (
          <Notice tone="ok">
            <p>{t("payment.done")}</p>
          </Notice>
        ) : (
          <p>{glue(t("payment.how"), locale)}</p>
        )}
        <Receipts locale={locale} payment={payment} />
        {maySend && !paid ? (
          <form action={`/${locale}/cabinet/${view.id}/receipt`} method="post" encType="multipart/form-data">
            <input type="hidden" name="_version" value={view.version} />
            <input type="hidden" name="_key" value={newKey()} />
            <FileField
              name="receipt"
              label={t("payment.file")}
              hint={t("payment.fileHint")}
              multiple={false}
              error={errors.find(({ control }) => control === "receipt")?.text}
            >
              <Button look="second" icon="up">
                {t("payment.send")}
              </Button>
            </FileField>
          </form>
        ) : null}
      </div>
    </section>
  );
};
