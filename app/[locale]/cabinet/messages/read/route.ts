import { formHandler } from "#lib/http/form-handler.ts";
import { seeOther } from "#lib/http/redirect.ts";
import { markAllRead } from "#lib/notifications/notify.ts";

export const POST = formHandler("/[locale]/cabinet/messages/read", async ({ person, locale }) => {
  await markAllRead(person.personId);
  return seeOther(`/${locale}/cabinet/messages`);
});
