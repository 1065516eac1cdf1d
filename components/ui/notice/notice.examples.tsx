import { Details } from "#components/ui/details/details.tsx";
import { type Examples, long, say } from "#components/ui/examples.ts";
import { Inset, Notice } from "./notice.tsx";

export const notice: Examples = {
  component: "notice",
  examples: [
    ...(["info", "warn", "error", "ok"] as const).map((tone) => ({
      name: tone,
      render: (l: "kk" | "ru") => (
        <Notice tone={tone} title={say(l, "Тізілім әзірге жауап бермеді", "Реестр пока не ответил")}>
          <p>{long(l)}</p>
        </Notice>
      ),
    })),
    { name: "inset", render: (l) => <Inset>{long(l)}</Inset> },
    {
      name: "details",
      render: (l) => (
        <Details summary={say(l, "Мұны не үшін сұраймыз?", "Зачем мы это спрашиваем?")} open>
          <p>{long(l)}</p>
        </Details>
      ),
    },
  ],
};
