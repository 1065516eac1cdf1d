import { type Examples, say } from "#components/ui/examples.ts";
import { ErrorSummary } from "./error-summary.tsx";

export const errorSummary: Examples = {
  component: "error-summary",
  examples: [
    {
      name: "two problems",
      render: (l) => (
        <ErrorSummary
          items={[
            {
              control: "x-iin",
              text: say(l, "Баланың ЖСН-і: нөмірде 11 сан бар, 12 болуы керек", "ИИН ребёнка: в номере 11 цифр, а должно быть 12"),
            },
            { control: "x-date-day", text: say(l, "Туған күні: сәуірде 30 күн бар", "Дата рождения: в апреле 30 дней") },
          ]}
        />
      ),
    },
  ],
};
