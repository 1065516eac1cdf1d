import { Checkboxes, Radios } from "#components/ui/choices/choices.tsx";
import { DateInput } from "#components/ui/date-input/date-input.tsx";
import { type Examples, long, say } from "#components/ui/examples.ts";
import { Select } from "#components/ui/select/select.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { Textarea } from "#components/ui/textarea/textarea.tsx";

export const field: Examples = {
  component: "field",
  examples: [
    {
      name: "text with hint",
      render: (l) => (
        <TextInput
          name="x-name"
          label={say(l, "Баланың тегі, аты, әкесінің аты", "Фамилия, имя, отчество ребёнка")}
          hint={say(l, "Туу туралы куәліктегідей", "Как в свидетельстве о рождении")}
        />
      ),
    },
    {
      name: "IIN with error",
      render: (l) => (
        <TextInput
          name="x-iin"
          width="iin"
          inputMode="numeric"
          value="160 507 501 18"
          label={say(l, "Баланың ЖСН-і", "ИИН ребёнка")}
          hint={say(l, "12 сан, бос орынсыз да болады", "12 цифр, можно без пробелов")}
          error={say(
            l,
            "Нөмірде 11 сан бар, 12 болуы керек. Баланың куәлігімен салыстырыңыз.",
            "В номере 11 цифр, а должно быть 12. Сверьте со свидетельством ребёнка.",
          )}
        />
      ),
    },
    {
      name: "read-only",
      render: (l) => <TextInput name="x-account" readOnly value="Серікбай Дәурен Маратұлы" label={say(l, "Өтініш беруші", "Заявитель")} />,
    },
    { name: "optional, long label", render: (l) => <TextInput name="x-long" optional label={long(l)} /> },
    {
      name: "code",
      render: (l) => (
        <TextInput
          name="x-code"
          width="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={say(l, "SMS-тегі код", "Код из SMS")}
        />
      ),
    },
    { name: "textarea", render: (l) => <Textarea name="x-reason" max={2000} label={say(l, "Шағымның мәтіні", "Текст жалобы")} /> },
    {
      name: "date with error in one part",
      render: (l) => (
        <DateInput
          name="x-date"
          value={{ day: "31", month: "4", year: "2016" }}
          wrong={["day"]}
          label={say(l, "Баланың туған күні", "Дата рождения ребёнка")}
          error={say(l, "Мұндай күн жоқ: сәуірде 30 күн бар. Күнін тексеріңіз.", "Такой даты нет: в апреле 30 дней. Проверьте день.")}
        />
      ),
    },
    {
      name: "radios",
      render: (l) => (
        <Radios
          name="x-abroad"
          label={say(l, "Бала шетелде туған ба?", "Ребёнок родился за пределами Казахстана?")}
          value="no"
          choices={[
            { value: "yes", label: say(l, "Иә", "Да") },
            { value: "no", label: say(l, "Жоқ", "Нет") },
          ]}
        />
      ),
    },
    {
      name: "radios, lined, long, with hints and a question that opens",
      render: (l) => (
        <Radios
          name="x-category"
          lined
          value="b"
          label={say(l, "Кейінге қалдыруға қандай негізіңіз бар?", "Какое у вас основание для отсрочки?")}
          choices={[
            { value: "a", label: long(l), hint: say(l, "Жұмыс орнынан анықтама қажет.", "Нужна справка с места работы.") },
            {
              value: "b",
              label: say(l, "Педагогтер", "Педагоги"),
              reveal: <TextInput name="x-where" label={say(l, "Жұмыс орны", "Место работы")} />,
            },
          ]}
        />
      ),
    },
    {
      name: "radios with error",
      render: (l) => (
        <Radios
          name="x-marriage"
          label={say(l, "Ата-анасының некесі тіркелген бе?", "Зарегистрирован ли брак родителей?")}
          error={say(
            l,
            "Неке туралы сұраққа жауап беріңіз: куәліктің керектігі осыған байланысты.",
            "Ответьте, зарегистрирован ли брак: от этого зависит, нужно ли свидетельство.",
          )}
          choices={[
            { value: "yes", label: say(l, "Иә", "Да") },
            { value: "no", label: say(l, "Тіркелмеген", "Не регистрировался") },
          ]}
        />
      ),
    },
    {
      name: "checkboxes",
      render: (l) => (
        <Checkboxes
          name="x-checked"
          values={["a"]}
          label={say(l, "Өз көзіңізбен тексеріңіз", "Проверьте сами")}
          choices={[
            {
              value: "a",
              label: say(l, "Акт осы отбасы туралы", "Акт об этой семье"),
              hint: say(l, "Мекенжайы өтініштегімен бірдей", "Адрес тот же, что в заявлении"),
            },
            { value: "b", label: long(l) },
          ]}
        />
      ),
    },
    {
      name: "select",
      render: (l) => (
        <Select
          name="x-office"
          empty={say(l, "Таңдаңыз", "Выберите")}
          label={say(l, "Әскерге шақыру комиссиясы", "Призывная комиссия")}
          groups={[
            {
              label: say(l, "Қарағанды облысы", "Карагандинская область"),
              options: [{ value: "1", label: say(l, "Қарағанды қаласының комиссиясы", "Комиссия города Караганды") }],
            },
          ]}
        />
      ),
    },
  ],
};
