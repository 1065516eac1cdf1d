import { getTranslations } from "next-intl/server";
import { ScriptData } from "#components/page-script/script-data.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { FileField } from "#components/ui/file-field/file-field.tsx";
import { DocumentBlock, type FileItem, FileList } from "#components/ui/file-list/file-list.tsx";
import { Notice } from "#components/ui/notice/notice.tsx";
import { StatusTag, type Tone } from "#components/ui/status-tag/status-tag.tsx";
import { StepEnd, StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import { inputName } from "#lib/applications/save-documents.ts";
import { formatBytes, formatDateTime, formatTime } from "#lib/i18n/format.ts";
import { legalPlaceInWords } from "#lib/i18n/legal-place.ts";
import { glue } from "#lib/i18n/typography.ts";
import type { DraftFile } from "#lib/uploads/files.ts";
import { maxPages } from "#lib/uploads/inspect.ts";
import { megabytes, uploadLimits } from "#lib/uploads/limits.ts";
import type { DocumentNeed } from "#lib/wizard/types.ts";
import { documentTitle } from "../document-title.ts";
import { frameOf } from "../frame.ts";
import { type LoadedStep, one, type Query } from "../load.ts";

const typeNames: Readonly<Record<string, string>> = { "application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG" };
const size = megabytes(uploadLimits.fileBytes);
const problems = ["too-big", "broken-off", "unasked"] as const;

export const DocumentsStep = async ({ loaded, query }: { loaded: LoadedStep; query: Query }) => {
  const { locale, draft, run, text, errors } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const u = await getTranslations({ locale, namespace: "uploads" });
  const law = await getTranslations({ locale, namespace: "law" });
  const names = await getTranslations({ locale, namespace: "registers" });
  // What the person has to do stands first; what comes from the registers only has to be known.
  const needs = run.documents.filter((need) => need.way !== "form").sort((a, b) => Number(b.upload) - Number(a.upload));

  const whyOf = (file: DraftFile): string | undefined => {
    if (file.refusal === null) return undefined;
    const max = draft.service.documents.find((document) => document.id === file.documentId)?.maxFiles ?? 0;
    return u(file.refusal, { size, pages: maxPages, max, files: uploadLimits.draftFiles, total: megabytes(uploadLimits.draftBytes) });
  };
  const told = new Set(one(query, "refused").split(","));
  const refused = draft.files.filter((file) => file.state === "refused" && told.has(file.id));
  const problem = problems.find((code) => code === one(query, "problem"));
  const firstInput = needs.find((need) => need.upload);
  const { frame, form, end, heading } = await frameOf(loaded, [
    ...(problem ? [{ control: firstInput ? inputName(firstInput) : "step", text: t(`problems.${problem}`) }] : []),
    ...refused.map((file) => ({ control: `file-${file.id}`, text: `${file.name}: ${whyOf(file)}` })),
  ]);

  const itemOf = (file: DraftFile): FileItem => {
    const time = formatTime(file.createdAt);
    const why = whyOf(file);
    return {
      id: file.id,
      name: file.name,
      state: file.state,
      meta:
        file.state === "ready"
          ? t("documents.meta", { type: typeNames[file.mediaType] ?? "", size: formatBytes(file.size), pages: file.pages, time })
          : file.size > 0 && file.refusal !== "size"
            ? t("documents.metaRefused", { size: formatBytes(file.size), time })
            : t("documents.metaBare", { time }),
      ...(why === undefined ? {} : { why }),
      ...(file.state === "ready" ? { href: `/api/files/${file.id}` } : {}),
      remove: { name: "_remove", value: file.id },
    };
  };
  const filesOf = (need: DocumentNeed) => draft.files.filter((file) => file.documentId === need.id && file.item === need.item);
  const tagOf = (need: DocumentNeed): readonly [Tone, string] => {
    if (filesOf(need).some((file) => file.state === "refused")) return ["error", t("documents.stateFix")];
    switch (need.state) {
      case "ready":
        return ["ok", t("documents.stateReady")];
      case "from-register":
        return ["ok", t("documents.stateRegister")];
      case "provider-obtains":
        return ["info", t("documents.stateProvider")];
      case "register-down":
        return ["info", t("documents.stateWaiting")];
      case "bring":
        return ["info", t("documents.stateBring")];
      default:
        return need.mustUpload ? ["warn", t("documents.stateMissing")] : ["idle", t("documents.stateOptional")];
    }
  };
  const recordOf = (need: DocumentNeed) => {
    const satisfied = draft.service.documents.find((document) => document.id === need.id)?.satisfiedBy ?? [];
    return draft.registers.find(
      (row) => satisfied.includes(row.gatewayId) && row.state === "found" && (row.item === need.item || row.item === -1),
    );
  };
  const factsOf = (need: DocumentNeed) => {
    const place = draft.service.documents.find((document) => document.id === need.id)?.law;
    const record = need.state === "from-register" ? recordOf(need) : undefined;
    const said = (term: string, words: string | undefined) => (words === undefined ? [] : [{ term, value: glue(words, locale) }]);
    return [
      ...(record
        ? said(
            t("documents.recordTerm"),
            t("documents.recordFound", {
              register: names(`names.${record.source}` as never),
              at: formatDateTime(record.answeredAt, locale),
            }),
          )
        : []),
      ...said(t("documents.lawTerm"), place && legalPlaceInWords(place, draft.service.act, law)),
      ...(need.upload ? said(t("documents.filesTerm"), t("documents.files", { size, max: need.maxFiles })) : []),
    ];
  };
  /** What the paper is and where to get it: helps while it is still to be found. */
  const hintOf = (need: DocumentNeed): string | undefined =>
    need.state === "from-register" ? undefined : text.optional("documents", need.id, "hint");
  const sentence = (need: DocumentNeed): string | null => {
    switch (need.state) {
      case "from-register":
        return t("documents.nothing");
      case "provider-obtains":
        return t("documents.provider");
      case "register-down":
        return t("documents.waiting");
      case "register-none":
        return t("documents.registerNone");
      case "bring":
        return (
          [hintOf(need) === undefined ? t("documents.bring") : "", need.upload ? t("documents.bringScan") : ""].filter(Boolean).join(" ") ||
          null
        );
      default:
        return need.oneOf !== null && need.state === "missing" && needs.filter((other) => other.oneOf === need.oneOf).length > 1
          ? t("documents.oneOf")
          : null;
    }
  };

  const demanded = needs.filter((need) => need.mustUpload || (need.state === "ready" && need.need === "required")).length;
  const uploads = needs.some((need) => need.upload);
  const silent = needs.some(
    (need) => need.state === "register-down" || need.state === "register-none" || need.state === "provider-obtains",
  );
  return (
    <WizardFrame {...frame}>
      <StepForm {...form} files>
        <h1>{heading}</h1>
        <p className="lead">{demanded > 0 ? t("documents.leadMany", { count: demanded }) : t("documents.leadNone")}</p>
        {one(query, "removed") === "1" ? (
          <Notice tone="ok" status>
            <p>{t("documents.removed")}</p>
          </Notice>
        ) : null}
        {needs.map((need) => {
          const name = inputName(need);
          const [tone, word] = tagOf(need);
          const said = sentence(need);
          const hint = hintOf(need);
          return (
            <DocumentBlock
              key={need.key}
              id={`document-${name}`}
              title={documentTitle(loaded, need, t)}
              tag={<StatusTag tone={tone}>{word}</StatusTag>}
              facts={factsOf(need)}
            >
              {hint === undefined ? null : <p className="small mt-2">{glue(hint, locale)}</p>}
              <FileList files={filesOf(need).map(itemOf)} />
              {said ? <p className="small mt-2">{said}</p> : null}
              {need.upload ? (
                <FileField
                  name={name}
                  label={t("documents.add")}
                  hint={t("documents.photo")}
                  error={errors.find((error) => error.control === name)?.text}
                >
                  <Button look="second" name="_do" value="upload" formNoValidate>
                    {t("documents.upload")}
                  </Button>
                </FileField>
              ) : null}
            </DocumentBlock>
          );
        })}
        {silent ? (
          <p className="mt-6">
            <Button look="second" name="_do" value="ask-registers" formNoValidate>
              {t("documents.again")}
            </Button>
          </p>
        ) : null}
        <StepEnd
          {...end}
          note={
            uploads
              ? `${t("documents.notSent")} ${glue(t("documents.total", { files: uploadLimits.draftFiles, size: megabytes(uploadLimits.draftBytes) }), locale)}`
              : undefined
          }
        />
      </StepForm>
      {uploads ? (
        <ScriptData
          name="upload"
          data={{
            progress: t.raw("documents.progress") as string,
            broken: t.raw("documents.broken") as string,
            done: t("documents.done"),
          }}
        />
      ) : null}
    </WizardFrame>
  );
};
