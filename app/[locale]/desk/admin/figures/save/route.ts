import { type FigureRefusal, setFigure } from "#lib/admin/figures.ts";
import { forbidden } from "#lib/http/errors.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { readDay } from "#lib/http/read-day.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { forgetUnfinished, keepUnfinished } from "#lib/http/unfinished-form.ts";
import { valuesOf } from "#lib/http/values-of.ts";

const path = "/desk/admin/figures";

const controlOf: Record<Exclude<FigureRefusal, "forbidden">, string> = {
  figure: "figure",
  value: "value",
  day: "from-day",
  "held-already": "from-day",
};

export const POST = formHandler("/[locale]/desk/admin/figures/save", async ({ locale, form, person, requestId }) => {
  const saved = await setFigure(person, form.get("figure"), form.get("value"), readDay(form, "from"));
  if (saved.ok) {
    await forgetUnfinished(person.personId, path);
    return seeOther(`/${locale}${path}?done=figure#done`);
  }
  if (saved.error === "forbidden") return forbidden({ locale, requestId });
  const code = saved.error === "held-already" ? "held-already-figure" : saved.error;
  await keepUnfinished(person.personId, path, {
    values: valuesOf(form),
    errors: [{ control: controlOf[saved.error], code }],
    refusal: null,
  });
  return seeOther(`/${locale}${path}?error=1#errors`);
});
