import { getTranslations } from "next-intl/server";
import { ScriptData } from "#components/page-script/script-data.tsx";
import { Button } from "#components/ui/button/button.tsx";
import { QuestionList } from "#components/wizard/question-list.tsx";
import { StepEnd, StepForm, WizardFrame } from "#components/wizard/wizard-frame.tsx";
import { formatDateTime } from "#lib/i18n/format.ts";
import { textareaMax } from "#lib/wizard/fields/text.ts";
import { type QuestionView, questionViews } from "#lib/wizard/question-view.ts";
import { enhancementOf } from "../enhancement.ts";
import { frameOf } from "../frame.ts";
import { type LoadedStep, one, type Query } from "../load.ts";
import { officeOptions } from "../office-options.ts";

const dateParts = ["day", "month", "year"] as const;

/** Any step that only asks: consent, applicant, provider and whatever the service adds. */
export const QuestionsStep = async ({ loaded, query }: { loaded: LoadedStep; query: Query }) => {
  const { locale, draft, run, step, text, errors } = loaded;
  const t = await getTranslations({ locale, namespace: "wizard" });
  const names = await getTranslations({ locale, namespace: "registers" });
  const { frame, form, end, heading } = await frameOf(loaded);
  const views = questionViews(step, { service: draft.service, run, text, locale });
  const offices = await officeOptions(loaded, views);
  const hasConsent = views.some((view) => view.type === "consent");
  const silent = run.fieldsOf(step).some((question) => question.register === "down");

  const recordOf = ({ record }: QuestionView) => {
    const datum = draft.service.gatewayData.find((one) => one.id === record?.gatewayId);
    const item = datum?.perItemOf === undefined ? -1 : Math.max(0, record?.item ?? 0);
    return draft.registers.find((row) => row.gatewayId === record?.gatewayId && row.item === item);
  };
  const sourceOf = (view: QuestionView): string => {
    if (view.shown?.source === "account") return t("source.account");
    if (view.shown?.source === "derived") return t("source.derived");
    const row = recordOf(view);
    return row ? t("source.register", { register: names(`names.${row.source}` as never), at: formatDateTime(row.answeredAt, locale) }) : "";
  };
  const registerHint = (view: QuestionView): string => {
    switch (view.register) {
      case "found":
        return `${sourceOf(view)}. ${t("source.correct")}`;
      case "differs":
        return t("source.differs", { value: view.said });
      case "none":
      case "down":
        return t(`source.${view.register}`);
      case "unasked":
        // The question's own hint says it better.
        return view.hint === undefined ? t("source.unasked") : "";
      default:
        return "";
    }
  };
  const typeHint = (view: QuestionView): string => (view.type === "iin" || view.type === "phone" ? t(`hints.${view.type}`) : "");
  const errorOf = (view: QuestionView) =>
    errors.find((error) => error.control === view.control || (view.type === "date" && error.control.startsWith(`${view.control}-`)));

  return (
    <WizardFrame {...frame}>
      <StepForm {...form}>
        <h1>{heading}</h1>
        {views.some((view) => view.shown === null && view.type !== "consent") ? <p className="hint">{t("allRequired")}</p> : null}
        {hasConsent ? (
          <div className="prose mt-4">
            <p>{t("consent.registers")}</p>
            <ul>
              {draft.service.gatewayData.map((datum) => (
                <li key={datum.id}>{text.get("gateway", datum.id)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <QuestionList
          views={views}
          sourceOf={sourceOf}
          extraOf={(view) => {
            const error = errorOf(view);
            const own = view.hint ?? typeHint(view);
            const hint = [registerHint(view) === "" || own === "" || /[.!?]$/.test(own) ? own : `${own}.`, registerHint(view)]
              .filter((part) => part !== "")
              .join(" ");
            return {
              hint: hint || undefined,
              error: error?.text,
              wrong: error?.parts === undefined ? undefined : dateParts.filter((part) => error.parts?.includes(part)),
              offices: offices.get(view.control),
            };
          }}
          words={{
            choose: t("office.choose"),
            proposed: t("office.proposed"),
            consent: t("consent.fieldLabel"),
            textareaMax,
          }}
          groupWords={{
            legend: (label, n, of, name) =>
              name === "" ? t("group.legend", { label, n, of }) : `${t("group.legend", { label, n, of })}. ${name}`,
            limit: (max) => t("group.limit", { max }),
            done: (group, of) => {
              const change = (["grown", "shrunk"] as const).find((name) => one(query, name) === group);
              return change && t(`group.${change}`, { of });
            },
          }}
        />
        {silent ? (
          <p className="mt-4">
            <Button look="second" name="_do" value="ask-registers" formNoValidate>
              {t("source.again")}
            </Button>
          </p>
        ) : null}
        <StepEnd {...end} />
      </StepForm>
      <ScriptData name="step" data={await enhancementOf(loaded, views)} />
    </WizardFrame>
  );
};
