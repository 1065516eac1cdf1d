import { and, desc, eq, ne } from "drizzle-orm";
import type { Person, StaffRole } from "#lib/access/roles.ts";
import { almatyDate } from "#lib/calendar/index.ts";
import { now } from "#lib/clock.ts";
import { complaintsOfOwner } from "#lib/complaints/list.ts";
import { db, type Queryable } from "#lib/db/client.ts";
import { accessRecords, offices, signatures } from "#lib/db/schema.ts";
import { formatDay } from "#lib/i18n/format.ts";
import { messagesOfCase } from "#lib/notifications/notify.ts";
import { allOffices } from "#lib/offices/directory.ts";
import { textOf } from "#lib/services/answers.ts";
import { filled, messageBoth, plainText, serviceBoth } from "../both.ts";
import { type CaseFile, isCaseId } from "../case-file.ts";
import { dueCard } from "../due.ts";
import { lawfulActions } from "../lawful.ts";
import type { AccessView, CaseForOwner, ComplaintOffer, ComplaintView } from "../views.ts";
import { loadVisible } from "../visibility.ts";
import { collectOf, fileViewsOf, hearingOf, paymentOf, resultViewsOf, signedOf } from "./case-parts.ts";
import { timelineOf } from "./timeline.ts";

const looksOf = async (queryable: Queryable, applicationId: string): Promise<readonly AccessView[]> => {
  const rows = await queryable
    .select({
      at: accessRecords.at,
      role: accessRecords.role,
      what: accessRecords.what,
      why: accessRecords.why,
      titleKk: offices.titleKk,
      titleRu: offices.titleRu,
    })
    .from(accessRecords)
    .innerJoin(offices, eq(offices.id, accessRecords.officeId))
    .where(and(eq(accessRecords.applicationId, applicationId)))
    .orderBy(desc(accessRecords.id))
    .limit(30);
  return rows.map(({ titleKk, titleRu, at, role, what, why }) => ({
    at: at.toISOString(),
    role: role as StaffRole,
    office: { kk: titleKk, ru: titleRu },
    what,
    why,
  }));
};

const unprovedOf = async (queryable: Queryable, { personId }: Person, file: CaseFile): Promise<CaseForOwner["unproved"]> => {
  const rows = await queryable
    .select({ kind: signatures.subjectKind, status: signatures.status })
    .from(signatures)
    .where(and(eq(signatures.signerId, personId), eq(signatures.applicationId, file.id), ne(signatures.status, "valid")));
  // Nothing more is signed in a case that is over, but a complaint about it.
  return (rows as CaseForOwner["unproved"]).filter(({ kind }) => kind === "complaint" || file.row.closedAt === null);
};

/** The complaint already written, once the term is missed and none is under way. */
const offerOf = (file: CaseFile, late: boolean, complaints: readonly ComplaintView[]): ComplaintOffer | null => {
  const { dueOn, filedAt } = file.row;
  if (!late || dueOn === null || filedAt === null || complaints.some(({ decision }) => decision === null)) return null;
  const day = (on: string) => ({ kk: formatDay(on, "kk"), ru: formatDay(on, "ru") });
  return {
    about: "inaction",
    text: filled(messageBoth("complaint", "offerText"), {
      number: plainText(file.number),
      filed: day(almatyDate(filedAt)),
      service: serviceBoth(file.service.id, (text) => text.get("title")),
      due: day(dueOn),
    }),
    demand: messageBoth("complaint", "offerDemand"),
  };
};

/** A case as its owner sees it; null when it is not there or not his. */
export const caseForOwner = async (person: Person, id: string): Promise<CaseForOwner | null> => {
  if (!isCaseId(id)) return null;
  const visible = await loadVisible(db(), person, id);
  if (visible?.as !== "owner") return null;
  const { file } = visible;
  const around = { offices: await allOffices(), today: almatyDate(now()) };
  const office = around.offices.get(file.officeId);
  const files = await fileViewsOf(db(), file);
  const [timeline, results, signed, unproved, complaints, messages, looks, payment] = await Promise.all([
    timelineOf(db(), file, around, true),
    resultViewsOf(db(), file, true),
    signedOf(db(), file),
    unprovedOf(db(), person, file),
    complaintsOfOwner(person, id),
    messagesOfCase(person.personId, id),
    looksOf(db(), id),
    paymentOf(db(), file, files),
  ]);
  const due = dueCard(file, around.today);
  const { matches: _, ...signature } = signed.signature;
  const subject = file.service.subject === undefined ? "" : textOf(file.answers, file.service.subject.name);
  return {
    id,
    number: file.number,
    serviceId: file.service.id,
    edition: file.row.edition,
    locale: file.locale,
    state: file.position.state,
    stage: file.position.stage,
    version: file.row.version,
    category: file.row.category,
    filedAt: (file.row.filedAt ?? file.row.createdAt).toISOString(),
    office: office === undefined ? null : { ...office.name, address: office.address, phone: office.phone },
    subject: subject === "" ? null : subject,
    due,
    timeline,
    actions: lawfulActions(visible, person, around),
    results,
    collect: collectOf(file),
    unproved,
    files,
    messages: messages.map((message) => ({ ...message, at: message.at.toISOString() })),
    looks,
    complaints,
    complaintOffer: offerOf(file, due?.standing === "late", complaints),
    answers: signed.answers,
    hearing: await hearingOf(db(), file),
    payment,
    signature,
    outcome: file.row.outcome,
  };
};
