import type { Person } from "#lib/access/roles.ts";
import { unfinishedForm } from "#lib/http/unfinished-form.ts";
import { type MessageTree, pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import { type ComplainedCase, type ComplaintInput, complainedCase, readComplaint, statementOfComplaint } from "./file.ts";
import type { ComplaintStatement } from "./statement.ts";

export const complaintPath = (applicationId: string): string => `/cabinet/${applicationId}/complaint`;

export type KeptComplaint = { readonly complained: ComplainedCase; readonly input: ComplaintInput; readonly statement: ComplaintStatement };

/** The complaint that was written and not signed yet, as it will be signed in this language; null when there is none or it is not whole. */
export const keptComplaint = async (person: Person, applicationId: string, locale: Locale): Promise<KeptComplaint | null> => {
  const complained = await complainedCase(person, applicationId);
  const kept = complained && (await unfinishedForm(person.personId, complaintPath(applicationId)));
  if (!complained || !kept) return null;
  const value = (name: string): string => kept.values[name]?.[0] ?? "";
  const read = readComplaint({ to: value("to"), about: value("about"), text: value("text"), demand: value("demand") }, complained.choices);
  const statement = read.ok ? statementOfComplaint(complained, read.value, locale) : null;
  return read.ok && statement ? { complained, input: read.value, statement } : null;
};

/** The same for a telephone that signs it. */
export const complaintForPhone = (person: Person, applicationId: string, { statement }: KeptComplaint, locale: Locale): LinkOrder => {
  const page = `/${locale}${complaintPath(applicationId)}/sign`;
  const title = (language: Locale) => String((pageMessages(language).complaint as MessageTree).title);
  return {
    bound: { purpose: "sign-complaint", object: applicationId, fingerprint: statement.fingerprint },
    use: "sign",
    kind: { of: "person" },
    person: { personId: person.personId, iin: person.iin },
    content: Buffer.from(statement.canonical),
    locale,
    title: { kk: title("kk"), ru: title("ru") },
    back: { action: `${page}/save`, page, values: [["_key", statement.fingerprint.slice(0, 32)]] },
  };
};
