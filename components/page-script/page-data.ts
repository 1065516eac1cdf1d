import type { SessionData } from "#components/session/watch-session.ts";
import type { SigningData } from "#components/sign/signing-data.ts";
import type { WaitData } from "#components/sign/wait-for-phone.ts";
import type { VerifyData } from "#components/verify/browser-check.tsx";
import type { Enhancement } from "#components/wizard/enhance.ts";
import type { UploadWords } from "#components/wizard/send-files.ts";

/** What the scripts of a page are given, by their names. */
export type PageData = {
  readonly phone: WaitData;
  readonly step: Enhancement;
  readonly upload: UploadWords;
  readonly session: SessionData;
  readonly verify: VerifyData;
  readonly signing: SigningData;
};
