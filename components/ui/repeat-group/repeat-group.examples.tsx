import { type Examples, say } from "#components/ui/examples.ts";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { RepeatGroup } from "./repeat-group.tsx";

export const repeatGroup: Examples = {
  component: "repeat-group",
  examples: [
    {
      name: "two items",
      render: (l) => (
        <RepeatGroup
          name="x-children"
          label={say(l, "Балалар", "Дети")}
          addLabel={say(l, "Тағы бір бала қосу", "Добавить ещё ребёнка")}
          limit={say(l, "Он балаға дейін қосуға болады.", "Можно добавить до десяти детей.")}
          items={[1, 2].map((n) => ({
            n,
            legend: say(l, `${n}-бала, барлығы 2`, `Ребёнок ${n} из 2`),
            removeLabel: say(l, `Алып тастау: ${n}-бала`, `Убрать: ребёнок ${n}`),
            children: (
              <TextInput name={`x-children.${n}.iin`} width="iin" inputMode="numeric" label={say(l, "Баланың ЖСН-і", "ИИН ребёнка")} />
            ),
          }))}
        />
      ),
    },
  ],
};
