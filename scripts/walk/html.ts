/** Reads the forms of a page as a browser without scripts does: what is hidden, typed, ticked and offered. */

const entities: Readonly<Record<string, string>> = { quot: '"', "#x27": "'", "#39": "'", lt: "<", gt: ">", amp: "&", nbsp: " " };
export const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? decoded(found[1] ?? "") : undefined;
};

export type Control = {
  readonly name: string;
  readonly type: string;
  /** Offered values of a choice, in order. */
  readonly offered: readonly string[];
  /** What the browser would send when nothing is touched. */
  readonly sent: readonly string[];
};

export type PageForm = { readonly action: string; readonly multipart: boolean; readonly controls: ReadonlyMap<string, Control> };

const controlsOf = (form: string): ReadonlyMap<string, Control> => {
  const controls = new Map<string, Control>();
  const put = (name: string | undefined, type: string, offered: readonly string[], sent: readonly string[]) => {
    if (!name) return;
    const before = controls.get(name);
    controls.set(name, { name, type, offered: [...(before?.offered ?? []), ...offered], sent: [...(before?.sent ?? []), ...sent] });
  };
  // A control that is disabled is not sent: the questions that only a script would show.
  const shown = form.replace(/<fieldset\b[^>]*\sdisabled[\s\S]*?<\/fieldset>/g, "");
  for (const [tag] of shown.matchAll(/<input\b[^>]*>/g)) {
    if (attribute(tag, "disabled") !== undefined) continue;
    const [name, type, value] = [attribute(tag, "name"), attribute(tag, "type") ?? "text", attribute(tag, "value")];
    if (type === "radio" || type === "checkbox")
      put(name, type, [value ?? "on"], attribute(tag, "checked") === undefined ? [] : [value ?? "on"]);
    else if (type !== "submit" && type !== "button") put(name, type, [], type === "file" ? [] : [value ?? ""]);
  }
  for (const [whole, tag = "", inside = ""] of shown.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    if (whole === "" || attribute(tag, "disabled") !== undefined) continue;
    const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const values = options.map((option) => attribute(option, "value") ?? "");
    const chosen = options.findIndex((option) => attribute(option, "selected") !== undefined);
    put(
      attribute(tag, "name"),
      "select",
      values.filter((value) => value !== ""),
      [values[Math.max(chosen, 0)] ?? ""],
    );
  }
  for (const [whole, tag = "", inside = ""] of shown.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    if (whole !== "" && attribute(tag, "disabled") === undefined) put(attribute(tag, "name"), "textarea", [], [decoded(inside)]);
  return controls;
};

/** Forms of the page whose action matches, in order. */
export const formsOf = (html: string, action: RegExp): readonly PageForm[] =>
  [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].flatMap(([whole]) => {
    const tag = /<form\b[^>]*>/.exec(whole)?.[0] ?? "";
    const to = attribute(tag, "action") ?? "";
    return action.test(to)
      ? [{ action: to, multipart: attribute(tag, "enctype") === "multipart/form-data", controls: controlsOf(whole) }]
      : [];
  });

/** What the page says is wrong; empty when it says nothing. */
export const errorsOf = (html: string): string => {
  const at = html.search(/<[^>]*\sid="errors"/);
  if (at < 0) return "";
  const summary = html.slice(at, at + 6000);
  const links = [...summary.matchAll(/<a\b[^>]*href="#([^"]*)"[^>]*>([^<]*)</g)].map(([, control, text]) => `${control}: ${text}`);
  return decoded(
    links.length > 0
      ? links.join("; ")
      : summary
          .replace(/<[^>]*>/g, " ")
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, 300),
  );
};
