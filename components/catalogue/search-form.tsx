import { Button } from "#components/ui/button/button.tsx";
import type { Locale } from "#lib/services/define.ts";

/** Search by words: a plain GET, so that the answer has an address. Of services, where no other address is given. */
export const SearchForm = ({
  locale,
  path = "/services",
  label,
  hint,
  button,
  value,
}: {
  locale: Locale;
  /** Without the language. */
  path?: string;
  label: string;
  hint: string;
  button: string;
  value?: string;
}) => (
  <form role="search" action={`/${locale}${path}`} method="get" className="stack--s mt-6">
    <label className="label" htmlFor="q">
      {label}
    </label>
    <span className="hint" id="q-hint">
      {hint}
    </span>
    <div className="search">
      <input
        className="input"
        id="q"
        name="q"
        type="search"
        autoComplete="off"
        defaultValue={value}
        maxLength={200}
        aria-describedby="q-hint"
      />
      <Button icon="search">{button}</Button>
    </div>
  </form>
);
