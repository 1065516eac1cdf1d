import type { FieldType } from "../../services/define.ts";
import { checkboxField, choiceField, consentField } from "./choice.ts";
import { dateField } from "./date.ts";
import type { FieldKind } from "./field-type.ts";
import { iinField } from "./iin.ts";
import { numberField } from "./number.ts";
import { officeField } from "./office.ts";
import { phoneField } from "./phone.ts";
import { textareaField, textField } from "./text.ts";

/** The vocabulary of questions. A repeat group is no value of its own: its items are made of these. */
export const fieldKinds: Readonly<Record<Exclude<FieldType, "repeat">, FieldKind>> = {
  text: textField,
  textarea: textareaField,
  date: dateField,
  radio: choiceField,
  select: choiceField,
  checkbox: checkboxField,
  iin: iinField,
  phone: phoneField,
  number: numberField,
  office: officeField,
  school: officeField,
  consent: consentField,
  // Shown from the account or a register; when the register does not answer it is typed as a line of text.
  readonly: textField,
};

export const fieldKindOf = (type: FieldType): FieldKind => (type === "repeat" ? textField : fieldKinds[type]);
