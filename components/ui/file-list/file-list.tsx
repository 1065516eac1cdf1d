import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Hidden } from "#components/ui/hidden/hidden.tsx";
import { Icon } from "#components/ui/icon/icon.tsx";
import { StatusTag, type Tone } from "#components/ui/status-tag/status-tag.tsx";

export type FileState = "chosen" | "sending" | "checking" | "ready" | "refused" | "broken";

export type FileItem = {
  id: string;
  /** As the person named it: shown as text, in its own language. */
  name: string;
  state: FileState;
  /** «PDF, 412 КБ, 2 бет. Жүктелген уақыты: 14:21» */
  meta?: string;
  /** Why it was refused, and how to cure it. */
  why?: string;
  href?: string;
  /** Name and value of the button that removes it. */
  remove?: { name: string; value: string; formAction?: string };
};

const tones: Record<FileState, Tone> = {
  chosen: "idle",
  sending: "info",
  checking: "info",
  ready: "ok",
  refused: "error",
  broken: "error",
};
const words = {
  chosen: "fileChosen",
  sending: "fileSending",
  checking: "fileChecking",
  ready: "fileReady",
  refused: "fileRefused",
  broken: "fileBroken",
} as const;

export const FileList = ({ files }: { files: readonly FileItem[] }) => {
  const t = useTranslations("ui");
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id, name, state, meta, why, href, remove }) => (
        <li key={id} className={state === "refused" || state === "broken" ? "file file--bad" : "file"} id={`file-${id}`}>
          <Icon name="doc" />
          <div>
            <div className="file__row">
              <span className="file__name">{name}</span>
              <StatusTag tone={tones[state]} icon={state === "refused" ? "cross" : undefined}>
                {t(words[state])}
              </StatusTag>
            </div>
            {meta ? <p className="file__meta">{meta}</p> : null}
            {why ? <p className="file__why">{why}</p> : null}
            <div className="file__acts">
              {href ? (
                <a href={href}>
                  {t("openFile")}
                  <Hidden>: {name}</Hidden>
                </a>
              ) : null}
              {remove ? (
                <button type="submit" name={remove.name} value={remove.value} formAction={remove.formAction} formNoValidate>
                  {t("removeFile")}
                  <Hidden>: {name}</Hidden>
                </button>
              ) : null}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** One document of the wizard: title and state in one line; what it is; then its files and the file control. */
export const DocumentBlock = ({
  id,
  title,
  tag,
  facts = [],
  children,
}: {
  id: string;
  title: ReactNode;
  tag?: ReactNode;
  facts?: readonly { term: string; value: ReactNode }[];
  children?: ReactNode;
}) => (
  <section className="doc" aria-labelledby={`${id}-title`}>
    <div className="doc__head">
      <h2 id={`${id}-title`}>{title}</h2>
      {tag}
    </div>
    {facts.length > 0 ? (
      <dl className="doc__what">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    ) : null}
    {children}
  </section>
);
