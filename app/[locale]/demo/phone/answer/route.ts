import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";

/** The demo's telephone signs, or its owner refuses: then nothing is sent. Demo mode only. */
export const POST = formHandler("/[locale]/demo/phone/answer", async ({ form, locale }) => {
  const back = (outcome: string) => seeOther(`/${locale}/demo/phone?outcome=${outcome}`);
  if (form.get("_do") === "refuse") return back("refused");
  const { signedByPhone } = await import("#lib/demo/stub-phone.ts");
  const iin = form.get("iin").replace(/\s/g, "");
  return back(/^\d{12}$/.test(iin) ? await signedByPhone(form.get("link").slice(0, 2000), iin, form.get("key") === "business") : "noKey");
});
