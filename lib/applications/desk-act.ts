/** The act of the desk's form in one word: `command.step.document`; its parts come back from the form and are checked as any input. */
export type DeskAct = { readonly command: string; readonly stepId: string | null; readonly resultId: string | null };

export const readDeskAct = (text: string): DeskAct => {
  const [command = "", stepId = "", resultId = ""] = text.slice(0, 200).split(".");
  return { command, stepId: stepId || null, resultId: resultId || null };
};

/** Where what was typed for an act is kept while it is not done. */
export const deskFormPath = (applicationId: string, act: string): string => `/desk/${applicationId}?act=${act}`;

/** Id of an act in the address of the page and in its form: `command.step.document`. */
export const choiceId = (action: { readonly command: string; readonly stepId: string | null }, resultId: string | null): string =>
  [action.command, action.stepId ?? "", resultId ?? ""].join(".").replace(/\.+$/, "");
