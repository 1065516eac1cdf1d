/** What a page is told in its address when a signed challenge was refused. */
import { type EdsFault, edsFaults } from "#lib/eds/words.ts";

const own = ["eds-again", "eds-waiting", "eds-iin", "eds-register-down", "eds-unregistered"] as const;
export type EdsProblem = (typeof own)[number] | `eds-${EdsFault}`;

const all: readonly string[] = [...own, ...edsFaults.map((fault) => `eds-${fault}`)];

export const edsProblemOf = (asked: string | string[] | undefined): EdsProblem | null =>
  typeof asked === "string" && all.includes(asked) ? (asked as EdsProblem) : null;
