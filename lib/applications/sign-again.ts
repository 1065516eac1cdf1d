/** A text whose signature did not pass its check is signed once more: the same bytes, in the same filing, by any lawful way. */
import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { Person } from "#lib/access/roles.ts";
import { now } from "#lib/clock.ts";
import { db } from "#lib/db/client.ts";
import { applications, edsProofs, signatures } from "#lib/db/schema.ts";
import type { EdsEvidence, EdsFault } from "#lib/eds/words.ts";
import { ok, type Result, refuse } from "#lib/result.ts";
import type { Locale, SignatureWay, Text } from "#lib/services/define.ts";
import { findService } from "#lib/services/registry.ts";
import type { LinkOrder } from "#lib/signing/link-words.ts";
import type { OtpPurpose } from "#lib/signing/otp-words.ts";
import { type Bound, checkProof, type ProofInput, type ProofRefusal, spendProof } from "#lib/signing/proof.ts";
import type { SignedKind } from "#lib/signing/signature-facts.ts";
import { canonicalOf } from "#lib/signing/signed-by.ts";
import { messageBoth, serviceBoth } from "./both.ts";
import { isCaseId, loadCase } from "./case-file.ts";
import { replaceSignature } from "./waiting-signature.ts";

/** What has to be signed again, exactly as it was signed. */
export type SignAgain = {
  readonly signatureId: string;
  readonly kind: SignedKind;
  readonly number: string;
  readonly serviceId: string;
  /** Language of the text. */
  readonly language: Locale;
  readonly declaration: string;
  readonly parts: readonly {
    readonly title: string | null;
    readonly rows: readonly { readonly question: string; readonly answer: string }[];
  }[];
  readonly files: readonly { readonly document: string; readonly name: string }[];
  readonly bound: Bound;
  readonly canonical: string;
  /** Why the former signature does not count. */
  readonly fault: EdsFault | null;
  readonly ways: readonly SignatureWay[];
};

const purposes: Readonly<Record<SignedKind, OtpPurpose>> = {
  application: "sign-application",
  complaint: "sign-complaint",
  "hearing-answer": "sign-hearing-answer",
};

type Rows = readonly { readonly question: string; readonly answer: string }[];

/** The parts of every kind of snapshot that a person has read before signing. */
type Snapshot = {
  readonly files?: SignAgain["files"];
  readonly statement: {
    readonly declaration: string;
    readonly steps?: readonly { readonly title: string; readonly rows: Rows }[];
    readonly rows?: Rows;
    readonly lines?: readonly { readonly label: Text; readonly value: Text }[];
  };
};

const partsOf = ({ statement }: Snapshot, language: Locale): SignAgain["parts"] => [
  ...(statement.steps ?? []).map(({ title, rows }) => ({ title, rows })),
  ...(statement.rows ? [{ title: null, rows: statement.rows }] : []),
  ...(statement.lines
    ? [{ title: null, rows: statement.lines.map(({ label, value }) => ({ question: label[language], answer: value[language] })) }]
    : []),
];

const faultOf = async (evidence: EdsEvidence): Promise<EdsFault | null> => {
  const [proof] = await db().select({ fault: edsProofs.fault }).from(edsProofs).where(eq(edsProofs.cmsSha256, evidence.cmsSha256));
  return (proof?.fault ?? null) as EdsFault | null;
};

/** Nothing more is signed in a case that is over, but a complaint about it. */
export const toBeSigned = (person: Person) =>
  and(
    eq(signatures.signerId, person.personId),
    eq(signatures.status, "invalid"),
    or(eq(signatures.subjectKind, "complaint"), isNull(applications.closedAt)),
  );

const rowOf = async (person: Person, applicationId: string) => {
  if (!isCaseId(applicationId)) return undefined;
  const [row] = await db()
    .select({ signature: signatures, number: applications.number, serviceId: applications.serviceId })
    .from(signatures)
    .innerJoin(applications, eq(applications.id, signatures.applicationId))
    .where(and(eq(signatures.applicationId, applicationId), toBeSigned(person)))
    .orderBy(asc(signatures.signedAt))
    .limit(1);
  return row;
};

/** The first text of the case that its applicant has to sign again; null when there is none. */
export const signAgainOf = async (person: Person, applicationId: string): Promise<SignAgain | null> => {
  const row = await rowOf(person, applicationId);
  const service = row && findService(row.serviceId);
  if (!row || !service) return null;
  const { signature } = row;
  const kind = signature.subjectKind as SignedKind;
  const language: Locale = signature.language === "ru" ? "ru" : "kk";
  const canonical = canonicalOf(signature);
  const snapshot = JSON.parse(canonical) as Snapshot;
  return {
    signatureId: signature.id,
    kind,
    number: row.number ?? "",
    serviceId: row.serviceId,
    language,
    declaration: snapshot.statement.declaration,
    parts: partsOf(snapshot, language),
    files: snapshot.files ?? [],
    bound: {
      purpose: purposes[kind],
      object: kind === "hearing-answer" ? signature.subjectId : applicationId,
      fingerprint: signature.fingerprint,
    },
    canonical,
    fault: await faultOf(signature.evidence as EdsEvidence),
    ways: kind === "application" ? service.portalFiling.signature : ["eds", "otp"],
  };
};

/** What a phone is asked to sign. */
export const signAgainByPhone = (
  person: Person,
  applicationId: string,
  { kind, serviceId, bound, canonical }: SignAgain,
  locale: Locale,
): LinkOrder => {
  const page = `/${locale}/cabinet/${applicationId}/sign-again`;
  return {
    bound,
    use: "sign",
    kind: { of: "person" },
    person: { personId: person.personId, iin: person.iin },
    content: Buffer.from(canonical),
    locale,
    title:
      kind === "application"
        ? serviceBoth(serviceId, (text) => text.get("title"))
        : kind === "complaint"
          ? messageBoth("complaint", "title")
          : messageBoth("case", "commands", "answer-hearing"),
    back: { action: `${page}/save`, page, values: [] },
  };
};

export type SignAgainRefusal = "nothing" | ProofRefusal;

/** Signs once more. A repetition of what was done finds nothing left to sign. */
export const signAgain = async (person: Person, applicationId: string, input: ProofInput): Promise<Result<null, SignAgainRefusal>> => {
  const again = await signAgainOf(person, applicationId);
  if (!again) return refuse("nothing");
  if (input.way === "otp" && !again.ways.includes("otp")) return refuse("nothing");
  const { bound, canonical } = again;
  const checked = await checkProof(bound, { person, content: Buffer.from(canonical), kind: { of: "person" } }, input);
  const outcome = checked.ok
    ? await db().transaction(async (tx): Promise<Result<null, SignAgainRefusal>> => {
        const file = await loadCase(tx, applicationId, { lock: true });
        const [signature] = await tx.select().from(signatures).where(eq(signatures.id, again.signatureId));
        if (!file || signature?.status !== "invalid") return refuse("nothing");
        const spent = await spendProof(tx, checked.value, bound.fingerprint);
        if (!spent.ok) return spent;
        await replaceSignature(tx, file, signature, { kind: "applicant", person }, spent.value, now());
        return ok(null);
      })
    : checked;
  if (outcome.ok) return outcome;
  // Of equal posts one has signed meanwhile.
  const left = await rowOf(person, applicationId);
  return left?.signature.id === again.signatureId ? outcome : ok(null);
};
