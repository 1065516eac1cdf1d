import { headers } from "next/headers";
import { isPhone } from "#lib/http/phone.ts";
import type { Locale } from "#lib/services/define.ts";
import { qrOffered } from "#lib/signing/links.ts";
import { type EdsOrder, edsOrder } from "#lib/signing/order.ts";
import { type ChallengeHolder, type ChallengePurpose, contentOf, newChallenge } from "./eds-challenge.ts";

/** What a page needs on which a key proves who a person is. */
export type EdsEntryOffer = {
  readonly challenge: string;
  readonly order: EdsOrder;
  /** Whether a phone may sign it. */
  readonly qr: boolean;
  readonly onPhone: boolean;
};

/** A new challenge of this page, and what the signature program is asked for. @param iin whose key it must be; "": anybody's */
export const edsEntryFor = async (purpose: ChallengePurpose, holder: ChallengeHolder, locale: Locale, iin = ""): Promise<EdsEntryOffer> => {
  const challenge = newChallenge(purpose, holder);
  const documents = [{ id: purpose, content: contentOf(purpose, challenge) }];
  const order = edsOrder({ documents, use: "sign-in", iin, kind: { of: "any" }, locale });
  return { challenge, order, qr: qrOffered(), onPhone: isPhone(await headers()) };
};
