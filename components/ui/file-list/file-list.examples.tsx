import { Button } from "#components/ui/button/button.tsx";
import { type Examples, say } from "#components/ui/examples.ts";
import { FileField } from "#components/ui/file-field/file-field.tsx";
import { StatusTag } from "#components/ui/status-tag/status-tag.tsx";
import { DocumentBlock, FileList } from "./file-list.tsx";

const states = ["chosen", "sending", "checking", "ready", "refused", "broken"] as const;

export const fileList: Examples = {
  component: "file-list",
  examples: [
    {
      name: "document with files in every state",
      render: (l) => (
        <DocumentBlock
          id="x-act"
          title={say(
            l,
            "Отбасы жағдайын тексеру актісі (жергілікті әскери басқару органы береді)",
            "Акт обследования семейного положения (выдаёт местный орган военного управления)",
          )}
          tag={<StatusTag tone="error">{say(l, "Түзету керек", "Нужно исправить")}</StatusTag>}
          facts={[
            {
              term: say(l, "Файлдар", "Файлы"),
              value: say(l, "PDF, JPG немесе PNG, әрқайсысы 10 МБ дейін", "PDF, JPG или PNG, до 10 МБ каждый"),
            },
          ]}
        >
          <FileList
            files={states.map((state) => ({
              id: `x-${state}`,
              name: `akt-tekseru-${state}.pdf`,
              state,
              meta: "PDF, 412 КБ",
              href: `#file-${state}`,
              remove: { name: "_remove", value: state },
              ...(state === "refused"
                ? {
                    why: say(
                      l,
                      "Файл парольмен қорғалған, қызметкер аша алмайды. Парольсіз сақтап, қайта жүктеңіз.",
                      "Файл защищён паролем, сотрудник не сможет его открыть. Сохраните без пароля и загрузите снова.",
                    ),
                  }
                : {}),
            }))}
          />
          <FileField
            name="x-act-file"
            label={say(l, "Файл қосу", "Добавить файл")}
            hint={say(
              l,
              "Телефонмен түсіруге болады: төрт бұрышы да көрінсін.",
              "Можно сфотографировать телефоном: все четыре угла в кадре.",
            )}
          >
            <Button look="second">{say(l, "Жүктеу", "Загрузить")}</Button>
          </FileField>
        </DocumentBlock>
      ),
    },
  ],
};
