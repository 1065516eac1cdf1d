/** What an applicant has said, as stored: by field id; a repeat group is a list of items. Never a plain object indexed by user text. */
export type AnswerValue = string | readonly string[];
export type AnswerItem = ReadonlyMap<string, AnswerValue>;
export type Answers = ReadonlyMap<string, AnswerValue | readonly AnswerItem[]>;

/** JSON form of {@link Answers}, in which it is stored and signed; keys come from the definition only. */
export type AnswersJson = {
  readonly [fieldId: string]: string | readonly string[] | readonly { readonly [fieldId: string]: string | readonly string[] }[];
};

const isItem = (value: unknown): value is { readonly [fieldId: string]: AnswerValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const answersFromJson = (json: AnswersJson): Answers =>
  new Map(
    Object.entries(json).map(([id, value]) => [
      id,
      Array.isArray(value) && value.length > 0 && isItem(value[0])
        ? value.filter(isItem).map((item) => new Map(Object.entries(item)))
        : (value as AnswerValue),
    ]),
  );

const isItems = (value: AnswerValue | readonly AnswerItem[]): value is readonly AnswerItem[] =>
  Array.isArray(value) && value[0] instanceof Map;

export const answersToJson = (answers: Answers): AnswersJson =>
  Object.fromEntries([...answers].map(([id, value]) => [id, isItems(value) ? value.map((item) => Object.fromEntries(item)) : value]));

/** The items of a repeat group; none when it has no answer. */
export const itemsOf = (answers: Answers, groupId: string): readonly AnswerItem[] => {
  const value = answers.get(groupId);
  return value !== undefined && isItems(value) ? value : [];
};

/** The single text of an answer; empty when there is none or it is a list. */
export const textOf = (answers: ReadonlyMap<string, AnswerValue | readonly AnswerItem[]>, fieldId: string): string => {
  const value = answers.get(fieldId);
  return typeof value === "string" ? value : "";
};
