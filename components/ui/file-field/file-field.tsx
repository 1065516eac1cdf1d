import type { ReactNode } from "react";
import { describedBy, Field, type FieldTexts } from "#components/ui/field/field.tsx";

export type FileFieldProps = FieldTexts & {
  /** Id of the document; the input's name. */
  name: string;
  multiple?: boolean;
  accept?: string;
  /** Larger frame into which a file may be dropped; choosing works the same. */
  drop?: boolean;
  /** Button that sends the chosen files without leaving the page. */
  children?: ReactNode;
};

export const FileField = ({ name, multiple = true, accept = ".pdf,.jpg,.jpeg,.png", drop = false, children, ...texts }: FileFieldProps) => (
  <div className="upload">
    <Field id={name} {...texts}>
      <input
        className={drop ? "filein drop" : "filein"}
        id={name}
        name={name}
        type="file"
        multiple={multiple}
        accept={accept}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(name, texts)}
      />
    </Field>
    {children}
  </div>
);
