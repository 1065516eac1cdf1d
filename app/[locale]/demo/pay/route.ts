import { z } from "zod";
import { config } from "#lib/config.ts";
import { callOut } from "#lib/gateway/outgoing.ts";
import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";

const waitMs = 15_000;
const bankAnswer = z.object({ answers: z.array(z.union([z.number(), z.literal("no answer")])) });

/** What the bank heard from the portal: the demo page says it in words. */
const wordOf = (answers: readonly (number | "no answer")[]): "taken" | "refused" | "silent" => {
  if (answers.some((one) => typeof one === "number" && one < 300)) return "taken";
  return answers.some((one) => typeof one === "number" && one < 500) ? "refused" : "silent";
};

/** Pays at the simulated bank, which then tells the portal as a real one would. Demo mode only. */
export const POST = formHandler("/[locale]/demo/pay", async ({ form, locale }) => {
  const caseNumber = form.get("caseNumber").trim();
  const amount = Number(form.get("amount").replace(/\s/g, ""));
  const back = (paid: string) => seeOther(`/${locale}/demo?paid=${paid}#bank`);
  if (caseNumber === "" || caseNumber.length > 40 || !Number.isSafeInteger(amount) || amount <= 0) return back("wrong");
  const answer = await callOut(
    `${config.gatewayUrl}/bank/pay`,
    { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ caseNumber, amount }) },
    AbortSignal.timeout(waitMs),
  ).catch(() => null);
  const heard = answer?.status === 200 ? bankAnswer.safeParse(JSON.parse(answer.bytes.toString("utf8"))).data : undefined;
  return back(heard ? wordOf(heard.answers) : "silent");
});
