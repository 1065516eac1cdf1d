/**
 * The stub's own window as a small page: lists the keys, lets one be picked and confirmed with a password, or the request be cancelled. It
 * works without scripts; while nothing is asked it looks again every two seconds.
 */

import { demoPeople, demoPersonas, demoStaff, fullNameOf } from "#lib/demo/people.ts";
import { pageMessages } from "#lib/i18n/messages.ts";
import type { Locale } from "#lib/services/define.ts";
import type { Computer, Question } from "./computer.ts";
import { type DemoKey, keysOf, mayBePicked } from "./demo-keys.ts";

/** Of every key of the demo. */
export const keyPassword = "Qwerty12";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const html = (value: string): string => value.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const wordsOf =
  (locale: Locale) =>
  (key: string, values: Readonly<Record<string, string>> = {}): string => {
    const found = (pageMessages(locale)["ncalayer-window"] as Readonly<Record<string, string>>)[key] ?? "";
    return html(found.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""));
  };
type Words = ReturnType<typeof wordsOf>;

const keyLine = (t: Words, question: Question, key: DemoKey): string => {
  const fits = mayBePicked(key, question.wanted);
  const { person, organisation, use } = key;
  const words = [
    html(`${person.surname} ${person.givenName}`),
    organisation === null ? t("own") : html(organisation.name),
    t(use === "sign" ? "sign" : "signIn"),
    ...(fits ? [] : [t("notFit")]),
  ];
  const id = `${question.id}-${key.id}`;
  return `<li><input type="radio" name="key" id="${id}" value="${html(key.id)}"${fits ? "" : " disabled"}><label for="${id}">${words.join(", ")}</label></li>`;
};

/** The keys that the window lists: those of the person who is named, or who sits here. */
const listed = (question: Question, computer: Computer): readonly DemoKey[] => {
  const iin = question.wanted.iin ?? computer.person;
  return iin === null ? [] : keysOf(iin, question.wanted.bin);
};

const questionPart = (t: Words, computer: Computer, question: Question, locale: Locale, fault: string | null): string => {
  const keys = listed(question, computer);
  const hint = `password-hint-${question.id}`;
  return `<section><h2>${t("asks", { count: String(Math.max(1, question.documents)) })}</h2>
${fault === null ? "" : `<p role="alert" class="fault">${t(fault)}</p>`}
<form method="post" action="/window/answer">
<input type="hidden" name="locale" value="${locale}"><input type="hidden" name="question" value="${html(question.id)}">
${
  keys.length === 0
    ? ""
    : `<fieldset><legend>${t("key")}</legend><ul>${keys.map((key) => keyLine(t, question, key)).join("")}</ul></fieldset>
<p><label for="password-${question.id}">${t("password")}</label><span id="${hint}">${t("passwordHint", { password: keyPassword })}</span>
<input type="password" id="password-${question.id}" name="password" autocomplete="off" aria-describedby="${hint}"></p>`
}
<p>${keys.length === 0 ? "" : `<button name="act" value="sign">${t("confirm")}</button> `}<button name="act" value="cancel">${t("cancel")}</button></p>
</form></section>`;
};

const personPart = (t: Words, computer: Computer, locale: Locale, fault: string | null): string => {
  const people = [...demoPersonas, ...demoStaff].map(({ person }) => person);
  return `<section><h2>${t("who")}</h2>${fault === "nobody" ? `<p role="alert" class="fault">${t("nobody")}</p>` : ""}
<form method="post" action="/window/person"><input type="hidden" name="locale" value="${locale}">
<p><label for="iin">${t("iin")}</label><span id="iin-hint">${t("whoHint")}</span>
<input id="iin" name="iin" list="people" inputmode="numeric" autocomplete="off" aria-describedby="iin-hint" value="${html(computer.person ?? "")}"></p>
<datalist id="people">${people.map((one) => `<option value="${one.iin}">${html(fullNameOf(one))}</option>`).join("")}</datalist>
<p><button>${t("set")}</button></p></form></section>`;
};

const modePart = (t: Words, computer: Computer, locale: Locale): string =>
  `<section><form method="post" action="/window/mode"><input type="hidden" name="locale" value="${locale}">
<fieldset><legend>${t("mode")}</legend><ul>${(["auto", "window"] as const)
    .map(
      (mode) =>
        `<li><input type="radio" name="mode" id="mode-${mode}" value="${mode}"${computer.settings.answer === mode ? " checked" : ""}><label for="mode-${mode}">${t(mode)}</label></li>`,
    )
    .join("")}</ul></fieldset><p><button>${t("change")}</button></p></form></section>`;

const faults = ["wrong", "noKey", "nobody"] as const;

/** @param fault why the last answer did not do, as the address says it */
export const windowPage = (computer: Computer, locale: Locale, fault: string | null): string => {
  const t = wordsOf(locale);
  const questions = computer.questions();
  const told = faults.find((one) => one === fault) ?? null;
  const other = locale === "kk" ? "ru" : "kk";
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${questions.length === 0 ? '<meta http-equiv="refresh" content="2">' : ""}<title>${t("title")}</title><link rel="stylesheet" href="/window.css"></head>
<body><main><p><a href="/window?locale=${other}" lang="${other}" hreflang="${other}">${t("other")}</a></p><h1>${t("title")}</h1><p>${t("lead")}</p>
${questions.length === 0 ? `<section><p role="status">${t("none")}</p></section>` : questions.map((one) => questionPart(t, computer, one, locale, told === "nobody" ? null : told)).join("")}
${personPart(t, computer, locale, told)}${modePart(t, computer, locale)}</main></body></html>`;
};

export const windowStyle = `body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#14212b;background:#fff}
main{max-width:40rem;margin:0 auto;padding:1.5rem}
section{margin-top:2rem;padding-top:1rem;border-top:1px solid #c5ccd1}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.25rem}
a{color:#006580}ul{list-style:none;padding:0;margin:0}li{display:flex;gap:.75rem;align-items:flex-start;min-height:2.75rem}
li label{flex:1}input[type=radio]{width:1.5rem;height:1.5rem;flex:none;margin:.1rem 0}
fieldset{border:0;padding:0;margin:0}legend,p>label{display:block;font-weight:600}p>span{display:block}
p>input{font:inherit;width:100%;max-width:20rem;box-sizing:border-box;padding:.5rem;border:2px solid #4a5a66}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;color:#fff;background:#005a70;border:2px solid #005a70;border-radius:.25rem}
button[value=cancel]{color:#005a70;background:#fff}
:focus-visible{outline:3px solid #14212b;outline-offset:2px}.fault{color:#a3141e;font-weight:600}
input:disabled+label{color:#5a6872}`;

type Posted = { readonly get: (name: string) => string | null };

/** What a form of the window does. @returns fault for the address, null when it is done */
export const windowAct = (computer: Computer, act: string, form: Posted): (typeof faults)[number] | null => {
  switch (act) {
    case "person": {
      const iin = (form.get("iin") ?? "").replace(/\s/g, "");
      if (iin !== "" && !demoPeople.some((one) => one.iin === iin)) return "nobody";
      computer.person = iin === "" ? null : iin;
      return null;
    }
    case "mode":
      computer.settings.answer = form.get("mode") === "window" ? "window" : "auto";
      return null;
    default: {
      const question = computer.question(form.get("question") ?? "");
      if (question === null) return null;
      if (form.get("act") !== "sign") {
        question.answer(null);
        return null;
      }
      const key = listed(question, computer).find(({ id }) => id === form.get("key"));
      if (key === undefined || !mayBePicked(key, question.wanted)) return "noKey";
      if (form.get("password") !== keyPassword) return "wrong";
      question.answer(key);
      return null;
    }
  }
};
