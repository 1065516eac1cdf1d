/**
 * The way in by digital signature: a key for authentication signs the portal's challenge ({@link import("./eds-challenge.ts")}), the
 * signature itself tells who it is. Within a session the same opens staff powers, or proves the person anew. A service that does not
 * answer is no sign-in, and never said to be a bad signature (spec/security.md §1).
 */
import { takeTurn } from "#lib/access/limits.ts";
import { noteRefusal, writeSecurityEvent } from "#lib/audit/security-log.ts";
import { config } from "#lib/config.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { verifyEds } from "#lib/eds/verify.ts";
import type { EdsFault, EdsSigner } from "#lib/eds/words.ts";
import { askRegister } from "#lib/gateway/client.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import { type ChallengeHolder, type ChallengePurpose, type OpenChallenge, openChallenge, spendChallenge } from "./eds-challenge.ts";
import { accountFromRegister, type Circumstances, enter, type SignedIn } from "./enter.ts";
import { appointFirstOperator } from "./first-operator.ts";
import { findPersonByIin } from "./people.ts";
import { createSession, endSession, type LiveSession, markProved, type NewSession } from "./sessions.ts";

/** What the form brings: the challenge that the page held, and the signature over it, base64 of DER. */
export type EdsAnswer = { readonly challenge: string; readonly cms: string };

export type EdsEntryRefusal =
  /** The challenge is over, was used, or is another browser's: a new try from the page helps. */
  | { readonly code: "eds-again" }
  | { readonly code: "eds"; readonly fault: EdsFault }
  /** A service that tells of revoked keys does not answer now. */
  | { readonly code: "eds-waiting" }
  /** The certificate names an IIN that cannot exist. */
  | { readonly code: "eds-iin" }
  | { readonly code: "eds-register-down" }
  /** The population register does not know the person. */
  | { readonly code: "eds-unregistered" }
  | { readonly code: "blocked" }
  | { readonly code: "too-many"; readonly retryAfterSeconds: number };

type Checked = { readonly challenge: OpenChallenge; readonly signer: EdsSigner };

const longestCms = 64 * 1024;

type Asked = {
  readonly purpose: ChallengePurpose;
  readonly holder: ChallengeHolder;
  /** Who must have signed; null when the signature tells. */
  readonly person: { readonly personId: string; readonly iin: string; readonly sessionId: string } | null;
  readonly address: string;
};

/** Everything that is checked before a transaction; the challenge is not yet used up. */
const checkAnswer = async ({ purpose, holder, person, address }: Asked, answer: EdsAnswer): Promise<Result<Checked, EdsEntryRefusal>> => {
  const turn = await takeTurn("eds-hour-address", address, config.limits.edsPerHourPerAddress, 3600);
  if (!turn.allowed) {
    await noteRefusal({ type: "limit-hit", outcome: "refused", personId: person?.personId ?? null, detail: { limit: "eds-hour-address" } });
    return refuse({ code: "too-many", retryAfterSeconds: turn.retryAfterSeconds });
  }
  const no = async (refusal: EdsEntryRefusal, fault: string): Promise<Result<Checked, EdsEntryRefusal>> => {
    await noteRefusal({
      type: "sign-in",
      outcome: "refused",
      personId: person?.personId ?? null,
      session: person?.sessionId ?? null,
      detail: { way: "eds", purpose, fault },
    });
    return refuse(refusal);
  };
  const challenge = openChallenge(purpose, holder, answer.challenge);
  if (!challenge.ok) return no({ code: "eds-again" }, `challenge-${challenge.error}`);
  if (answer.cms.length > longestCms) return no({ code: "eds", fault: "form" }, "form");
  const wanted = { use: "sign-in", content: challenge.value.content, iin: person?.iin ?? null, kind: { of: "any" } } as const;
  const verdict = await verifyEds(Buffer.from(answer.cms, "base64"), wanted);
  if (verdict.state === "invalid") {
    // Where nobody is expected, the only person it cannot be is one whose IIN nobody has.
    const impossible = person === null && verdict.fault === "other-person";
    return no(impossible ? { code: "eds-iin" } : { code: "eds", fault: verdict.fault }, verdict.fault);
  }
  if (verdict.state === "pending") return no({ code: "eds-waiting" }, "waiting");
  return ok({ challenge: challenge.value, signer: verdict.proof.signer });
};

/** Of parallel answers to one challenge a single one takes effect. */
const onceInTransaction = <T>({ challenge }: Checked, run: (tx: Tx) => Promise<T>): Promise<Result<T, EdsEntryRefusal>> =>
  db().transaction(async (tx) => ((await spendChallenge(tx, challenge)) ? ok(await run(tx)) : refuse({ code: "eds-again" })));

/**
 * Signs in whoever signed the challenge. A person whom the portal does not know yet gets an account with what the population register
 * tells, without a confirmed number.
 */
export const enterByEds = async (
  answer: EdsAnswer,
  browserToken: string,
  circumstances: Circumstances,
): Promise<Result<SignedIn, EdsEntryRefusal>> => {
  const asked = { purpose: "sign-in", holder: { browserToken }, person: null, address: circumstances.address } as const;
  const checked = await checkAnswer(asked, answer);
  if (!checked.ok) return checked;
  const { iin } = checked.value.signer;
  const known = await findPersonByIin(iin);
  if (known?.blocked) return refuse({ code: "blocked" });
  if (known !== null) {
    return onceInTransaction(checked.value, async (tx) => {
      await appointFirstOperator(tx, known);
      return enter(tx, known, circumstances, "key");
    });
  }
  const told = await askRegister({ register: "person", iin, about: "applicant" });
  if (told.state === "down") return refuse({ code: "eds-register-down" });
  if (told.state === "none") return refuse({ code: "eds-unregistered" });
  return onceInTransaction(checked.value, async (tx) => {
    const person = await accountFromRegister(tx, { iin, phone: null, locale: circumstances.locale }, told.facts);
    await appointFirstOperator(tx, person);
    return enter(tx, person, circumstances, "first");
  });
};

const ownOf = (purpose: ChallengePurpose, { idHash, person }: LiveSession, address: string): Asked => ({
  purpose,
  holder: { idHash },
  person,
  address,
});

/** Opens staff powers: the session that was opened by a code ends, a new one of the same person begins. */
export const raiseByEds = async (
  session: LiveSession,
  answer: EdsAnswer,
  circumstances: Circumstances,
): Promise<Result<NewSession, EdsEntryRefusal>> => {
  const { personId } = session.person;
  const checked = await checkAnswer(ownOf("raise", session, circumstances.address), answer);
  if (!checked.ok) return checked;
  return onceInTransaction(checked.value, async (tx) => {
    await endSession(circumstances.oldToken, tx);
    const raised = await createSession(personId, circumstances, tx);
    const detail = { way: circumstances.way ?? "otp", former: session.person.sessionId };
    await writeSecurityEvent({ type: "powers-opened", outcome: "ok", personId, session: raised.number, detail }, tx);
    return raised;
  });
};

/** A fresh proof of the person within the session ({@link import("./fresh-proof.ts")}). */
export const proveByEds = async (session: LiveSession, answer: EdsAnswer, address: string): Promise<Result<void, EdsEntryRefusal>> => {
  const checked = await checkAnswer(ownOf("prove", session, address), answer);
  if (!checked.ok) return checked;
  return onceInTransaction(checked.value, (tx) => markProved(session.idHash, tx));
};
