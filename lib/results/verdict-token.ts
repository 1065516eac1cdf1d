import { now } from "#lib/clock.ts";
import { macOf, sameBytes } from "#lib/crypto/seal.ts";

/** What became of a file that was checked: told to the page after the redirect, and only for a few minutes. */
export type ToldVerdict = { readonly verdict: "whole" | "changed" | "not-ours"; readonly number: string | null };

const lifetimeMs = 10 * 60 * 1000;
const verdicts = ["whole", "changed", "not-ours"] as const;

const macOfText = (text: string): string => macOf("challenge", "file-verdict", text).toString("base64url");

/** A signed word in the address, so that nobody can send a link that calls a document whole which was never checked. */
export const tellVerdict = ({ verdict, number }: ToldVerdict): string => {
  const text = `${verdict}.${number ?? ""}.${now().getTime().toString(36)}`;
  return `${text}.${macOfText(text)}`;
};

/** Null: not our word, or an old one. */
export const readVerdict = (token: string): ToldVerdict | null => {
  const cut = token.lastIndexOf(".");
  const text = token.slice(0, Math.max(cut, 0));
  const [verdict, number, at] = text.split(".");
  if (!sameBytes(Buffer.from(token.slice(cut + 1)), Buffer.from(macOfText(text)))) return null;
  const known = verdicts.find((one) => one === verdict);
  const age = now().getTime() - Number.parseInt(at ?? "", 36);
  if (known === undefined || !(age >= 0 && age < lifetimeMs)) return null;
  return { verdict: known, number: number === undefined || number === "" ? null : number };
};
