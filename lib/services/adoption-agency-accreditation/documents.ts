import type { Category, CategoryDocument, Document, LegalPlace } from "../define.ts";

const asked =
  (subtype: string) =>
  (id: string): CategoryDocument => ({ id, need: "conditional", rule: { field: "requested-subtype", eq: subtype }, oneOf: null });
const forAccreditation = asked("accreditation");
const forExtension = asked("extension");

export const categories = [
  {
    id: "general",
    documents: [
      forAccreditation("application-accreditation"),
      forAccreditation("identity-document"),
      forAccreditation("constituent-documents"),
      forAccreditation("authority-document"),
      forAccreditation("recommendation-letter"),
      forAccreditation("agency-service-list"),
      forAccreditation("undertaking-living-conditions"),
      forAccreditation("undertaking-consular-registration"),
      forAccreditation("power-of-attorney-accreditation"),
      forAccreditation("undertaking-successor-reporting"),
      forAccreditation("undertaking-24h-notification"),
      forAccreditation("undertaking-constituent-changes"),
      forExtension("application-extension"),
      forExtension("power-of-attorney-extension"),
    ],
  },
] as const satisfies readonly Category[];

/** Place in the act's lists for the portal: 1-1 and on for the accreditation, 2-1 and on for the extension. */
const portalList = (subitem: string): LegalPlace => ({ annex: "2", row: 8, subitem });

const filed = <const Id extends string>(id: Id, subitem: string, maxFiles = 5, validity = "") =>
  ({ id, portal: "upload", maxFiles, validity, law: portalList(subitem) }) as const;

const valid = "must not be expired";

export const documents = [
  { id: "application-accreditation", portal: "form", maxFiles: 0, validity: "", law: portalList("1-1") },
  {
    id: "identity-document",
    portal: "gateway-or-upload",
    maxFiles: 2,
    validity: "valid on the day of filing",
    satisfiedBy: ["gw-applicant-identity"],
  },
  filed("constituent-documents", "1-2", 10, valid),
  filed("authority-document", "1-3", 5, valid),
  filed("recommendation-letter", "1-4", 5, valid),
  filed("agency-service-list", "1-5"),
  filed("undertaking-living-conditions", "1-6"),
  filed("undertaking-consular-registration", "1-7"),
  filed("power-of-attorney-accreditation", "1-8", 5, valid),
  filed("undertaking-successor-reporting", "1-9"),
  filed("undertaking-24h-notification", "1-10"),
  filed("undertaking-constituent-changes", "1-11"),
  {
    id: "application-extension",
    portal: "form",
    maxFiles: 0,
    validity: "filed no later than 30 calendar days before the accreditation ends",
    law: portalList("2-1"),
  },
  filed("power-of-attorney-extension", "2-2", 5, valid),
] as const satisfies readonly Document[];
