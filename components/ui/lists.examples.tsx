import { Answer } from "#components/ui/answer/answer.tsx";
import { DataTable } from "#components/ui/data-table/data-table.tsx";
import { DueCard } from "#components/ui/due-card/due-card.tsx";
import { type Examples, long, say } from "#components/ui/examples.ts";
import { Facts } from "#components/ui/facts/facts.tsx";
import { Pagination } from "#components/ui/pagination/pagination.tsx";
import { CaseRows, Rows } from "#components/ui/rows/rows.tsx";
import { Checks, SignSheet } from "#components/ui/sheet/sheet.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { StepLine } from "#components/ui/step-line/step-line.tsx";
import { Steps } from "#components/ui/steps/steps.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { Tabs } from "#components/ui/tabs/tabs.tsx";
import { Timeline } from "#components/ui/timeline/timeline.tsx";
import { rulerDays } from "#lib/calendar/ruler.ts";

const fingerprint = "f744a3c70799f3830080f67c0ffb8b1f512c5c1d962ed6ba2cd16bb6c0bcddfc";

export const dueCard: Examples = {
  component: "due-card",
  examples: [
    {
      name: "five working days over a holiday",
      render: (l) => (
        <DueCard
          locale={l}
          heading={say(l, "Нәтиже дайын болатын күн", "День, когда будет результат")}
          dueOn="2026-03-31"
          today="2026-03-19"
          days={rulerDays("2026-03-19", "2026-03-31", "2026-03-19")}
          left={say(l, "5 жұмыс күні қалды.", "Осталось 5 рабочих дней.")}
          then={
            <p>
              {say(
                l,
                "Нәтиже осы күні келмесе, кабинетте дайын шағым пайда болады.",
                "Если результата в этот день не будет, в кабинете появится готовая жалоба.",
              )}
            </p>
          }
        />
      ),
    },
    {
      name: "late",
      render: (l) => (
        <DueCard
          locale={l}
          heading={say(l, "Нәтиже берілуі керек күн", "Результат должны были дать")}
          dueOn="2026-03-18"
          today="2026-03-19"
          days={rulerDays("2026-03-11", "2026-03-18", "2026-03-19")}
          late={say(l, "1 жұмыс күніне кешікті", "Просрочено на 1 рабочий день")}
        />
      ),
    },
    {
      name: "long term, no ruler",
      render: (l) => (
        <DueCard
          locale={l}
          heading={say(l, "Нәтиже дайын болатын күн", "День, когда будет результат")}
          dueOn="2026-05-18"
          today="2026-03-19"
          days={rulerDays("2026-03-19", "2026-05-18", "2026-03-19")}
        />
      ),
    },
  ],
};

export const lists: Examples = {
  component: "lists",
  examples: [
    {
      name: "summary list with Change",
      render: (l) => (
        <SummaryList
          rows={[
            {
              term: say(l, "Кейінге қалдыру негізі", "Основание отсрочки"),
              value: long(l),
              change: { href: "#lists", what: say(l, "кейінге қалдыру негізі", "основание отсрочки") },
            },
            {
              term: say(l, "Неке", "Брак"),
              value: say(l, "2023 жылғы 8 шілдеде тіркелген", "Зарегистрирован 8 июля 2023 года"),
              aside: <StatusTag tone="ok">{say(l, "тізілімнен", "из реестра")}</StatusTag>,
            },
          ]}
        />
      ),
    },
    {
      name: "facts",
      render: (l) => (
        <Facts
          facts={[
            { term: say(l, "Мерзімі", "Срок"), value: say(l, "5 жұмыс күні", "5 рабочих дней") },
            { term: say(l, "Бағасы", "Цена"), value: say(l, "Тегін", "Бесплатно") },
            { term: say(l, "Кім өтініш береді", "Кто подаёт"), value: long(l) },
          ]}
        />
      ),
    },
    {
      name: "rows",
      render: (l) => (
        <Rows
          rows={[
            { href: "#lists", label: long(l), aside: say(l, "5 жұмыс күні", "5 рабочих дней") },
            { href: "#field", label: say(l, "Ардагер куәлігі", "Удостоверение ветерана"), aside: say(l, "1 жұмыс күні", "1 рабочий день") },
          ]}
        />
      ),
    },
    {
      name: "case rows",
      render: (l) => (
        <CaseRows
          rows={[
            {
              key: "a",
              date: { day: 18, month: say(l, "наурыз", "марта"), iso: "2026-03-18", late: true },
              title: say(l, "Лагерьге жолдама", "Направление в лагерь"),
              href: "#due-card",
              tag: <StatusTag tone="error">{say(l, "Мерзімі өтті", "Срок пропущен")}</StatusTag>,
              lines: ["№ 26-0311-1190"],
            },
          ]}
        />
      ),
    },
    {
      name: "steps",
      render: (l) => (
        <Steps
          steps={[
            { title: say(l, "Өтінішке қол қоясыз", "Вы подписываете заявление"), when: say(l, "Қабылданған күн", "День приёма") },
            { title: long(l), when: say(l, "1 жұмыс күні ішінде", "В течение 1 рабочего дня"), text: long(l) },
          ]}
        />
      ),
    },
    {
      name: "timeline",
      render: (l) => (
        <Timeline
          items={[
            {
              state: "done",
              title: say(l, "Өтініш берілді", "Заявление подано"),
              time: { iso: "2026-03-11T16:20", text: say(l, "11 наурыз, 16:20", "11 марта, 16:20") },
            },
            { state: "late", title: say(l, "Мерзім аяқталды, нәтиже жоқ", "Срок закончился, результата нет") },
            { state: "todo", title: say(l, "Басшы анықтамаға қол қояды", "Руководитель подпишет справку") },
          ]}
        />
      ),
    },
    {
      name: "step line",
      render: (l) => (
        <StepLine n={3} of={7} title={say(l, "құжаттар", "документы")} service={say(l, "Мектептегі тамақ", "Питание в школе")} />
      ),
    },
    {
      name: "tabs",
      render: (l) => (
        <Tabs
          label={say(l, "Қай істерді көрсету керек", "Какие дела показать")}
          tabs={[
            { href: "#lists", label: say(l, "Менікі", "Мои"), count: 9, current: true },
            { href: "#due-card", label: say(l, "Мерзімі өткен", "Просрочены"), count: 1, urgent: true },
          ]}
        />
      ),
    },
    {
      name: "table",
      render: (l) => (
        <DataTable
          caption={say(l, "Істер, алдымен мерзімі жақыны", "Дела, сначала ближайший срок")}
          columns={[
            { id: "due", label: say(l, "Мерзімі", "Срок"), kind: "limit" },
            { id: "service", label: say(l, "Қызмет", "Услуга") },
            { id: "next", label: say(l, "Келесі әрекет", "Следующее действие"), kind: "action" },
          ]}
          groups={[
            {
              id: "late",
              late: true,
              title: say(l, "Мерзімі өткен", "Просрочено"),
              rows: [
                {
                  id: "1",
                  late: true,
                  cells: {
                    due: say(l, "18 наурыз", "18 марта"),
                    service: long(l),
                    next: <a href="#status-tag">{say(l, "Анықтама дайындау", "Подготовить справку")}</a>,
                  },
                },
              ],
            },
          ]}
        />
      ),
    },
    { name: "pagination", render: () => <Pagination previous="#lists" next="#field" /> },
    {
      name: "checks",
      render: (l) => (
        <Checks
          checks={[
            {
              key: "a",
              tone: "warn",
              title: say(l, "Баланың тегі екі түрлі жазылған", "Фамилия ребёнка записана двояко"),
              children: <p>{long(l)}</p>,
              cure: <p>{long(l)}</p>,
            },
            { key: "b", tone: "ok", title: say(l, "Кедергі табылмады", "Препятствий не найдено") },
          ]}
        />
      ),
    },
    {
      name: "sheet with fingerprint",
      render: (l) => (
        <SignSheet fingerprint={fingerprint}>
          <p>{long(l)}</p>
        </SignSheet>
      ),
    },
    {
      name: "answer",
      render: (l) => (
        <Answer heading={say(l, "Құжат түпнұсқа", "Документ подлинный")}>
          <p>{long(l)}</p>
        </Answer>
      ),
    },
    {
      name: "answer: no",
      render: (l) => (
        <Answer tone="error" heading={say(l, "Мұндай құжат жоқ", "Такого документа нет")}>
          <p>{long(l)}</p>
        </Answer>
      ),
    },
  ],
};
