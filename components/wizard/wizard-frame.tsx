import type { ReactNode } from "react";
import { Actions, Button } from "#components/ui/button/button.tsx";
import { Details } from "#components/ui/details/details.tsx";
import { ErrorSummary, type ErrorSummaryItem } from "#components/ui/error-summary/error-summary.tsx";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { StepLine } from "#components/ui/step-line/step-line.tsx";
import type { Locale } from "#lib/services/define.ts";

export type WaysOutProps = {
  readonly discard?: { readonly href: string; readonly label: string };
  readonly signOut: { readonly action: string; readonly label: string };
};

/** Ways out, at the foot of the page: nothing there is the next thing to do. */
export const WaysOut = ({ discard, signOut }: WaysOutProps) => (
  <div className="out">
    {discard ? <a href={discard.href}>{discard.label}</a> : null}
    <form action={signOut.action} method="post">
      <button type="submit">{signOut.label}</button>
    </form>
  </div>
);

export type FrameProps = {
  readonly locale: Locale;
  /** Address of the step without the language. */
  readonly path: string;
  readonly back: string | null;
  readonly position: { readonly n: number; readonly of: number };
  readonly service: string;
  readonly errors: readonly ErrorSummaryItem[];
  /** Above the errors, where they are no answers to mend. */
  readonly errorTitle?: string;
  readonly out: WaysOutProps;
  readonly children: ReactNode;
};

/** Page of the wizard: a sheet of paper with the way back, where one is, and one thing to do. */
export const WizardFrame = ({ locale, path, back, position, service, errors, errorTitle, out, children }: FrameProps) => (
  <PageShell
    locale={locale}
    path={path}
    width="form"
    header="wizard"
    languageForm="step"
    {...(back === null ? {} : { back: { href: back } })}
  >
    <ErrorSummary items={errors} {...(errorTitle === undefined ? {} : { title: errorTitle })} />
    <StepLine n={position.n} of={position.of} service={service} />
    {children}
    <WaysOut {...out} />
  </PageShell>
);

export type StepFormProps = {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly files?: boolean;
  readonly children: ReactNode;
};

/** The form of the page; its hidden first button, which Enter presses, stands in the page's frame. */
export const StepForm = ({ action, hidden, files = false, children }: StepFormProps) => (
  <form id="step" action={action} method="post" noValidate {...(files ? { encType: "multipart/form-data" as const } : {})}>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);

/** The passport's part about the law, opened beside the form so that nothing typed is lost. */
type WhyLink = { readonly href: string; readonly label: string };

export type StepEndProps = {
  readonly why?: { readonly summary: string; readonly text: string; readonly law: readonly string[]; readonly more: WhyLink } | undefined;
  readonly continueLabel: string;
  readonly leaveLabel?: string | undefined;
  readonly saved?: string | undefined;
  readonly note?: string | undefined;
};

export const StepEnd = ({ why, continueLabel, leaveLabel, saved, note }: StepEndProps) => (
  <>
    {why ? (
      <div className="mt-8">
        <Details summary={why.summary}>
          <p>{why.text}</p>
          {why.law.length === 0 ? null : (
            <ul>
              {why.law.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
          <p>
            <a href={why.more.href} target="_blank" rel="noopener">
              {why.more.label}
            </a>
          </p>
        </Details>
      </div>
    ) : null}
    <Actions {...(saved === undefined ? {} : { saved })}>
      <Button>{continueLabel}</Button>
      {leaveLabel ? (
        <Button look="quiet" name="_do" value="leave" formNoValidate>
          {leaveLabel}
        </Button>
      ) : null}
    </Actions>
    {note ? <p className="small muted mt-4">{note}</p> : null}
  </>
);
