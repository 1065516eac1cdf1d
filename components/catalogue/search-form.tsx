import { Button } from "#components/ui/button/button.tsx";
import type { Locale } from "#lib/services/define.ts";

/** Search of services: a plain GET, so that the answer has an address. */
export const SearchForm = ({
  locale,
  label,
  hint,
  button,
  value,
}: {
  locale: Locale;
  label: string;
  hint: string;
  button: string;
  value?: string;
}) => (
  <form role="search" action={`/${locale}/services`} method="get" className="stack--s mt-6">
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
