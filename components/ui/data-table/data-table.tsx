import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon/icon.tsx";

export type Column = {
  id: string;
  label: string;
  /** `limit`: the date that matters; `action`: full-width last line of the card on a phone. */
  kind?: "limit" | "action";
};

export type TableRow = { id: string; cells: Readonly<Record<string, ReactNode>>; late?: boolean };
export type TableGroup = { id: string; title?: string; late?: boolean; rows: readonly TableRow[] };

export type DataTableProps = { caption: string; showCaption?: boolean; columns: readonly Column[]; groups: readonly TableGroup[] };

/** A table that becomes cards on a phone. Roles are given in words, because `display: block` takes them away. */
export const DataTable = ({ caption, showCaption = false, columns, groups }: DataTableProps) => (
  // biome-ignore-start lint/a11y/noRedundantRoles: the narrow layout's `display: block` removes the native roles
  <table className="tbl" role="table">
    <caption className={showCaption ? "tbl__caption" : "vh"}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column.id} scope="col" role="columnheader">
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
    {groups.map((group) => (
      <tbody key={group.id} role="rowgroup">
        {group.title ? (
          <tr className="grp" role="row">
            <th colSpan={columns.length} scope="rowgroup" role="rowheader">
              {group.late ? (
                <span className="inline-flex items-center gap-2 text-error">
                  <Icon name="alert" />
                  {group.title}
                </span>
              ) : (
                group.title
              )}
            </th>
          </tr>
        ) : null}
        {group.rows.map((row) => (
          <tr key={row.id} role="row">
            {columns.map((column) => (
              <td
                key={column.id}
                role="cell"
                data-label={column.label}
                className={column.kind === "limit" ? (row.late ? "limit late" : "limit") : column.kind === "action" ? "next" : undefined}
              >
                <span>{row.cells[column.id]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    ))}
  </table>
  // biome-ignore-end lint/a11y/noRedundantRoles: see above
);
