/** Nothing personal lies in the logs of the running portal (docs/security.md, log and audit). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

test("neither codes, cookies, keys, numbers nor names of the demo's people", async ({ request }) => {
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
  const { cookies } = await request.storageState();
  const secrets = cookies.map(({ value }) => value);

  const everybody = (await (await request.get("/api/demo/people")).json()).people as (Person & { phone: string | null })[];
  const forbidden = new Set([
    ...secrets,
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
