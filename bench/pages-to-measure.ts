/** The pages that matter most, each as the person sees it who needs it: signed in over the demo outbox, with a draft half way. */
import type { PageToMeasure } from "./pages.ts";

export type Jar = Map<string, string>;

export const send = async (
  base: string,
  jar: Jar,
  method: string,
  path: string,
  fields?: Readonly<Record<string, string>>,
): Promise<{ readonly path: string; readonly html: string }> => {
  const headers = { origin: base, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") };
  const answer = await fetch(new URL(path, base), {
    method,
    headers,
    redirect: "manual",
    ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    jar.set(name, value);
  }
  const location = answer.headers.get("location");
  return location === null ? { path, html: await answer.text() } : send(base, jar, "GET", location);
};

export const signIn = async (base: string, id: string): Promise<Jar> => {
  const { people } = (await (await fetch(new URL("/api/demo/people", base))).json()) as { people: { id: string; phone: string }[] };
  const phone = people.find((one) => one.id === id)?.phone ?? "";
  const jar: Jar = new Map();
  await send(base, jar, "POST", "/kk/sign-in/phone", { phone });
  const outbox = (await (await fetch(new URL(`/api/demo/outbox?to=${encodeURIComponent(phone)}`, base))).json()) as {
    messages: { text: string }[];
  };
  const code = outbox.messages.map(({ text }) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]).find((found) => found !== undefined) ?? "";
  await send(base, jar, "POST", "/kk/sign-in/code/save", { code });
  return jar;
};

const hiddenOf = (html: string): Record<string, string> => {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => /action="[^"]*\/apply\/[^"]*\/save"/.test(one)) ?? "";
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((tag) => [/name="([^"]*)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? ""]));
};

export const pagesToMeasure = async (base: string): Promise<readonly PageToMeasure[]> => {
  const person = await signIn(base, "young-father");
  const staff = await signIn(base, "commission-clerk");
  const cookies = (jar: Jar) => [...jar].map(([name, value]) => ({ name, value }));
  const started = await send(base, person, "POST", "/kk/services/draft-deferment/start", {});
  const draft = /^(\/kk\/apply\/[0-9a-f-]{36})\//.exec(started.path)?.[1] ?? "";
  const chosen = await send(base, person, "POST", `${draft}/category/save`, { ...hiddenOf(started.html), category: "students" });
  const agreed = await send(base, person, "POST", `${draft}/consent/save`, { ...hiddenOf(chosen.html), "data-consent": "yes" });
  const known = await send(base, person, "POST", `${draft}/applicant/save`, hiddenOf(agreed.html));
  const office = /value="(commission-[^"]+)"/.exec(known.html)?.[1] ?? "";
  await send(base, person, "POST", `${draft}/provider/save`, { ...hiddenOf(known.html), commission: office });
  const mine = { cookies: cookies(person) };
  return [
    { name: "home", url: `${base}/kk` },
    { name: "passport", url: `${base}/kk/services/draft-deferment` },
    { name: "wizard: category", url: `${base}${draft}/category`, ...mine },
    { name: "wizard: documents", url: `${base}${draft}/documents`, ...mine },
    { name: "cabinet", url: `${base}/kk/cabinet`, ...mine },
    { name: "verify", url: `${base}/kk/verify` },
    { name: "desk queue", url: `${base}/kk/desk`, cookies: cookies(staff) },
  ];
};
