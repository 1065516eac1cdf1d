import { type Examples, long, say } from "#components/ui/examples.ts";
import { Actions, Button, ButtonLink } from "./button.tsx";

export const button: Examples = {
  component: "button",
  examples: [
    {
      name: "main, second, quiet",
      render: (l) => (
        <Actions saved={say(l, "Сақталған уақыты: 14:32", "Сохранено в 14:32")}>
          <Button>{say(l, "Өтінішке қол қою", "Подписать заявление")}</Button>
          <Button look="second">{say(l, "Файл қосу", "Добавить файл")}</Button>
          <Button look="quiet">{say(l, "Жобаны сақтап, шығу", "Сохранить и выйти")}</Button>
        </Actions>
      ),
    },
    {
      name: "disabled, with the reason beside it",
      render: (l) => (
        <Actions>
          <Button disabled describedBy="why-disabled">
            {say(l, "Қайта жіберу", "Отправить снова")}
          </Button>
          <p className="text-small" id="why-disabled">
            {say(l, "Жаңа кодты 14:42 болғанда сұрай аласыз.", "Новый код можно запросить в 14:42.")}
          </p>
        </Actions>
      ),
    },
    {
      name: "big, with an arrow",
      render: (l) => (
        <Button big iconAfter="right">
          {say(l, "Өтінішті бастау", "Начать заявление")}
        </Button>
      ),
    },
    {
      name: "link, long text",
      render: (l) => (
        <ButtonLink href="#button" look="second">
          {long(l)}
        </ButtonLink>
      ),
    },
  ],
};
