import { RepeatGroup } from "#components/ui/repeat-group/repeat-group.tsx";
import { SummaryList } from "#components/ui/summary-list/summary-list.tsx";
import { Conditional, Question, type QuestionExtra, type QuestionWords } from "#components/wizard/question.tsx";
import type { QuestionView } from "#lib/wizard/question-view.ts";

export type GroupWords = {
  readonly legend: (item: string, n: number, of: number, name: string) => string;
  readonly limit: (max: number) => string;
  /** What was just done to this group. */
  readonly done: (group: string, of: number) => string | undefined;
};

type Props = {
  readonly views: readonly QuestionView[];
  readonly extraOf: (view: QuestionView) => QuestionExtra;
  /** Line under a value that is only shown: where it comes from. */
  readonly sourceOf: (view: QuestionView) => string;
  readonly words: QuestionWords;
  readonly groupWords: GroupWords;
};

const Group = ({ view, ...props }: Props & { view: QuestionView }) => {
  const { groupWords, extraOf } = props;
  const { min, max } = view.limit ?? { min: 0, max: 20 };
  const { item: one, add, remove } = view.itemWords ?? { item: view.label, add: "", remove: "" };
  const of = view.items.length;
  // The item's legend names it by what was typed there, so that a list of several can be told apart.
  const nameOf = (item: readonly QuestionView[]) =>
    item.find((part) => part.type === "text" && (part.shown?.value ?? part.text) !== "")?.text ?? "";
  return (
    <RepeatGroup
      name={view.control}
      label={view.label}
      error={extraOf(view).error}
      addLabel={of < max ? add : undefined}
      limit={groupWords.limit(max)}
      hint={view.hint}
      done={groupWords.done(view.control, of)}
      items={view.items.map((item, n) => ({
        n: n + 1,
        legend: groupWords.legend(one, n + 1, of, nameOf(item)),
        removeLabel: of > Math.max(1, min) ? `${remove} (${n + 1})` : undefined,
        children: <QuestionList {...props} views={item} />,
      }))}
    />
  );
};

/** Questions of a step; values that are only shown stand in a list of their own, next to each other. */
export const QuestionList = (props: Props) => {
  const { views, extraOf, sourceOf, words } = props;
  const runs: QuestionView[][] = [];
  for (const view of views) {
    const last = runs.at(-1);
    if (view.shown && last?.[0]?.shown) last.push(view);
    else runs.push([view]);
  }
  return (
    <div className="questions">
      {runs.map((run) => {
        const [view] = run;
        if (!view) return null;
        if (view.shown) {
          const rows = run.map((one) => ({
            key: one.control,
            term: one.label,
            value: (
              <>
                {one.shown?.value}
                <span className="sourceline">{sourceOf(one)}</span>
              </>
            ),
          }));
          return <SummaryList key={view.control} rows={rows} />;
        }
        if (view.type === "repeat") return <Group key={view.control} {...props} view={view} />;
        const question = <Question view={view} extra={extraOf(view)} words={words} />;
        return view.rule === null ? (
          <div key={view.control}>{question}</div>
        ) : (
          <Conditional key={view.control} control={view.control} waiting={view.waiting}>
            {question}
          </Conditional>
        );
      })}
    </div>
  );
};
