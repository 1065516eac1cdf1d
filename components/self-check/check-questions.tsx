import { useTranslations } from "next-intl";
import { Radios } from "#components/ui/choices/choices.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import type { ServiceText } from "#lib/i18n/service-text.ts";
import type { EligibilityQuestion } from "#lib/services/define.ts";
import type { CheckAnswers, CheckFault } from "#lib/services/self-check.ts";

/** The sentence of a fault: the question's own for a missing answer, else that of its kind. */
export const useFaultText = (text: ServiceText): ((fault: CheckFault, question: EligibilityQuestion) => string) => {
  const t = useTranslations("errors");
  return (fault, question) => {
    if (fault.code === "required") return text.get("eligibility", "questions", question.id, "required");
    return t(fault.code, { min: question.min ?? 0, max: "1 000 000 000 000" });
  };
};

/** The questions of one page of a self-check. */
export const CheckQuestions = ({
  questions,
  answers,
  faults,
  text,
}: {
  questions: readonly EligibilityQuestion[];
  answers: CheckAnswers;
  /** Only after the page was sent. */
  faults: readonly CheckFault[];
  text: ServiceText;
}) => {
  const faultText = useFaultText(text);
  return questions.map((question) => {
    const { id, options, required } = question;
    const fault = faults.find((one) => one.questionId === id);
    const texts = {
      label: text.get("eligibility", "questions", id, "text"),
      hint: text.optional("eligibility", "questions", id, "help"),
      error: fault && faultText(fault, question),
      optional: !required,
    };
    return options.length > 0 ? (
      <Radios
        key={id}
        name={id}
        value={answers.get(id)}
        choices={options.map((value) => ({ value, label: text.get("eligibility", "questions", id, "options", value) }))}
        {...texts}
      />
    ) : (
      <TextInput key={id} name={id} value={answers.get(id)} width="10" inputMode="numeric" {...texts} />
    );
  });
};
