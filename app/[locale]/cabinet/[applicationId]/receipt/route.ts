import { noteReceipts } from "#lib/applications/commands/pay.ts";
import { mostReceipts } from "#lib/applications/owner-acts.ts";
import { caseForOwner } from "#lib/applications/queries/case-for-owner.ts";
import { receiptDocument } from "#lib/applications/queries/case-parts.ts";
import { notFound } from "#lib/http/errors.ts";
import { logFailure } from "#lib/http/failure.ts";
import { guardRequest } from "#lib/http/guard.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { keepUnfinished } from "#lib/http/unfinished-form.ts";
import { receiveForm } from "#lib/uploads/receive.ts";

const route = "/[locale]/cabinet/[applicationId]/receipt";
type Context = { params: Promise<{ applicationId: string }> };

/** A file for a running case: taken like those of the wizard, by its content. */
export const POST = async (request: Request, context: Context): Promise<Response> => {
  const guard = await guardRequest(request, route);
  if (!guard.ok) return guard.error.response;
  const { locale, person, requestId } = guard.value;
  try {
    const { applicationId } = await context.params;
    const view = person === null ? null : await caseForOwner(person, applicationId);
    const mayPay = view?.actions.some(({ command, blockedBy }) => command === "pay" && blockedBy === undefined);
    if (person === null || view === null || !mayPay) return notFound({ locale, requestId });
    const path = `/cabinet/${applicationId}`;
    const wrong = async (code: string): Promise<Response> => {
      await keepUnfinished(person.personId, path, { values: {}, errors: [{ control: "receipt", code }], refusal: null });
      return seeOther(`/${locale}${path}?error=1#errors`);
    };
    if ((view.payment?.receipts.length ?? 0) >= mostReceipts) return wrong("uploads.too-many");
    const holder = { id: applicationId, ownerId: person.personId, states: ["stage-2"] };
    const received = await receiveForm(request, holder, [
      { name: "receipt", documentId: receiptDocument, item: -1, maxFiles: mostReceipts },
    ]);
    if (received.cut !== null) return wrong(received.cut === "too-big" ? "uploads.size" : "uploads.broken-off");
    const [file] = received.files;
    if (file === undefined) return wrong("receipt.missing");
    if (file.state === "refused") return wrong(`uploads.${file.refusal ?? "damaged"}`);
    const noted = await noteReceipts(person, applicationId, received.fields.get("_key")?.[0] ?? "");
    return noted.ok ? seeOther(`/${locale}${path}?done=receipt#done`) : wrong("receipt.closed");
  } catch (error) {
    return logFailure(request, route, error, requestId);
  }
};
