import type { ReactNode } from "react";
import { Checkboxes, Radios } from "#components/ui/choices/choices.tsx";
import { DateInput, type DatePart } from "#components/ui/date-input/date-input.tsx";
import { Select } from "#components/ui/select/select.tsx";
import { TextInput } from "#components/ui/text-input/text-input.tsx";
import { Textarea } from "#components/ui/textarea/textarea.tsx";
import type { QuestionView } from "#lib/wizard/question-view.ts";

export type OfficeOption = { readonly value: string; readonly label: string; readonly hint?: string | undefined };
export type OfficeOptions = {
  /** Offered first: by the address or another answer. */
  readonly proposed: readonly OfficeOption[];
  readonly groups: readonly { readonly label: string; readonly options: readonly OfficeOption[] }[];
};

export type QuestionExtra = {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly wrong?: readonly DatePart[] | undefined;
  readonly offices?: OfficeOptions | undefined;
};

export type QuestionWords = {
  readonly choose: string;
  readonly proposed: string;
  readonly consent: string;
  readonly textareaMax: number;
};

/** More entries than this stand in the browser's own list. */
const radiosAtMost = 15;

const OfficeChoice = ({ view, extra, words, label }: { view: QuestionView; extra: QuestionExtra; words: QuestionWords; label: string }) => {
  const { proposed, groups } = extra.offices ?? { proposed: [], groups: [] };
  const offered = [...proposed, ...groups.flatMap((group) => group.options)];
  const texts = { label, hint: extra.hint, error: extra.error, optional: view.optional };
  if (offered.length <= radiosAtMost) return <Radios name={view.control} choices={offered} value={view.text || undefined} {...texts} />;
  const all = proposed.length > 0 ? [{ label: words.proposed, options: proposed }, ...groups] : groups;
  return (
    <Select
      name={view.control}
      value={view.text}
      empty={words.choose}
      groups={all.map((group) => ({ label: group.label, options: group.options.map(({ value, label }) => ({ value, label })) }))}
      {...texts}
    />
  );
};

/** One question with its control; whatever its type, the control's name is the field's id. */
export const Question = ({ view, extra, words }: { view: QuestionView; extra: QuestionExtra; words: QuestionWords }) => {
  const { control, label, optional, text, ticked } = view;
  const texts = { label, hint: extra.hint, error: extra.error, optional };
  switch (view.type) {
    case "textarea":
      return <Textarea name={control} value={text} max={words.textareaMax} {...texts} />;
    case "date":
      return <DateInput name={control} value={view.date} {...texts} {...(extra.wrong ? { wrong: extra.wrong } : {})} />;
    case "radio":
      return <Radios name={control} choices={view.options} value={text || undefined} {...texts} />;
    case "checkbox":
      return view.options.length > 0 ? (
        <Checkboxes name={control} choices={view.options} values={ticked} {...texts} />
      ) : (
        <Checkboxes name={control} choices={[{ value: "yes", label }]} values={ticked} {...texts} hideLabel />
      );
    case "consent":
      return <Checkboxes name={control} choices={[{ value: "yes", label }]} values={ticked} {...texts} label={words.consent} />;
    case "select":
      return <Select name={control} value={text} options={view.options} empty={words.choose} {...texts} />;
    case "office":
    case "school":
      return <OfficeChoice view={view} extra={extra} words={words} label={label} />;
    case "iin":
      return <TextInput name={control} value={text} width="iin" inputMode="numeric" {...texts} autoComplete={view.autocomplete} />;
    case "phone":
      return <TextInput name={control} value={text} type="tel" inputMode="tel" {...texts} autoComplete={view.autocomplete} />;
    case "number":
      return <TextInput name={control} value={text} width="10" inputMode="numeric" {...texts} />;
    default:
      return <TextInput name={control} value={text} {...texts} autoComplete={view.autocomplete} />;
  }
};

/**
 * Place of a question that other answers of the page call for. Without a script a waiting one stays hidden and is not sent; the page that
 * comes after "Continue" shows it.
 */
export const Conditional = ({ control, waiting, children }: { control: string; waiting: boolean; children: ReactNode }) => (
  <div className="question" data-question={control} hidden={waiting}>
    <fieldset className="question__fields" disabled={waiting} role="presentation">
      {children}
    </fieldset>
  </div>
);
