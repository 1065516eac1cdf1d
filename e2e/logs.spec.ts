/** Nothing personal lies in the logs of the running portal (docs/security.md, log and audit). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequest } from "@playwright/test";
import { latestCode, type Person, personOf, signInByRequest } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const data = process.env.QYZMET_DATA_DIR ?? ".data";
const folder = join(data, "logs");

/** Secrets of the portal itself: each line of a private key, every other secret as a whole. */
const ownSecrets = (): string[] => {
  const secrets = join(data, "secrets");
  return readdirSync(secrets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .filter((text) => !text.startsWith("-----BEGIN CERTIFICATE"))
    .flatMap((text) => text.split("\n").filter((line) => line.length >= 24 && !line.startsWith("-----")));
};

/** A code for a telephone is made, and its addresses are called rightly and wrongly. @returns what opens them */
const phoneLink = async (api: APIRequest, baseURL: string): Promise<readonly string[]> => {
  const visitor = await api.newContext({ baseURL });
  const made = await visitor.post("/kk/sign-in/eds/save", { form: { _do: "qr" }, maxRedirects: 0 });
  const page = await (await visitor.get(made.headers().location ?? "")).text();
  const { pathname } = new URL(decodeURIComponent(/link=(http[^&"]+)/.exec(page)?.[1] ?? ""));
  const { document } = (await (await visitor.get(pathname)).json()) as { document: { auth_token: string } };
  const headers = { authorization: `Bearer ${document.auth_token}` };
  for (const path of [`${pathname}/documents`, `${pathname}/nothing`, `${pathname}/`, `${pathname}?x=1`])
    expect((await visitor.get(path, { headers })).status()).toBeLessThan(500);
  const put = await visitor.put(`${pathname}/documents`, { headers, data: { documentsToSign: [] } });
  expect(put.status()).toBe(400);
  await visitor.delete(pathname, { headers });
  await visitor.dispose();
  return [pathname.split("/").at(-1) ?? "", document.auth_token];
};

test("neither codes, cookies, keys, addresses for telephones, numbers nor names of the demo's people", async ({
  request,
  playwright,
  baseURL,
}) => {
  const { phone, iin } = await personOf(request, "second-pass-iin");
  // Whoever types a number into the address by mistake.
  for (const path of [`/kk/${iin}`, `/kk/verify/${iin}`, `/api/demo/outbox?to=${phone}`, `/kk/sign-in?next=/kk/${iin}`])
    await request.get(path);
  await request.post("/kk/sign-in/phone", { form: { phone } });
  const code = await latestCode(request, phone);
  await request.post("/kk/sign-in/code/save", { form: { code: code === "000000" ? "111111" : "000000" } });
  await request.post("/kk/sign-in/code/save", { form: { code } });
  await signInByRequest(request, "second-pass-iin").catch(() => undefined);
  await request.get("/kk/cabinet/profile");
  const link = await phoneLink(playwright.request, baseURL ?? "");
  const { cookies } = await request.storageState();
  const secrets = cookies.map(({ value }) => value);

  const everybody = (await (await request.get("/api/demo/people")).json()).people as (Person & { phone: string | null })[];
  const forbidden = new Set([
    ...secrets,
    ...link,
    ...ownSecrets(),
    ...everybody.flatMap((person) => [person.iin, person.fullName, ...(person.phone === null ? [] : [person.phone.slice(1)])]),
  ]);
  const found: string[] = [];
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const secret of forbidden) if (secret !== "" && text.includes(secret)) found.push(`${file} holds ${secret.slice(0, 4)}…`);
  }
  expect(found).toEqual([]);
});
