import { type Examples, say } from "#components/ui/examples.ts";
import { StatusTag } from "./status-tag.tsx";

export const statusTag: Examples = {
  component: "status-tag",
  examples: [
    { name: "idle", render: (l) => <StatusTag>{say(l, "Жоба, жіберілмеген", "Черновик, не отправлен")}</StatusTag> },
    { name: "info", render: (l) => <StatusTag tone="info">{say(l, "Қаралып жатыр", "На рассмотрении")}</StatusTag> },
    { name: "warn", render: (l) => <StatusTag tone="warn">{say(l, "Жауабыңыз күтілуде", "Ждём вашего ответа")}</StatusTag> },
    { name: "ok", render: (l) => <StatusTag tone="ok">{say(l, "Берілді", "Выдан")}</StatusTag> },
    { name: "error", render: (l) => <StatusTag tone="error">{say(l, "Мерзімі өтті", "Срок пропущен")}</StatusTag> },
  ],
};
