import { useFaultText } from "#components/self-check/check-questions.tsx";
import { ErrorSummary } from "#components/ui/error-summary/error-summary.tsx";
import type { ServiceText } from "#lib/i18n/service-text.ts";
import type { EligibilityQuestion } from "#lib/services/define.ts";
import type { CheckFault } from "#lib/services/self-check.ts";

/** The faults of a page, in its order, with the same words as beside the questions. */
export const CheckErrors = ({
  questions,
  faults,
  text,
}: {
  questions: readonly EligibilityQuestion[];
  faults: readonly CheckFault[];
  text: ServiceText;
}) => {
  const faultText = useFaultText(text);
  const items = questions.flatMap((question) =>
    faults.filter((fault) => fault.questionId === question.id).map((fault) => ({ control: question.id, text: faultText(fault, question) })),
  );
  return <ErrorSummary items={items} note="" />;
};
