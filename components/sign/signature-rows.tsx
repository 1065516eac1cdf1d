import { Fingerprint } from "#components/ui/sheet/sheet.tsx";
import type { SummaryRow } from "#components/ui/summary-list/summary-list.tsx";
import type { Locale } from "#lib/services/define.ts";
import { fingerprintLabel, type SignedBy, signatureFacts } from "#lib/signing/signature-facts.ts";

/** How something was signed and the fingerprint of what was signed, in the same words wherever a signature is shown. */
export const signatureRows = (signature: SignedBy, locale: Locale): readonly SummaryRow[] => [
  ...signatureFacts(signature, locale).map(({ label, value }) => ({ term: label, value })),
  { term: fingerprintLabel(locale), value: <Fingerprint value={signature.fingerprint} bare /> },
];
