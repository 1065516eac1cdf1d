import type { PageData } from "./page-data.ts";

/** Data of a script of this page; where it stands, the page's script is loaded. Without a script it is nothing. */
export const ScriptData = <Name extends keyof PageData>({ name, data, id }: { name: Name; data: PageData[Name]; id?: string }) => (
  <script
    type="application/json"
    data-script={name}
    id={id}
    // What closes the element does not stand in the data.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
  />
);
