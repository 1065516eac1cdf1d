import { Radios } from "#components/ui/choices/choices.tsx";

export type CategoryDocuments = readonly { readonly how: string; readonly titles: readonly string[] }[];

export type CategoryChoiceProps = {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly value: string | null;
  readonly neededTitle: string;
  readonly none: string;
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly hint?: string | undefined;
    readonly documents: CategoryDocuments;
  }[];
};

/** The choice that decides everything after it; the documents of the chosen answer show under it at once. */
export const CategoryChoice = ({ label, hint, error, value, neededTitle, none, categories }: CategoryChoiceProps) => (
  <Radios
    name="category"
    label={label}
    heading
    hint={hint}
    error={error}
    lined
    value={value ?? undefined}
    choices={categories.map(({ id, title, hint: about, documents }) => ({
      value: id,
      label: title,
      hint: about,
      reveal: (
        <div className="needed">
          <p className="small muted">{neededTitle}</p>
          {documents.length === 0 ? (
            <p>{none}</p>
          ) : (
            <dl>
              {documents.map(({ how, titles }) => (
                <div key={how}>
                  <dt>{how}</dt>
                  <dd>
                    <ul>
                      {titles.map((one) => (
                        <li key={one}>{one}</li>
                      ))}
                    </ul>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ),
    }))}
  />
);
