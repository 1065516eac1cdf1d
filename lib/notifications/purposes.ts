/**
 * What the portal writes to people, with the values each text needs (texts: `messages/{kk,ru}/notifications.json`). No text names a child,
 * a diagnosis or an answer: a message lies open on a locked screen.
 */
export const purposes = {
  "code-sign-in": ["code"],
  "code-sign-application": ["code"],
  "code-sign-complaint": ["code"],
  "code-sign-hearing-answer": ["code"],
  "code-prove": ["code"],
  "code-change-phone": ["code"],
  "code-change-roles": ["code"],

  "new-sign-in": ["device", "time"],
  "session-ended": ["time"],
  "phone-changed": [],

  filed: ["number", "day"],
  "filed-being-checked": ["number", "day"],
  "signature-valid": ["number"],
  "signature-invalid": ["number"],
  "acceptance-refused": ["number"],
  registered: ["number", "day"],
  extended: ["number", "day"],
  consultation: ["number"],
  appointment: ["number", "day", "time"],
  "preliminary-decision": ["number", "day", "time"],
  "result-ready": ["number"],
  "ready-to-collect": ["number"],
  refused: ["number"],
  "refused-in-part": ["number"],
  admitted: ["number"],
  "payment-recorded": ["number"],
  "decision-not-carried-out": ["number"],
  returned: ["number"],
  closed: ["number"],
  withdrawn: ["number"],
  late: ["number"],
  "step-late": ["number"],
  "reading-pace": ["name", "count"],
  "monitoring-down": ["time"],
  corrected: ["number"],
  "complaint-filed": ["number", "day"],
  "complaint-forwarded": ["number"],
  "complaint-decided": ["number"],
  reopened: ["number"],
  "result-withdrawn": ["number"],
  "result-withdrawn-anew": ["number"],
} as const satisfies Record<string, readonly string[]>;

export type NotificationPurpose = keyof typeof purposes;
export type NotificationParams<P extends NotificationPurpose> = { readonly [K in (typeof purposes)[P][number]]: string };
