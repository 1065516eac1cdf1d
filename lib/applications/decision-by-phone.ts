import type { Person } from "#lib/access/roles.ts";
import type { Locale } from "#lib/services/define.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import { type LaidDecision, purposeOf } from "./laid-decisions.ts";
import { officeBin } from "./sign-decision.ts";

/** A decision for the official's phone: signed there with the key of the office, carried out by the page of this one decision. */
export const decisionForPhone = async (person: Person, laid: LaidDecision, locale: Locale): Promise<LinkOrder> => {
  const { decisionId, applicationId, fingerprint, officeId, canonical, command, title } = laid;
  const page = `/${locale}/desk/${applicationId}/sign`;
  return {
    bound: { purpose: purposeOf(command), object: decisionId, fingerprint },
    use: "sign",
    kind: { of: "official", bin: await officeBin(officeId) },
    person: { personId: person.personId, iin: person.iin },
    content: Buffer.from(canonical),
    locale,
    title,
    back: {
      action: `${page}/save`,
      page: `${page}?decision=${decisionId}`,
      values: [
        ["decision", decisionId],
        ["_key", decisionId],
      ],
    },
  };
};
